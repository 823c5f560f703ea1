import { type Area, type Matrix, type Row, rowsOf } from '../model/index.ts';
import { languageIn } from '../text/language-in.ts';
import { type Language, languageOf } from '../text/languages.ts';
import { wordsOf } from '../text/words.ts';
import { topicsOfRow } from '../vocabulary/classify.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import { type TermHit, termsIn } from '../vocabulary/terms.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { plainName } from './same-name.ts';
import { stemsOf } from './similarity.ts';

/** Whose part of the system an activity is about: what the platform stands on, or what runs on it. */
export type Side = 'platform' | 'workload';

/** What is done with the subject: whoever orders, enables or reports something has another duty than who does it. */
export type Stance =
  | 'do'
  | 'order'
  | 'enable'
  | 'consume'
  | 'report'
  | 'assure'
  | 'agree'
  | 'watch'
  | 'restore';

/** Something that an activity is about; `strength` is 1 for what its name speaks of first. */
export interface Subject {
  readonly topic: Concept;
  readonly strength: number;
}

/** What an activity says, in terms that hold across languages and authors. */
export interface ActivityReading {
  readonly row: Row;
  /** Its name and its aliases in plain spelling; the name comes first. */
  readonly names: readonly string[];
  /** `area/activity`. */
  readonly address: string;
  /** What it is about, most clearly first. */
  readonly subjects: readonly Subject[];
  readonly side: Side | undefined;
  /** The side that its area names; weaker than one of its own. */
  readonly areaSide: Side | undefined;
  /** Ids of the things that its name speaks of, be they topics or not; empty words such as "resource" left out. */
  readonly things: ReadonlySet<string>;
  readonly stance: Stance;
  /** What tells near twins apart: `local`, `custom`. */
  readonly qualities: readonly Concept[];
  /** Concepts of its name as ids, and the stems of all words that no concept has; with how much each can tell. */
  readonly units: ReadonlyMap<string, number>;
}

/** Concepts that say on which side something happens. */
const sides: Readonly<Record<string, Side>> = {
  application: 'workload',
  developer: 'workload',
  tenants: 'workload',
  deployment: 'workload',
  foundation: 'platform',
  infrastructure: 'platform',
  'underlying-infrastructure': 'platform',
  platform: 'platform',
  'container-platform': 'platform',
  'control-plane': 'platform',
  cluster: 'platform',
  nodes: 'platform',
  network: 'platform',
};

/** Actions, and topics that are actions upon other topics, which say what somebody's part is. */
const stances: Readonly<Record<string, Stance>> = {
  order: 'order',
  enable: 'enable',
  consume: 'consume',
  report: 'report',
  raise: 'report',
  verify: 'assure',
  test: 'assure',
  assess: 'assure',
  review: 'assure',
  testing: 'assure',
  'access-review': 'assure',
  'backup-verification': 'assure',
  audit: 'watch',
  observability: 'watch',
  approve: 'agree',
  restore: 'restore',
  'bring-back': 'restore',
  'disaster-recovery': 'restore',
};

const unitWeights = { topic: 1, object: 0.8, quality: 0.5, action: 0.3 } as const;
const wordWeight = 0.7;

export function readActivities(matrix: Matrix, vocabulary: Vocabulary): ActivityReading[] {
  const rows = [...rowsOf(matrix)].filter(({ activity }) => activity.status !== 'retired');
  const language = languageOf(matrix.language) ?? languageIn(rows.map(({ activity }) => activity.name));
  const areaSides = new Map<Area, Side | undefined>();
  for (const { area } of rows) {
    if (!areaSides.has(area)) areaSides.set(area, sideOf(new NameReading(area.name, vocabulary, language)));
  }
  return rows.map((row) => readActivity(row, areaSides.get(row.area), vocabulary, language));
}

function readActivity(
  row: Row,
  areaSide: Side | undefined,
  vocabulary: Vocabulary,
  language: Language,
): ActivityReading {
  const { area, activity } = row;
  const name = new NameReading(activity.name, vocabulary, language);
  return {
    row,
    names: [activity.name, ...activity.aliases].map(plainName),
    address: `${area.id}/${activity.id}`,
    subjects: subjectsOf(row, name, vocabulary),
    side: sideOf(name),
    areaSide,
    things: new Set(name.hits.flatMap(({ concept }) => (isThing(concept) ? [concept.id] : []))),
    stance: stanceOf(name, vocabulary),
    qualities: name.hits.flatMap(({ concept }) => (concept.kind === 'quality' ? [concept] : [])),
    units: unitsOf(name, language),
  };
}

/** A name and the terms in it. */
class NameReading {
  /** Up to the first condition or example. */
  readonly text: string;
  readonly hits: readonly TermHit[];
  /** Terms that are parts of longer ones: `monitoring` in `monitoring dashboards`. */
  readonly inner: readonly TermHit[];
  /** Terms of what is only a condition, an example or a purpose. */
  readonly aside: ReadonlySet<TermHit>;

  constructor(name: string, vocabulary: Vocabulary, language: Language) {
    const all = termsIn(name, vocabulary, language);
    const words = wordsOf(name);
    const end = conditionIn(name, all);
    this.text = name.slice(0, end);
    this.hits = all.filter((hit) => hit.start < end);
    const { covers } = hierarchyOf(vocabulary);
    // A thing is named, whatever is a kind of it: the infrastructure of "underlying infrastructure".
    const isWhole = (whole: Concept, part: Concept) => whole.kind === 'topic' && covers(whole.id, part.id);
    this.inner = this.hits.flatMap(({ concept, start, end, language: of }) => {
      const parts = words.filter((word) => word.start >= start && word.end <= end);
      if (parts.length < 2 || of === undefined) return [];
      return parts.flatMap((part) =>
        termsIn(part.written, vocabulary, language)
          .filter((hit) => hit.language !== undefined && !isWhole(hit.concept, concept))
          .map((hit) => ({ ...hit, start: part.start, end: part.end })),
      );
    });
    const purpose = words.findIndex(({ text }, index) => {
      const next = words[index + 1];
      return purposes.has(text) && this.hits.some((hit) => isAction(hit) && hit.start === next?.start);
    });
    const from = words[purpose]?.start ?? end;
    this.aside = new Set(this.hits.filter(({ start }) => start >= from));
  }
}

