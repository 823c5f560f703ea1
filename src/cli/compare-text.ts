import stringWidth from 'fast-string-width';
import type { ComparedRow, Comparison, OnlyIn } from '../compare/compare.ts';
import type { Duty } from '../compare/compare-duties.ts';
import { plural, printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { knowsUnicode } from './bars.ts';
import type { Context } from './command.ts';
import { dutiesTitle, dutyChanges, dutyNames, dutyOrder, dutyRemark } from './compare-duty-words.ts';
import { evidenceText } from './compare-evidence.ts';
import {
  activityNames,
  countOnly,
  handsText,
  noneOf,
  onlyText,
  ownersText,
  subjectText,
  summary,
} from './compare-words.ts';

/** Columns narrower than this are not read but spelled: the matrices stand below each other then. */
const leastColumn = 22;
const gap = 2;

/** The matrices side by side, topic by topic, and what matters to a buyer below that. */
export function compareText(comparison: Comparison, explain: boolean, context: Context): string {
  const { topics, changesHands, onlyIn, labels, uncovered } = comparison;
  const { paint } = context;
  const common = topics.filter(({ rows }) => rows.some(({ evidence }) => evidence.length > 0));
  const sections = [
    [heads(comparison, context), paint.dim(key(context))].join('\n\n'),
    ...common.map(({ topic, rows }) =>
      [
        paint.bold.underline(printable(topic.name)),
        ...rows
          .filter(({ evidence }) => evidence.length > 0)
          .map((row) => rowText(row, labels, explain, context)),
      ].join('\n'),
    ),
    ...(changesHands.length === 0 ? [] : [changingText(comparison, context)]),
    ...onlyIn.flatMap((found, index) => (found.length === 0 ? [] : [onlyInText(comparison, index, context)])),
    ...(uncovered.length === 0
      ? []
      : [
          [
            paint.bold(`${noneOf(comparison)} covers (${uncovered.length})`),
            ...indented(uncovered.map(({ name }) => name).join(', '), 2, 0, context),
          ].join('\n'),
        ]),
    wrap(printable(summary(comparison)), context.width).join('\n'),
  ];
  return sections.join('\n\n');
}

function marks(context: Context) {
  return knowsUnicode(context.io) ? { changed: '≠', same: '=' } : { changed: '!', same: '=' };
}

function key(context: Context): string {
  const { changed, same } = marks(context);
  return `${changed} changes hands   ${same} in the same hands`;
}

/** The title of each matrix and its id, in the columns that follow. */
function heads({ matrices, labels }: Comparison, context: Context): string {
  const width = columnWidth(labels.length, context);
  const cells = matrices.map(({ title }, index) => [title, labels[index] ?? ''].map(printable));
  if (width === undefined)
    return cells.map(([title, label]) => `  ${context.paint.bold(label)}: ${title}`).join('\n');
  return columns(
    ' ',
    cells.map(([title = '', label = '']) => [
      ...wrap(label, width).map((line) => context.paint.bold(line)),
      ...wrap(title, width),
    ]),
    width,
  );
}

/** `undefined` where there is no room for columns. */
function columnWidth(count: number, { width }: Context): number | undefined {
  const room = Math.floor((width - 2 - gap * (count - 1)) / count);
  return room < leastColumn ? undefined : room;
}

function rowText(row: ComparedRow, labels: readonly string[], explain: boolean, context: Context): string {
  const { paint } = context;
  const { changed, same } = marks(context);
  const mark = row.changesHands ? paint.bold.yellow(changed) : paint.dim(same);
  const width = columnWidth(labels.length, context);
  const cells = row.cells.map((cell, index) => {
    const room = width ?? context.width - 4;
    if (cell.activities.length === 0) return width === undefined ? [] : [paint.dim('(says nothing)')];
    const style = cell.kinds.length === 0 ? paint.bold.red : paint.bold;
    const owner = width === undefined ? `${labels[index]}: ${ownersText(cell)}` : ownersText(cell);
    return [
      ...wrap(printable(owner), room).map((line) => style(line)),
      ...activityNames(cell.activities).flatMap((name) =>
        wrap(`- ${printable(name)}`, room, 2).map((line, at) => (at === 0 ? line : `  ${line}`)),
      ),
    ];
  });
  const evidence = explain
    ? row.evidence.flatMap((edge) =>
        indented(evidenceText(edge), 4, 2, context).map((line) => paint.dim(line)),
      )
    : [];
  const drawn =
    width === undefined
      ? cells
          .flat()
          .map((line, index) => `${index === 0 ? mark : ' '} ${line}`)
          .join('\n')
      : columns(mark, cells, width);
  return [drawn, ...evidence].join('\n');
}

/** Cells beside each other; `mark` stands before the first line. */
function columns(mark: string, cells: readonly (readonly string[])[], width: number): string {
  const height = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell) => {
      const text = cell[line] ?? '';
      return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
    });
    return `${line === 0 ? mark : ' '} ${parts.join(' '.repeat(gap))}`.trimEnd();
  }).join('\n');
}

