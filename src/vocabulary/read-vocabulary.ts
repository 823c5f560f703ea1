import { type Language, languages } from '../text/languages.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Concept, ConceptKind, Vocabulary } from './vocabulary.ts';

/** Something that is wrong with a vocabulary file. */
export interface VocabularyProblem {
  /** JSON Pointer of the value that is meant. */
  readonly pointer: string;
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

export interface ReadVocabulary {
  /** What could be read; concepts with a problem may be left out. */
  readonly vocabulary: Vocabulary;
  readonly problems: readonly VocabularyProblem[];
}

const conceptKinds = ['topic', 'action', 'object', 'quality'] as const satisfies readonly ConceptKind[];
const fileKeys = ['concepts'];
const conceptKeys = [
  'id',
  'name',
  'kind',
  'baseline',
  'opposites',
  'related',
  'broader',
  'terms',
  'products',
];
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads the value of a vocabulary file (`schemas/vocabulary.schema.json`). A concept whose id is in `base` extends
 * that one and may leave out everything else; a new one needs a name and terms. Never throws on bad input.
 *
 * @param base what the file adds to; ids of its concepts may be referred to.
 */
export function readVocabulary(value: unknown, base: Vocabulary = { concepts: [] }): ReadVocabulary {
  const reader = new Reader(base);
  const concepts = reader.file(value);
  return { vocabulary: { concepts }, problems: reader.problems };
}

class Reader {
  readonly problems: VocabularyProblem[] = [];
  readonly #known: ReadonlyMap<string, Concept>;
  readonly #read = new Map<string, { concept: Concept; pointer: string }>();

  constructor(base: Vocabulary) {
    this.#known = new Map(base.concepts.map((concept) => [concept.id, concept]));
  }

  file(value: unknown): Concept[] {
    if (!isRecord(value) || !Array.isArray(value.concepts)) {
      const pointer = isRecord(value) && 'concepts' in value ? '/concepts' : '';
      this.#report(
        pointer,
        'A vocabulary needs a list of concepts.',
        'Write `concepts:` and a list under it.',
      );
      return [];
    }
    this.#checkKeys(value, fileKeys, '', 'a vocabulary');
    for (const [position, item] of value.concepts.entries()) this.#concept(item, `/concepts/${position}`);
    for (const { concept, pointer } of this.#read.values()) this.#checkReferences(concept, pointer);
    return [...this.#read.values()].map(({ concept }) => concept);
  }

  #concept(value: unknown, pointer: string): void {
    if (!isRecord(value)) {
      this.#report(pointer, 'A concept is a map.', 'Write `id:`, `name:` and `terms:` for it.');
      return;
    }
    this.#checkKeys(value, conceptKeys, pointer, 'a concept');
    const id = this.#id(value, pointer);
    if (id === undefined) return;
    const base = this.#known.get(id);
    const terms = this.#terms(value.terms, `${pointer}/terms`);
    const products = this.#texts(value.products, `${pointer}/products`, 'product');
    if (base === undefined && Object.keys(terms).length === 0 && products.length === 0) {
      this.#report(
        pointer,
        `The concept "${id}" has no terms.`,
        'Give the words that mean it: `terms: { en: [...] }`.',
      );
    }
    const concept: Concept = {
      id,
      name: this.#name(value, pointer, id, base),
      kind: this.#kind(value, pointer) ?? base?.kind ?? 'topic',
      terms,
      products,
      broader: this.#texts(value.broader, `${pointer}/broader`, 'id'),
      opposites: this.#texts(value.opposites, `${pointer}/opposites`, 'id'),
      related: this.#texts(value.related, `${pointer}/related`, 'id'),
      baseline: this.#baseline(value, pointer) ?? base?.baseline ?? false,
    };
    this.#read.set(id, { concept, pointer });
  }

