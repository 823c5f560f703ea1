import type { Way } from './alternatives.ts';
import { sharesOf } from './candidates.ts';
import type { Field } from './fields.ts';
import { fieldAt, weightIn, weightOfMeaning } from './place-weights.ts';
import { conceptOfMeaning, isPart } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { ConceptHit, FormHit, Unit } from './units.ts';
import { weights } from './weights.ts';

/** A word or term of the question in a place of a row. */
export interface Hit {
  readonly place: number;
  /** In words. */
  readonly length: number;
  /** How far it shows that the row is meant, 0 to 1. */
  readonly quality: number;
  /** How much it counts there, 0 to 1. */
  readonly value: number;
  /** The number of the form, or of the concept where it was found by what it means. */
  readonly thing: number;
  readonly way: Way;
  /** The number of the concept that was asked for, where it was found by what it means. */
  readonly asked: number | undefined;
  readonly relation: ConceptHit['relation'] | undefined;
  readonly field: Field;
}

/** What a row has of a unit: of each of its words, and of what they mean together. */
export interface Found {
  readonly parts: readonly { readonly word: string; readonly share: number; readonly hits: Hit[] }[];
  readonly whole: Hit[];
}

/** All hits of a unit. */
export function hitsOf({ parts, whole }: Found): readonly Hit[] {
  return parts.length === 1 && whole.length === 0
    ? (parts[0]?.hits ?? [])
    : [...whole, ...parts.flatMap((part) => part.hits)];
}

/** Where a form or a concept of the question belongs: its unit, and the word of it; -1 for the unit as a whole. */
interface Asked<Kind> {
  readonly unit: number;
  readonly word: number;
  readonly hit: Kind;
}

/** Finds the words and meanings of one question in rows. */
export class HitFinder {
  readonly #units: readonly { readonly unit: Unit; readonly shares: readonly number[] }[];
  readonly #index: SearchIndex;
  readonly #forms = new Map<number, Asked<FormHit>[]>();
  readonly #concepts = new Map<number, Asked<ConceptHit>[]>();

  constructor(units: readonly Unit[], index: SearchIndex) {
    this.#index = index;
    this.#units = units.map((unit) => ({ unit, shares: sharesOf(unit) }));
    units.forEach((unit, at) => {
      enter(unit.concepts, at, -1, this.#concepts);
      unit.words.forEach((word, place) => {
        enter(word.forms, at, place, this.#forms);
        enter(word.concepts, at, place, this.#concepts);
      });
    });
  }

  /** What the row has of each unit. */
  find(row: number): readonly Found[] {
    const found: Found[] = this.#units.map(({ unit, shares }) => ({
      parts: unit.words.map((word, at) => ({ word: word.typed, share: shares[at] ?? 0, hits: [] })),
      whole: [],
    }));
    this.#findForms(row, found);
    this.#findConcepts(row, found);
    return found;
  }

  #findForms(row: number, found: readonly Found[]): void {
    const { tokenStarts, tokens } = this.#index.packed;
    const end = tokenStarts[row + 1] ?? 0;
    for (let at = tokenStarts[row] ?? 0; at < end; at += 2) {
      const form = tokens[at] ?? 0;
      const asked = this.#forms.get(form);
      if (asked === undefined) continue;
      const place = tokens[at + 1] ?? 0;
      const field = fieldAt(place);
      for (const { unit, word, hit } of asked) {
        found[unit]?.parts[word]?.hits.push({
          place,
          length: 1,
          quality: hit.quality * weights.certainty[field],
          value: hit.quality * weightIn(field, place),
          thing: form,
          way: isPart(place) && hit.way === 'exact' ? 'compound' : hit.way,
          asked: undefined,
          relation: undefined,
          field,
        });
      }
    }
  }

  #findConcepts(row: number, found: readonly Found[]): void {
    const { conceptStarts, concepts } = this.#index.packed;
    const end = conceptStarts[row + 1] ?? 0;
    for (let at = conceptStarts[row] ?? 0; at < end; at += 3) {
      const code = concepts[at] ?? 0;
      const concept = conceptOfMeaning(code);
      const asked = this.#concepts.get(concept);
      if (asked === undefined) continue;
      const place = concepts[at + 1] ?? 0;
      const field = fieldAt(place);
      for (const { unit, word, hit } of asked) {
        const hits = word < 0 ? found[unit]?.whole : found[unit]?.parts[word]?.hits;
        hits?.push({
          place,
          length: concepts[at + 2] ?? 1,
          quality: hit.quality * weightOfMeaning(code) * weights.certainty[field] * passing(hit, field),
          value: hit.quality * weightOfMeaning(code) * weightIn(field, place),
          thing: concept,
          way: hit.way,
          asked: hit.asked,
          relation: hit.relation,
          field,
        });
      }
    }
  }
}

/** What a row says besides its subject is no sign that it is about a whole, of which that is a part. */
function passing({ relation }: ConceptHit, field: Field): number {
  return relation === 'same' || !besides.has(field) ? 1 : weights.passing;
}

const besides: ReadonlySet<Field> = new Set(['alias', 'note', 'tag', 'detail']);

function enter<Kind>(
  hits: ReadonlyMap<number, Kind>,
  unit: number,
  word: number,
  asked: Map<number, Asked<Kind>[]>,
): void {
  for (const [thing, hit] of hits) {
    const known = asked.get(thing);
    if (known === undefined) asked.set(thing, [{ unit, word, hit }]);
    else known.push({ unit, word, hit });
  }
}
