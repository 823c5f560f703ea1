import {
  areasOf,
  definitionOf,
  isPlaceholder,
  type Matrix,
  ownershipOf,
  type Place,
  pointerTo,
  type Recommendation,
  type Row,
  roleName,
  rowsOf,
} from '../model/index.ts';
import { listed, printable } from '../text/printable.ts';
import type { Concept, Vocabulary } from '../vocabulary/vocabulary.ts';
import { Coverage } from './coverage.ts';

/** What a matrix leaves open, most pressing first. */
export const gapKinds = ['unowned', 'double', 'planned', 'empty-area', 'recommendation', 'topic'] as const;
export type GapKind = (typeof gapKinds)[number];

export interface Gap {
  readonly kind: GapKind;
  /** One sentence without its full stop. */
  readonly message: string;
  readonly matrix: Matrix;
  readonly area: string | undefined;
  readonly activity: string | undefined;
  /** The topic that no activity is about. */
  readonly topic: Concept | undefined;
  /** The names of the areas from the outermost down. */
  readonly areaPath: readonly string[];
  readonly place: Place;
}

export interface MatrixGaps {
  /** By kind, in the order of {@link gapKinds}; of one kind in file order. */
  readonly gaps: readonly Gap[];
  /** Rows, retired ones left out. */
  readonly activities: number;
  /** Those that one role owns, or several in a way that the matrix says. */
  readonly clear: number;
  /** The share of clear ones, 0..1, to four decimals; 1 where there is no row at all. */
  readonly score: number;
}

/**
 * The holes of a matrix: what nobody owns, what several own without a word on how, and what it does not speak of.
 * @param uncovered the topics that no activity is about.
 */
export function gapsOf(matrix: Matrix, vocabulary: Vocabulary, uncovered: readonly Concept[]): MatrixGaps {
  const rows = [...rowsOf(matrix)].filter(({ activity }) => activity.status !== 'retired');
  const coverage = new Coverage(matrix, vocabulary);
  const open = rows.flatMap((row) => ownershipGap(row) ?? []);
  const gaps = [
    ...open,
    ...rows.filter(({ activity }) => activity.status === 'planned').map(plannedGap),
    ...emptyAreas(matrix),
    ...uncoveredAdvice(matrix, coverage),
    ...uncovered.map((topic) => ({
      ...nothing,
      kind: 'topic' as const,
      message: `No activity is about ${topic.name}`,
      matrix,
      topic,
      place: matrix.places.value('/title'),
    })),
  ];
  const order = (gap: Gap) => gapKinds.indexOf(gap.kind);
  const clear = rows.length - open.length;
  return {
    gaps: gaps.sort((a, b) => order(a) - order(b)),
    activities: rows.length,
    clear,
    score: rows.length === 0 ? 1 : Math.floor((clear / rows.length) * 10_000) / 10_000,
  };
}

const nothing = { area: undefined, activity: undefined, topic: undefined, areaPath: [] } as const;

function rowGap(row: Row, kind: GapKind, what: string): Gap {
  const { matrix, area, activity } = row;
  return {
    kind,
    message: `${printable(activity.name).trim()}: ${what}`,
    matrix,
    area: area.id,
    activity: activity.id,
    topic: undefined,
    areaPath: area.path,
    place: matrix.places.value(pointerTo(activity.pointer, 'assign')),
  };
}

/** A row that nobody owns, or several without a word on how they share it. */
function ownershipGap(row: Row): Gap | undefined {
  const { matrix, activity } = row;
  const { owners, byFallback } = ownershipOf(activity, matrix);
  if (owners.length === 0) return rowGap(row, 'unowned', 'nobody owns it');
  if (owners.length === 1 || saysHow(activity.shared)) return undefined;
  const names = listed(owners.map((id) => roleName(matrix, id)));
  const each = owners.length === 2 ? 'both' : 'all';
  const what = byFallback
    ? `${names} ${each} do it, and nobody holds ${letterName(matrix)}`
    : `${names} ${each} own it, and nothing says how they share it`;
  return rowGap(row, 'double', what);
}

function saysHow(shared: string | undefined): boolean {
  return shared !== undefined && shared.trim() !== '' && !isPlaceholder(shared);
}

function letterName({ scheme }: Matrix): string {
  const name = definitionOf(scheme, scheme.owner)?.name;
  return name === undefined ? scheme.owner : `${scheme.owner} (${name})`;
}

function plannedGap(row: Row): Gap {
  const { matrix, activity } = row;
  const { owners } = ownershipOf(activity, matrix);
  const names = listed(owners.map((id) => roleName(matrix, id)));
  const what = owners.length === 0 ? 'planned, and nobody owns it' : `planned; ${names} will own it`;
  return {
    ...rowGap(row, 'planned', what),
    place: matrix.places.value(pointerTo(activity.pointer, 'status')),
  };
}

function emptyAreas(matrix: Matrix): Gap[] {
  return [...areasOf(matrix)]
    .filter(({ activities, areas }) => activities.length === 0 && areas.length === 0)
    .map(({ id, name, path, pointer }) => ({
      kind: 'empty-area',
      message: `${name}: the area has no activity`,
      matrix,
      area: id,
      activity: undefined,
      topic: undefined,
      areaPath: path,
      place: matrix.places.value(pointerTo(pointer, 'name')),
    }));
}

function uncoveredAdvice(matrix: Matrix, coverage: Coverage): Gap[] {
  const gap = ({ text, pointer }: Recommendation, about: readonly string[]) => ({
    ...nothing,
    kind: 'recommendation' as const,
    message: `${printable(text).trim().replace(/\.$/u, '')}: recommended, but no owned activity is about ${listed(about)}`,
    matrix,
    place: matrix.places.value(pointerTo(pointer, 'text')),
  });
  const judged = (recommendations: readonly Recommendation[]) =>
    recommendations.flatMap((recommendation) => {
      const about = coverage.uncoveredAdvice(recommendation.text);
      return about.length === 0
        ? []
        : [
            gap(
              recommendation,
              about.map(({ name }) => name),
            ),
          ];
    });
  return [
    ...[...areasOf(matrix)].flatMap((area) =>
      judged(area.recommendations).map((found) => ({ ...found, area: area.id, areaPath: area.path })),
    ),
    ...judged(matrix.recommendations),
  ];
}