function isAction({ concept }: TermHit): boolean {
  return concept.kind === 'action';
}

/** Before an action: what follows is what it is for: `integrate the directory to manage access`. */
const purposes = new Set(['to', 'um', 'damit', 'pour', 'afin', 'para', 'per']);
/** What follows is a condition: `without downtime of …`. */
const conditions = new Set(['without', 'ohne', 'sans', 'sin', 'senza', 'uten']);

/** Where the first condition or example begins, unless the name is little else. */
function conditionIn(name: string, hits: readonly TermHit[]): number {
  const starts = [
    ...hits.filter(({ concept }) => concept.id === 'conformity-phrase').map(({ start }) => start),
    ...wordsOf(name)
      .filter(({ text }) => conditions.has(text))
      .map(({ start }) => start),
  ];
  const first = Math.min(name.length, ...starts);
  return first * 4 < name.length ? name.length : first;
}

const innerStrength = 0.6;
const asideStrength = 0.5;
/** What a name speaks of later is less what it is about. */
const laterStrength = 0.85;

/** The topics that the file names itself; else those of the name, and more weakly of what surrounds it. */
function subjectsOf(row: Row, name: NameReading, vocabulary: Vocabulary): Subject[] {
  const subjects = new Map<string, Subject>();
  const add = (topic: Concept, strength: number) => {
    if (strength > (subjects.get(topic.id)?.strength ?? 0)) subjects.set(topic.id, { topic, strength });
  };
  const around = topicsOfRow(row, vocabulary, { sources: ['topics', 'alias', 'note', 'area'] });
  const isExplicit = around.some(({ evidence }) => evidence.some(({ where }) => where === 'topics'));
  for (const { topic, strength } of around) add(topic, isExplicit ? 1 : strength);
  if (!isExplicit) {
    const found = new Set<string>();
    for (const hit of name.hits) {
      if (hit.concept.kind !== 'topic') continue;
      const order = laterStrength ** found.size;
      const product = hit.language === undefined ? 0.5 : 1;
      add(hit.concept, order * product * (name.aside.has(hit) ? asideStrength : 1));
      found.add(hit.concept.id);
    }
    for (const { concept } of name.inner) if (concept.kind === 'topic') add(concept, innerStrength);
  }
  return [...subjects.values()].sort((a, b) => b.strength - a.strength);
}

/** Applications run on infrastructure: where both are named, it is about the applications. */
function sideOf({ hits, inner }: NameReading): Side | undefined {
  const found = new Set([...hits, ...inner].flatMap(({ concept }) => sides[concept.id] ?? []));
  if (found.has('workload')) return 'workload';
  return found.has('platform') ? 'platform' : undefined;
}

/** By the first action that tells: what comes later is what it is for. */
function stanceOf({ hits, aside }: NameReading, vocabulary: Vocabulary): Stance {
  const { ancestorsOf } = hierarchyOf(vocabulary);
  if (
    hits.some(({ concept }) => concept.id === 'provide') &&
    hits.some(({ concept }) => concept.id === 'tool')
  )
    return 'enable';
  // What is done with a whole is done with its parts: a restore test is a verification of backups.
  const stanceIn = ({ id }: Concept) =>
    [id, ...ancestorsOf(id)].map((one) => stances[one]).find((one) => one !== undefined);
  const isWatching = ({ id }: Concept) => stances[id] === 'watch' || ancestorsOf(id).has('observability');
  const plain = hits.filter((hit) => !aside.has(hit)).map(({ concept }) => concept);
  for (const concept of plain) {
    const found = isWatching(concept) ? 'watch' : stanceIn(concept);
    if (found !== undefined) return found;
    if (concept.kind === 'topic') break;
  }
  return plain.some(isWatching) ? 'watch' : 'do';
}

/** What nearly every name may speak of without being about it. */
const vague = new Set([
  'tool',
  'component',
  'resource',
  'service',
  'system',
  'feature',
  'process',
  'management',
  'schedule-plan',
  'conformity-phrase',
  'error',
  'goal',
  'document',
  'customer',
  'provider',
  'team',
  'developer',
]);

function isThing({ id, kind }: Concept): boolean {
  return (kind === 'topic' || kind === 'object') && !vague.has(id);
}

function unitsOf({ text, hits, inner, aside }: NameReading, language: Language): Map<string, number> {
  const units = new Map<string, number>();
  for (const { concept } of inner) units.set(`=${concept.id}`, unitWeights[concept.kind] * innerStrength);
  for (const hit of hits) {
    const weight = unitWeights[hit.concept.kind] * (aside.has(hit) ? asideStrength : 1);
    units.set(`=${hit.concept.id}`, Math.max(weight, units.get(`=${hit.concept.id}`) ?? 0));
  }
  let rest = '';
  let at = 0;
  for (const { start, end } of hits) {
    rest += ` ${text.slice(at, Math.max(at, start))}`;
    at = Math.max(at, end);
  }
  rest += ` ${text.slice(at)}`;
  if (wordsOf(rest).length > 0) for (const stem of stemsOf(rest, language)) units.set(stem, wordWeight);
  return units;
}
