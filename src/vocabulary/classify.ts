import { type Area, areasOf, type Matrix, type Row, rowsOf } from '../model/index.ts';
import { perMatrix } from '../model/per-matrix.ts';
import { languageIn } from '../text/language-in.ts';
import { type Language, languageOf } from '../text/languages.ts';
import { sortFew } from '../text/sort-few.ts';
import { hierarchyOf } from './hierarchy.ts';
import { type TermHit, termsIn, termsOfTexts } from './terms.ts';
import type { Concept, Vocabulary } from './vocabulary.ts';

/** Where a word stands that says what a row is about. `topics` is the explicit key of the file. */
export type TopicSource = 'topics' | 'name' | 'alias' | 'note' | 'area' | 'outer area';

export interface TopicEvidence {
  readonly where: TopicSource;
  /** The term of the vocabulary; the id itself where `topics:` names it. */
  readonly term: string;
  readonly language: Language | undefined;
  /** The words of the row. */
  readonly text: string;
}

/** A subject that a text, a row or an area is about. */
export interface TopicMatch {
  readonly topic: Concept;
  /** In 0..1 for one text; sources add up, a name counts more than all others together. */
  readonly strength: number;
  readonly evidence: readonly TopicEvidence[];
}

/** A name says more than what surrounds it, and a product name may only be the place where something is done. */
const weights = {
  topics: 1,
  name: 1,
  alias: 0.6,
  note: 0.3,
  area: 0.2,
  'outer area': 0.1,
} as const satisfies Record<TopicSource, number>;
const productWeight = 0.5;

/**
 * What a text is about, most clearly first. A topic that is only a wider one of another found is left out: a text
 * about firewalls is about the network anyway.
 */
export function topicsOfText(
  text: string,
  vocabulary: Vocabulary,
  options: { readonly language?: Language } = {},
): TopicMatch[] {
  const gathering = new Gathering(vocabulary, options.language);
  gathering.read(text, 'name');
  return gathering.topics();
}

/**
 * What a row is about, most clearly first: its own `topics`, else those of the nearest area that has some, else what
 * its name, aliases, note and areas speak of.
 *
 * @param options.sources which of its texts to read; all by default.
 */
export function topicsOfRow(
  row: Row,
  vocabulary: Vocabulary,
  options: { readonly sources?: readonly TopicSource[] } = {},
): TopicMatch[] {
  const { matrix, area, activity } = row;
  const reads = (source: TopicSource) => options.sources?.includes(source) ?? true;
  const gathering = new Gathering(vocabulary, languageOfMatrix(matrix));
  if (reads('topics')) {
    const explicit =
      activity.topics.length > 0 || !reads('area') ? activity.topics : explicitTopicsOf(area, matrix);
    if (explicit.length > 0) return gathering.named(explicit);
  }
  if (reads('name')) gathering.read(activity.name, 'name');
  if (reads('alias')) for (const alias of activity.aliases) gathering.read(alias, 'alias');
  if (reads('note') && activity.note !== undefined) gathering.read(activity.note, 'note');
  if (reads('area'))
    for (const name of area.path) gathering.read(name, name === area.name ? 'area' : 'outer area');
  return gathering.topics();
}

/**
 * False for a row of the matrix that itself speaks of no such topic, so that {@link topicsOfRow} has none of its own words;
 * what it would take to weigh them is not done.
 */
export function maySpeakOf(
  isSuch: (topic: Concept) => boolean,
  matrix: Matrix,
  vocabulary: Vocabulary,
): (row: Row) => boolean {
  const termsOf = termsOfTexts(vocabulary, languageOfMatrix(matrix));
  const isHit = ({ concept }: TermHit) => concept.kind === 'topic' && isSuch(concept);
  const isAbout = (text: string) => termsOf(text).some(isHit);
  return ({ activity: { topics, name, aliases, note } }) =>
    topics.length > 0 || isAbout(name) || aliases.some(isAbout) || (note !== undefined && isAbout(note));
}

/** What an area says that it is about: its `topics`, else its name, else its description. Its rows are not looked at. */
export function topicsOfArea(area: Area, vocabulary: Vocabulary, matrix: Matrix): TopicMatch[] {
  const gathering = new Gathering(vocabulary, languageOfMatrix(matrix));
  const explicit = explicitTopicsOf(area, matrix);
  if (explicit.length > 0) return gathering.named(explicit);
  gathering.read(area.name, 'name');
  const named = gathering.topics();
  if (named.length > 0 || area.description === undefined) return named;
  gathering.read(area.description, 'note');
  return gathering.topics();
}