function indented(text: string, blanks: number, hanging: number, { width }: Context): string[] {
  return wrap(printable(text), width - blanks, hanging).map(
    (line, index) => ' '.repeat(index === 0 ? blanks : blanks + hanging) + line,
  );
}

function changingText({ changesHands, labels }: Comparison, context: Context): string {
  return [
    context.paint.bold(`Changes hands (${changesHands.length})`),
    ...changesHands.flatMap((row) => [
      ...indented(`${row.topic.name}: ${subjectText(row)}`, 2, 2, context),
      ...indented(handsText(row, labels), 4, 2, context).map((line) => context.paint.yellow(line)),
    ]),
  ].join('\n');
}

/** First the topics that no other matrix speaks of, then single activities of common topics. */
function onlyInText({ onlyIn, labels }: Comparison, place: number, context: Context): string {
  const found = onlyIn[place] ?? [];
  const lines = (entries: readonly OnlyIn[]) =>
    entries.flatMap((entry) => [
      ...indented(entry.topic.name, 4, 2, context).map((line) => context.paint.underline(line)),
      ...onlyText(entry, place).flatMap((text) => indented(`- ${text}`, 6, 2, context)),
    ]);
  const topics = found.filter(({ isAlone }) => isAlone);
  const others = found.filter(({ isAlone }) => !isAlone);
  const count = countOnly(found, place);
  return [
    context.paint.bold(printable(`Only in ${labels[place]} (${plural(count, 'activity', 'activities')})`)),
    ...(topics.length === 0 ? [] : ['  Topics that it alone speaks of', ...lines(topics)]),
    ...(others.length === 0 ? [] : ['  Of topics that others speak of too', ...lines(others)]),
  ].join('\n');
}

/** The to-do list of one side that moves from the first matrix to the second. */
export function dutiesText(
  { labels }: Comparison,
  duties: readonly Duty[],
  kind: string,
  context: Context,
): string {
  const { paint } = context;
  const paints = { new: paint.bold.yellow, gone: paint.bold.green, unsaid: paint.bold, kept: paint.bold };
  const sections = dutyOrder.flatMap((change) => {
    const of = duties.filter((duty) => duty.change === change);
    if (of.length === 0) return [];
    return [
      [
        paints[change](`${dutyChanges[change].title} (${of.length})`),
        ...of.flatMap((duty) => [
          ...indented(`${dutyChanges[change].sign} ${dutyNames(duty)}`, 2, 2, context),
          ...indented(`${duty.row.topic.name} · ${dutyRemark(duty, labels)}`, 4, 2, context).map((line) =>
            paint.dim(line),
          ),
        ]),
      ].join('\n'),
    ];
  });
  return [
    wrap(printable(dutiesTitle(kind, labels)), context.width)
      .map((line) => paint.bold(line))
      .join('\n'),
    ...(sections.length === 0 ? ['Nothing, as before.'] : sections),
  ].join('\n\n');
}
