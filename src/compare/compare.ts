import { type Matrix, ownershipOf, type Row, roleById, roleName } from '../model/index.ts';
import { topicsOfRow } from '../vocabulary/classify.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Alignment, alignActivities } from './align-activities.ts';
import type { AlignedGroup, Edge } from './align-activities-groups.ts';
import { inPassing } from './align-activities-likeness.ts';
import type { ActivityReading } from './align-activities-reading.ts';

/** What one matrix says about the subject of a row. */
export interface ComparedCell {
  /** In file order; none where the matrix does not speak of it. */
  readonly activities: readonly Row[];
  /** The kinds of the roles that own them, or the id of a role without a kind; sorted. */
  readonly kinds: readonly string[];
  /** The names of these roles, in column order. */
  readonly owners: readonly string[];
}

/** A subject, and who owns it where. */
export interface ComparedRow {
  readonly topic: Topic;
  /** One for each matrix. */
  readonly cells: readonly ComparedCell[];
  /** True where two matrices speak of it and kinds of roles own it in one that do not in the other. */
  readonly changesHands: boolean;
  /** Why its activities stand side by side, surest first; none where one matrix alone has it. */
  readonly evidence: readonly Edge[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
}

/** What only one of the matrices has. */
export interface OnlyIn {
  readonly topic: Topic;
  /** True where no other matrix speaks of the topic at all. */
  readonly isAlone: boolean;
  readonly rows: readonly ComparedRow[];
}

export interface Comparison {
  readonly matrices: readonly Matrix[];
  /** Ids, made different from each other where two matrices have the same one. */
  readonly labels: readonly string[];
  /** In the order of the vocabulary; what is about no topic comes last. */
  readonly topics: readonly { readonly topic: Topic; readonly rows: readonly ComparedRow[] }[];
  readonly changesHands: readonly ComparedRow[];
  /** Matrix by matrix. */
  readonly onlyIn: readonly (readonly OnlyIn[])[];
  /** The expected topics that no matrix covers. */
  readonly uncovered: readonly Concept[];
  /** How many pairs of activities were found to be the same. */
  readonly pairs: number;
}

const noTopic: Topic = { id: 'other', name: 'Other' };

/**
 * Puts matrices side by side, retired activities left out. The result does not depend on the order of the matrices but
 * for the order in which they are named.
 *
 * @param uncovered for each matrix, the expected topics that it does not cover.
 */
export function compareMatrices(
  matrices: readonly Matrix[],
  vocabulary: Vocabulary,
  uncovered: readonly (readonly Concept[])[],
): Comparison {
  const order = canonicalOrder(matrices);
  const alignment = alignActivities(
    order.map((index) => matrices[index]).filter((matrix) => matrix !== undefined),
    vocabulary,
  );
  /** The place of a matrix in the alignment. */
  const placeOf = matrices.map((_, index) => order.indexOf(index));
  const context = { placeOf, vocabulary, topics: new Map(vocabulary.concepts.map((one) => [one.id, one])) };
  const rows = [
    ...alignment.groups.map((group) => alignedRow(group, context)),
    ...alignment.alone.flatMap((readings, place) => aloneRows(readings, place, context)),
  ];
  const topics = byTopic(rows, vocabulary);
  const ordered = topics.flatMap(({ rows: of }) => of);
  return {
    matrices,
    labels: labelsOf(matrices),
    topics,
    changesHands: ordered.filter(({ changesHands }) => changesHands),
    onlyIn: onlyIn(topics, alignment, context),
    uncovered: (uncovered[0] ?? []).filter((topic) => uncovered.every((each) => each.includes(topic))),
    pairs: alignment.groups.reduce((total, { edges }) => total + edges.length, 0),
  };
}

interface Context {
  readonly placeOf: readonly number[];
  readonly vocabulary: Vocabulary;
  readonly topics: ReadonlyMap<string, Concept>;
}

/** The matrices in an order that does not depend on how they were given. */
function canonicalOrder(matrices: readonly Matrix[]): number[] {
  const keys = matrices.map((matrix) => [matrix.id, JSON.stringify(matrix.document), matrix.file] as const);
  return [...matrices.keys()].sort((a, b) => {
    for (const [index, key] of (keys[a] ?? []).entries()) {
      const other = keys[b]?.[index] ?? '';
      if (key !== other) return key < other ? -1 : 1;
    }
    return a - b;
  });
}

/** `acme`, `acme (2)`. */
function labelsOf(matrices: readonly Matrix[]): string[] {
  // No id holds a blank, so that what is made here is never the id of another.
  const used = new Set<string>();
  return matrices.map(({ id }) => {
    let label = id;
    for (let count = 2; used.has(label); count++) label = `${id} (${count})`;
    used.add(label);
    return label;
  });
}

function alignedRow({ topic, members, edges }: AlignedGroup, context: Context): ComparedRow {
  const cells = context.placeOf.map((place) =>
    cellOf(members.filter(({ matrix }) => matrix === place).map(({ reading }) => reading)),
  );
  const spoken = cells.filter(({ activities }) => activities.length > 0).map(({ kinds }) => kinds.join('\n'));
  return {
    topic: topicOf(topic, context),
    cells,
    changesHands: new Set(spoken).size > 1,
    evidence: edges,
  };
}

/** What one matrix alone has; where it says the same thing in several places, that is one row. */
function aloneRows(readings: readonly ActivityReading[], place: number, context: Context): ComparedRow[] {
  const same = new Map<string, { topic: Topic; readings: ActivityReading[] }>();
  for (const reading of readings) {
    const [main] = topicsOfRow(reading.row, context.vocabulary);
    const topic = topicOf(main?.topic.id ?? reading.subjects[0]?.topic.id, context);
    const key = JSON.stringify([topic.id, reading.names[0], cellOf([reading]).owners]);
    const known = same.get(key);
    if (known === undefined) same.set(key, { topic, readings: [reading] });
    else known.readings.push(reading);
  }
  return [...same.values()].map(({ topic, readings: of }) => ({
    topic,
    cells: context.placeOf.map((one) => cellOf(one === place ? of : [])),
    changesHands: false,
    evidence: [],
  }));
}

function topicOf(id: string | undefined, { topics }: Context): Topic {
  if (id === undefined) return noTopic;
  return { id, name: topics.get(id)?.name ?? id };
}

function cellOf(readings: readonly ActivityReading[]): ComparedCell {
  const activities = readings.map(({ row }) => row).sort(byPosition);
  const owned = activities.flatMap((row) =>
    ownershipOf(row.activity, row.matrix).owners.map((id) => ({ matrix: row.matrix, id })),
  );
  const [first] = activities;
  const columns = first?.matrix.roles.map(({ id }) => id) ?? [];
  const ids = columns.filter((id) => owned.some((one) => one.id === id));
  return {
    activities,
    kinds: [...new Set(owned.map(({ matrix, id }) => kindOf(matrix, id)))].sort(),
    owners: first === undefined ? [] : ids.map((id) => roleName(first.matrix, id)),
  };
}

/** What a role counts as where matrices are compared. */
export function kindOf(matrix: Matrix, role: string): string {
  return roleById(matrix, role)?.kind ?? role;
}

/** By the places in the file, which pointers tell: `/areas/2` stands before `/areas/10`. */
function byPosition(a: Row, b: Row): number {
  const [left, right] = [a, b].map(({ activity }) => activity.pointer.split('/').map(Number));
  for (const [index, step] of (left ?? []).entries()) {
    const other = right?.[index] ?? -1;
    if (Number.isNaN(step) || Number.isNaN(other) || step === other) continue;
    return step - other;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

/** In the order of the vocabulary; under a topic, what changes hands first and what stands alone last. */
function byTopic(rows: readonly ComparedRow[], { concepts }: Vocabulary): Comparison['topics'] {
  const places = new Map(concepts.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Topic) => places.get(id) ?? concepts.length + Number(id === noTopic.id);
  const found = new Map<string, { topic: Topic; rows: ComparedRow[] }>();
  for (const row of rows) {
    const known = found.get(row.topic.id);
    if (known === undefined) found.set(row.topic.id, { topic: row.topic, rows: [row] });
    else known.rows.push(row);
  }
  const rank = ({ changesHands, evidence }: ComparedRow) => (changesHands ? 0 : evidence.length > 0 ? 1 : 2);
  return [...found.values()]
    .sort((a, b) => placeOf(a.topic) - placeOf(b.topic) || compareTexts(a.topic.id, b.topic.id))
    .map(({ topic, rows: of }) => ({ topic, rows: of.sort((a, b) => rank(a) - rank(b)) }));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function onlyIn(topics: Comparison['topics'], { all }: Alignment, context: Context): OnlyIn[][] {
  const spoken = all.map((readings) => spokenOf(readings, context.vocabulary));
  return context.placeOf.map((place, index) =>
    topics.flatMap(({ topic, rows }) => {
      const own = rows.filter(
        ({ cells, evidence }) => evidence.length === 0 && (cells[index]?.activities.length ?? 0) > 0,
      );
      const isAlone = spoken.every((of, other) => other === place || !of.has(topic.id));
      return own.length === 0 ? [] : [{ topic, isAlone: isAlone && topic !== noTopic, rows: own }];
    }),
  );
}

/** The topics that activities are about, with what these are parts of. */
function spokenOf(readings: readonly ActivityReading[], vocabulary: Vocabulary): Set<string> {
  const { ancestorsOf } = hierarchyOf(vocabulary);
  const spoken = new Set<string>();
  for (const { subjects } of readings) {
    for (const { topic, strength } of subjects) {
      if (strength <= inPassing) continue;
      spoken.add(topic.id);
      for (const wide of ancestorsOf(topic.id)) spoken.add(wide);
    }
  }
  return spoken;
}
