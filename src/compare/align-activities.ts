import type { Matrix } from '../model/index.ts';
import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { candidatePairs } from './align-activities-candidates.ts';
import { type AlignedGroup, type Edge, groupsOf } from './align-activities-groups.ts';
import { type Certainty, inPassing, Judge } from './align-activities-likeness.ts';
import { type ActivityReading, readActivities } from './align-activities-reading.ts';

/** What activities that are only alike must reach to count as the same; see docs/compare.md. */
const threshold = 0.465;

export interface Alignment {
  /** Each has activities of two matrices at least; an activity may be in several. */
  readonly groups: readonly AlignedGroup[];
  /** What only one matrix has, matrix by matrix, in file order. */
  readonly alone: readonly (readonly ActivityReading[])[];
  /** All activities but retired ones, matrix by matrix, in file order. */
  readonly all: readonly (readonly ActivityReading[])[];
}

/**
 * Which activities of several matrices say the same thing. The order of the matrices may break ties: callers that want
 * answers that do not depend on it sort them.
 */
export function alignActivities(matrices: readonly Matrix[], vocabulary: Vocabulary): Alignment {
  const all = matrices.map((matrix) => readActivities(matrix, vocabulary));
  const judge = new Judge(all.flat(), vocabulary);
  const edges: Edge[] = [];
  for (const [left, lefts] of all.entries()) {
    for (const right of all.keys()) {
      if (right > left)
        edges.push(...edgesBetween({ left, lefts, right, rights: all[right] ?? [] }, judge, vocabulary));
    }
  }
  const groups = groupsOf(edges, threshold);
  const placed = new Set(groups.flatMap(({ members }) => members.map(({ reading }) => reading)));
  return { groups, alone: all.map((readings) => readings.filter((one) => !placed.has(one))), all };
}

interface Sides {
  readonly left: number;
  readonly lefts: readonly ActivityReading[];
  readonly right: number;
  readonly rights: readonly ActivityReading[];
}

function edgesBetween({ left, lefts, right, rights }: Sides, judge: Judge, vocabulary: Vocabulary): Edge[] {
  const edge = (a: ActivityReading, b: ActivityReading): Edge | undefined => {
    const likeness = judge.likeness(a, b);
    if (likeness === undefined || (likeness.certainty === 'alike' && likeness.score < threshold))
      return undefined;
    return { left: { matrix: left, reading: a }, right: { matrix: right, reading: b }, likeness };
  };
  const sure = surePairs(lefts, rights).flatMap(([a, b]) => edge(a, b) ?? []);
  const settled = sure.filter(({ likeness }) => likeness.certainty !== 'alike');
  const known = new Set(settled.flatMap((one) => [one.left.reading, one.right.reading]));
  const open = (readings: readonly ActivityReading[]) => readings.filter((one) => !known.has(one));
  const alike = candidatePairs(open(lefts), open(rights), keysOf(vocabulary)).flatMap(
    ([a, b]) => edge(a, b) ?? [],
  );
  return [...mostCertain(settled), ...alike];
}

/** Pairs that have an address or a name in common. */
function surePairs(lefts: readonly ActivityReading[], rights: readonly ActivityReading[]) {
  const keys = ({ address, names }: ActivityReading) => [`@${address}`, ...names];
  return candidatePairs(lefts, rights, keys);
}

/** An activity whose address the other matrix has too is that one, whatever else bears its name. */
function mostCertain(edges: readonly Edge[]): Edge[] {
  const best = new Map<ActivityReading, Certainty>();
  for (const { left, right, likeness } of edges) {
    for (const { reading } of [left, right]) {
      if (best.get(reading) !== 'address') best.set(reading, likeness.certainty);
    }
  }
  return edges.filter(
    ({ left, right, likeness }) =>
      likeness.certainty === 'address' ||
      best.get(left.reading) !== 'address' ||
      best.get(right.reading) !== 'address',
  );
}

/** So many of the concepts of a name are combined. */
const combined = 5;

/**
 * What an activity is found by: what it is about, what that is a part of, its words, and its concepts two by two, which
 * still pick something out where hundreds of activities are about the same topic.
 */
function keysOf(vocabulary: Vocabulary): (reading: ActivityReading) => string[] {
  const { ancestorsOf } = hierarchyOf(vocabulary);
  return ({ subjects, units, side, stance }) => {
    const topics = subjects.filter(({ strength }) => strength > inPassing).map(({ topic }) => topic.id);
    const around = topics.flatMap((id) => [...ancestorsOf(id)]);
    const words = [...units.keys()].filter((unit) => !unit.startsWith('='));
    const concepts = [...units.keys()]
      .filter((unit) => unit.startsWith('='))
      .slice(0, combined)
      .sort();
    const pairs = concepts.flatMap((one, index) => concepts.slice(index + 1).map((other) => one + other));
    const parts = topics.map((id) => `=${id}|${side ?? ''}|${stance}`);
    return [...new Set([...topics, ...around].map((id) => `=${id}`)), ...words, ...pairs, ...parts];
  };
}
