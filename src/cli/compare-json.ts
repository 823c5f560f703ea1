import type { ComparedRow, Comparison } from '../compare/compare.ts';
import type { Duty } from '../compare/compare-duties.ts';
import { evidenceJson } from './compare-evidence.ts';
import { rowJson } from './row-json.ts';

/** As `schemas/compare.schema.json` describes it. Owners are kinds of roles, so that matrices compare. */
export function compareJson(comparison: Comparison, kind?: string, duties?: readonly Duty[]) {
  const { labels, topics, changesHands, onlyIn, uncovered } = comparison;
  return {
    matrices: labels,
    topics: topics.map(({ topic, rows }) => ({ topic, rows: rows.map((row) => comparedJson(row, labels)) })),
    changesHands: changesHands.map((row) => ({ topic: row.topic, ...comparedJson(row, labels) })),
    onlyIn: byLabel(labels, (index) =>
      (onlyIn[index] ?? []).map(({ topic, isAlone, rows }) => ({
        topic,
        alone: isAlone,
        activities: rows.flatMap(({ cells }) => (cells[index]?.activities ?? []).map(rowJson)),
      })),
    ),
    uncovered: uncovered.map(({ id }) => id),
    ...(kind !== undefined && { kind }),
    ...(duties !== undefined && {
      duties: duties.map(({ change, row, before, after }) => ({
        change,
        topic: row.topic,
        before: before.map(rowJson),
        after: after.map(rowJson),
        owners: byLabel(labels, (index) => row.cells[index]?.kinds ?? []),
      })),
    }),
  };
}

function comparedJson({ cells, changesHands, evidence }: ComparedRow, labels: readonly string[]) {
  return {
    activities: byLabel(labels, (index) => (cells[index]?.activities ?? []).map(rowJson)),
    owners: byLabel(labels, (index) => cells[index]?.kinds ?? []),
    names: byLabel(labels, (index) => cells[index]?.owners ?? []),
    changesHands,
    evidence: evidence.map(evidenceJson),
  };
}

function byLabel<Value>(labels: readonly string[], of: (index: number) => Value): Record<string, Value> {
  return Object.fromEntries(labels.map((label, index) => [label, of(index)]));
}