/** Those that a reader would name: at least half as clear as the clearest, three at the most. */
export function mainTopics(matches: readonly TopicMatch[]): TopicMatch[] {
  const [first] = matches;
  if (first === undefined) return [];
  return matches.filter(({ strength }) => strength * 2 >= first.strength).slice(0, 3);
}

/** The `topics` of the area, or of the nearest area around it that has some. */
function explicitTopicsOf(area: Area, matrix: Matrix): readonly string[] {
  return topicsOfAreas(matrix).get(area.pointer) ?? area.topics;
}

/** By pointer; empty where no area has any. */
const topicsOfAreas = perMatrix((matrix): ReadonlyMap<string, readonly string[]> => {
  const hasTopics = areasOf(matrix).some(({ topics }) => topics.length > 0);
  return new Map(hasTopics ? inherited(matrix.areas, []) : []);
});

function inherited(
  areas: readonly Area[],
  outer: readonly string[],
): [pointer: string, topics: readonly string[]][] {
  return areas.flatMap((area) => {
    const topics = area.topics.length > 0 ? area.topics : outer;
    return [[area.pointer, topics] as [string, readonly string[]], ...inherited(area.areas, topics)];
  });
}

/** The language that the texts of a matrix are read in. */
export const languageOfMatrix = perMatrix(
  (matrix): Language => languageOf(matrix.language) ?? languageIn(proseOf(matrix)),
);

function* proseOf(matrix: Matrix): Generator<string> {
  yield matrix.title;
  for (const { activity } of rowsOf(matrix)) {
    yield activity.name;
    if (activity.note !== undefined) yield activity.note;
  }
}

/** What speaks for one topic so far. */
interface Found {
  readonly topic: Concept;
  readonly evidence: TopicEvidence[];
  /** Of each source, what speaks most clearly. */
  readonly best: { readonly where: TopicSource; weight: number }[];
}

/** Adds up what speaks for each topic. A text has few, so they are looked for one by one. */
class Gathering {
  readonly #vocabulary: Vocabulary;
  readonly #language: Language | undefined;
  readonly #found: Found[] = [];

  constructor(vocabulary: Vocabulary, language: Language | undefined) {
    this.#vocabulary = vocabulary;
    this.#language = language;
  }

  read(text: string, where: TopicSource): void {
    for (const { concept, term, language, start, end } of termsIn(text, this.#vocabulary, this.#language)) {
      if (concept.kind !== 'topic') continue;
      const weight = weights[where] * (language === undefined ? productWeight : 1);
      this.#add(concept, weight, { where, term, language, text: text.slice(start, end) });
    }
  }

  /** Topics that the file names itself; an id that the vocabulary does not have stands for itself. */
  named(ids: readonly string[]): TopicMatch[] {
    return ids.map((id) => ({
      topic: this.#vocabulary.concepts.find((concept) => concept.id === id) ?? unknownTopic(id),
      strength: weights.topics,
      evidence: [{ where: 'topics', term: id, language: undefined, text: id }],
    }));
  }

  topics(): TopicMatch[] {
    const all = this.#found.map(({ topic, best, evidence }) => {
      let strength = 0;
      for (const { weight } of best) strength += weight;
      return { topic, strength, evidence };
    });
    if (all.length < 2) return all;
    const { ancestorsOf } = hierarchyOf(this.#vocabulary);
    const own = all.filter(
      ({ topic, strength }) =>
        !all.some((other) => other.strength >= strength && ancestorsOf(other.topic.id).has(topic.id)),
    );
    // Equals stay in the order in which the text names them.
    return sortFew(own, (left, right) => right.strength - left.strength);
  }

  #add(topic: Concept, weight: number, evidence: TopicEvidence): void {
    const known = this.#found.find((found) => found.topic === topic);
    if (known === undefined) {
      this.#found.push({ topic, evidence: [evidence], best: [{ where: evidence.where, weight }] });
      return;
    }
    known.evidence.push(evidence);
    const best = known.best.find(({ where }) => where === evidence.where);
    if (best === undefined) known.best.push({ where: evidence.where, weight });
    else best.weight = Math.max(best.weight, weight);
  }
}

function unknownTopic(id: string): Concept {
  return {
    id,
    name: id,
    kind: 'topic',
    terms: {},
    products: [],
    broader: [],
    opposites: [],
    related: [],
    baseline: false,
  };
}
