import type { Activity, Area, Matrix, Row } from '../model/index.ts';
import { perMatrix } from '../model/per-matrix.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { stem } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { mainTopics, type TopicMatch, topicsOfArea, topicsOfRow } from '../vocabulary/classify.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { languageOfNames } from './language.ts';

/** An area that is named after one thing and whose rows are all about others. */
export interface Strayed {
  /** What it is named after. */
  readonly claimed: readonly Concept[];
  /** What its rows are about, the most frequent first; where they share a subject, what of it. */
  readonly found: readonly Concept[];
  /** What all of them are a part of: the other subject that the area is really about; `undefined` where it is mixed. */
  readonly family: Concept | undefined;
}

/**
 * Judges what an area is about by its own rows. `undefined` where it keeps to its subject, where a row cannot be told,
 * and where the subject is so wide that anything may belong to it (security, operations).
 */
export function strayed(area: Area, matrix: Matrix, vocabulary: Vocabulary): Strayed | undefined {
  const known = answersFor(matrix, vocabulary).strayed;
  if (!known.has(area)) known.set(area, judged(area, matrix, vocabulary));
  return known.get(area);
}

function judged(area: Area, matrix: Matrix, vocabulary: Vocabulary): Strayed | undefined {
  if (area.activities.length === 0) return undefined;
  const { areRelated, ancestorsOf, covers } = hierarchyOf(vocabulary);
  const claimed = mainTopics(headingTopicsOf(area, matrix, vocabulary))
    .filter(({ evidence }) => evidence.some(({ where }) => where === 'topics' || where === 'name'))
    .map(({ topic }) => topic);
  if (claimed.length === 0 || claimed.some((topic) => isWide(topic, vocabulary))) return undefined;
  const namesake = mentionOf(area, matrix);
  const counts = new Map<Concept, number>();
  let families: ReadonlySet<string> | undefined;
  for (const activity of area.activities) {
    const row = { matrix, area, activity };
    const topics = ownTopicsOf(row, vocabulary);
    const staysOnTopic = topics.some((topic) => claimed.some(({ id }) => areRelated(topic.id, id)));
    if (topics.length === 0 || staysOnTopic || namesake(row)) return undefined;
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const own = new Set(topics.flatMap(({ id }) => [id, ...ancestorsOf(id)]));
    const before: ReadonlySet<string> = families ?? own;
    families = new Set([...before].filter((id) => own.has(id)));
  }
  const found = [...counts].sort(([, one], [, other]) => other - one).map(([topic]) => topic);
  // The widest thing that all rows share.
  const [shared] = [...(families ?? [])].sort(
    (one, other) => ancestorsOf(one).size - ancestorsOf(other).size,
  );
  const family = vocabulary.concepts.find(({ id }) => id === shared);
  return {
    claimed,
    found: family === undefined ? found : found.filter(({ id }) => covers(family.id, id)),
    family,
  };
}

/** The name of a topic in the middle of a sentence: `backup`, but `DNS`. */
export function topicPhrase({ name }: Concept): string {
  // Read once; a pattern with classes of Unicode takes long to make, and most files are asked for none.
  firstOfWord ??= /^\p{Lu}(?=\p{Ll})/u;
  return name.replace(firstOfWord, (letter) => letter.toLowerCase());
}

let firstOfWord: RegExp | undefined;

/** What a row itself says that it is about, whatever its area is called. */
export function ownTopicsOf(row: Row, vocabulary: Vocabulary): readonly Concept[] {
  const { ownTopics } = answersFor(row.matrix, vocabulary);
  let topics = ownTopics.get(row.activity);
  if (topics === undefined) {
    topics = topicsOfRow(row, vocabulary, { sources: ownSources }).map(({ topic }) => topic);
    ownTopics.set(row.activity, topics);
  }
  return topics;
}

/** What an area says that it is about. */
export function headingTopicsOf(area: Area, matrix: Matrix, vocabulary: Vocabulary): readonly TopicMatch[] {
  const { headings } = answersFor(matrix, vocabulary);
  let topics = headings.get(area);
  if (topics === undefined) {
    topics = topicsOfArea(area, vocabulary, matrix);
    headings.set(area, topics);
  }
  return topics;
}

const ownSources = ['topics', 'name', 'alias', 'note'] as const;

/** What several rules ask of the same rows and areas. */
interface Answers {
  readonly ownTopics: Map<Activity, readonly Concept[]>;
  readonly headings: Map<Area, readonly TopicMatch[]>;
  readonly strayed: Map<Area, Strayed | undefined>;
}

/** By vocabulary. */
const answersAbout = perMatrix((): Map<Vocabulary, Answers> => new Map());

function answersFor(matrix: Matrix, vocabulary: Vocabulary): Answers {
  const answers = answersAbout(matrix);
  const known = answers.get(vocabulary);
  if (known !== undefined) return known;
  const made: Answers = { ownTopics: new Map(), headings: new Map(), strayed: new Map() };
  answers.set(vocabulary, made);
  return made;
}

/** True for a topic that is a part of nothing and has parts: a field rather than a subject. */
function isWide(topic: Concept, vocabulary: Vocabulary): boolean {
  return topic.broader.length === 0 && hierarchyOf(vocabulary).partsOf(topic.id) > 0;
}

/** Tells whether a row speaks of its area in the area's own words, which the vocabulary may not know. */
function mentionOf(area: Area, matrix: Matrix): (row: Row) => boolean {
  const language = languageOfNames(matrix);
  const rootsIn = (text: string) =>
    wordsOf(text)
      .flatMap((word) => [word, ...word.parts])
      .filter(({ text }) => text.length > 2 && !isFunctionWord(text, language))
      .map(({ written }) => stem(written, language));
  const roots = new Set(rootsIn(area.name));
  return ({ activity: { name, aliases, note } }) =>
    [name, ...aliases, note ?? ''].some((text) => rootsIn(text).some((root) => roots.has(root)));
}