  #id({ id }: Record, pointer: string): string | undefined {
    if (typeof id !== 'string' || !kebabCase.test(id)) {
      const help = 'Write small letters, digits and single hyphens: `id: key-rotation`.';
      if (id === undefined) this.#report(pointer, 'A concept has no id.', help);
      else this.#report(`${pointer}/id`, `${JSON.stringify(id)} is no id of a concept.`, help);
      return undefined;
    }
    if (this.#read.has(id)) {
      this.#report(
        `${pointer}/id`,
        `The concept "${id}" is defined twice.`,
        'Put all of its terms in one place.',
      );
      return undefined;
    }
    return id;
  }

  #name({ name }: Record, pointer: string, id: string, base: Concept | undefined): string {
    if (typeof name === 'string' && name.trim() !== '') return name;
    if (name !== undefined) {
      this.#report(
        `${pointer}/name`,
        `The name of "${id}" is empty or no text.`,
        'Write what people call it in English.',
      );
    } else if (base === undefined) {
      this.#report(
        pointer,
        `The concept "${id}" has no name.${didYouMean(id, [...this.#known.keys()])}`,
        'Write `name:` with what people call it in English, or the id of a concept that ships to add to it.',
      );
    }
    return base?.name ?? id;
  }

  #kind({ kind }: Record, pointer: string): ConceptKind | undefined {
    const known = conceptKinds.find((one) => one === kind);
    if (kind !== undefined && known === undefined) {
      this.#report(
        `${pointer}/kind`,
        `${JSON.stringify(kind)} is no kind of concept.${didYouMean(String(kind), conceptKinds)}`,
        `Write one of ${conceptKinds.join(', ')}.`,
      );
    }
    return known;
  }

  #baseline({ baseline }: Record, pointer: string): boolean | undefined {
    if (baseline === undefined || typeof baseline === 'boolean') return baseline;
    this.#report(`${pointer}/baseline`, '`baseline` is neither true nor false.', 'Write true or false.');
    return undefined;
  }

  #terms(value: unknown, pointer: string): Concept['terms'] {
    if (value === undefined) return {};
    if (!isRecord(value)) {
      this.#report(
        pointer,
        'Terms are a map from a language to a list.',
        'Write `terms: { en: [...], de: [...] }`.',
      );
      return {};
    }
    this.#checkKeys(value, languages, pointer, 'the terms of a concept');
    const terms: Partial<{ [Key in Language]: readonly string[] }> = {};
    for (const language of languages) {
      if (value[language] !== undefined) {
        terms[language] = this.#texts(value[language], `${pointer}/${language}`, 'term');
      }
    }
    return terms;
  }

  /** A list of different texts; absent is empty. */
  #texts(value: unknown, pointer: string, what: string): string[] {
    if (value === undefined) return [];
    if (!Array.isArray(value) || value.length === 0) {
      this.#report(
        pointer,
        `A list of ${what}s is empty or no list.`,
        `Write at least one ${what}, or leave the key out.`,
      );
      return [];
    }
    const found: string[] = [];
    const seen = new Set<string>();
    for (const [position, item] of value.entries()) {
      const at = `${pointer}/${position}`;
      if (typeof item !== 'string' || item.trim() === '') {
        this.#report(
          at,
          `${JSON.stringify(item) ?? 'Nothing'} is no ${what}.`,
          'Write a text; put numbers in quotes.',
        );
      } else if (seen.has(item.toLowerCase())) {
        this.#report(at, `The ${what} "${item}" is in the list twice.`, 'Remove one of them.');
      } else {
        seen.add(item.toLowerCase());
        found.push(item);
      }
    }
    return found;
  }

  #checkReferences(concept: Concept, pointer: string): void {
    for (const key of ['broader', 'opposites', 'related'] as const) {
      for (const id of concept[key]) {
        if (id !== concept.id && (this.#read.has(id) || this.#known.has(id))) continue;
        const candidates = [...this.#read.keys(), ...this.#known.keys()];
        this.#report(
          `${pointer}/${key}`,
          id === concept.id
            ? `The concept "${id}" names itself under \`${key}\`.`
            : `There is no concept "${id}".${didYouMean(id, candidates)}`,
          'Name the id of another concept.',
        );
      }
    }
    if (this.#isOwnAncestor(concept.id)) {
      this.#report(
        `${pointer}/broader`,
        `"${concept.id}" is a part of itself.`,
        'Take one of the steps out of `broader`.',
      );
    }
  }

  #isOwnAncestor(id: string): boolean {
    const seen = new Set<string>();
    const open = [...this.#broaderOf(id)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...this.#broaderOf(next));
    }
    return false;
  }

  #broaderOf(id: string): string[] {
    const own = this.#read.get(id)?.concept.broader ?? [];
    return [...own, ...(this.#known.get(id)?.broader ?? [])].filter((one) => one !== id);
  }

  #checkKeys(value: Record, known: readonly string[], pointer: string, what: string): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key) || key.startsWith('x-')) continue;
      const token = key.replaceAll('~', '~0').replaceAll('/', '~1');
      this.#report(
        `${pointer}/${token}`,
        `There is no key "${key}" in ${what}.${didYouMean(key, known)}`,
        `Known are ${known.join(', ')}; keys of your own begin with "x-".`,
      );
    }
  }

  #report(pointer: string, message: string, help: string): void {
    this.problems.push({ pointer, message, help });
  }
}

type Record = Readonly<{ [key: string]: unknown }>;

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
