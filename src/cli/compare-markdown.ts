import type { ComparedCell, Comparison, OnlyIn } from '../compare/compare.ts';
import type { Duty } from '../compare/compare-duties.ts';
import { table } from '../exporters/markdown-table.ts';
import { cell, heading, inline } from '../text/markdown.ts';
import { dutiesTitle, dutyChanges, dutyNames, dutyOrder, dutyRemark } from './compare-duty-words.ts';
import {
  activityNames,
  handsText,
  noneOf,
  onlyText,
  ownersText,
  subjectText,
  summary,
} from './compare-words.ts';

/** For a wiki or a tender: tables, and lists of what matters below them. */
export function compareMarkdown(
  comparison: Comparison,
  kind: string | undefined,
  duties: readonly Duty[] | undefined,
): string {
  const { labels, matrices, changesHands, onlyIn, uncovered } = comparison;
  const parts = [
    `# ${heading(`Comparison of ${labels.join(' and ')}`)}`,
    matrices.map(({ title }, index) => `- ${inline(labels[index] ?? '')}: ${inline(title)}`).join('\n'),
    inline(summary(comparison)),
    ...(kind === undefined || duties === undefined ? [] : dutiesPart(comparison, kind, duties)),
    '## Side by side',
    sideBySide(comparison),
    '## Changes hands',
    changesHands.length === 0
      ? 'Nothing.'
      : changesHands
          .map(
            (row) =>
              `- **${inline(row.topic.name)}**: ${inline(subjectText(row))} (${inline(handsText(row, labels))})`,
          )
          .join('\n'),
    ...onlyIn.flatMap((found, index) => [
      `## ${heading(`Only in ${labels[index]}`)}`,
      onlyList(found, index),
    ]),
    `## ${noneOf(comparison)} covers`,
    uncovered.length === 0
      ? 'Nothing of what is expected.'
      : inline(uncovered.map(({ name }) => name).join(', ')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sideBySide({ topics, labels }: Comparison): string {
  const rows = topics.flatMap(({ topic, rows: of }) =>
    of
      .filter(({ evidence }) => evidence.length > 0)
      .map((row) => [cell(topic.name), ...row.cells.map(cellText), row.changesHands ? '**yes**' : 'no']),
  );
  if (rows.length === 0) return 'They have no activity in common.';
  const columns = ['Topic', ...labels.map(cell), 'Changes hands'];
  return table(
    columns.map((title) => ({ title, align: 'left' as const })),
    rows,
  );
}

function cellText(found: ComparedCell): string {
  if (found.activities.length === 0) return '';
  return [`**${cell(ownersText(found))}**`, ...activityNames(found.activities).map(cell)].join('<br>');
}

function onlyList(found: readonly OnlyIn[], place: number): string {
  if (found.length === 0) return 'Nothing.';
  return found
    .map((entry) => {
      const alone = entry.isAlone ? ' (no other speaks of it)' : '';
      const items = onlyText(entry, place).map((text) => `  - ${inline(text)}`);
      return [`- **${inline(entry.topic.name)}**${alone}`, ...items].join('\n');
    })
    .join('\n');
}

function dutiesPart({ labels }: Comparison, kind: string, duties: readonly Duty[]): string[] {
  const rows = dutyOrder.flatMap((change) =>
    duties
      .filter((duty) => duty.change === change)
      .map((duty) => [
        cell(dutyChanges[change].title),
        cell(duty.row.topic.name),
        cell(dutyNames(duty)),
        cell(dutyRemark(duty, labels)),
      ]),
  );
  const columns = ['', 'Topic', 'Duty', 'Before, or from now on'];
  return [
    `## ${heading(dutiesTitle(kind, labels))}`,
    rows.length === 0
      ? 'Nothing, as before.'
      : table(
          columns.map((title) => ({ title, align: 'left' as const })),
          rows,
        ),
  ];
}
