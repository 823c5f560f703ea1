import { type Gap, type GapKind, gapKinds, type MatrixGaps } from '../compare/gaps.ts';
import type { Matrix } from '../model/index.ts';
import { plural, printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Context } from './command.ts';

const headings = {
  unowned: 'Nobody owns',
  double: 'Several own, and nothing says how',
  planned: 'Planned: nobody does it today',
  'empty-area': 'Areas without activities',
  recommendation: 'Recommended, and nobody has it as a duty',
  topic: 'Topics that a managed platform is expected to cover, and no activity is about',
} as const satisfies Record<GapKind, string>;

/** The score of a matrix, and below it its gaps with their places. */
export function gapsText(matrix: Matrix, found: MatrixGaps, context: Context): string {
  const { paint, width } = context;
  const { gaps, activities, clear, score } = found;
  const percent = `${Math.floor(score * 100)} %`;
  const counted = `${clear} of ${plural(activities, 'activity', 'activities')} ${clear === 1 ? 'has' : 'have'} one clear owner`;
  const heading = wrap(`${printable(matrix.title)}: ${percent}, ${counted}`, width);
  const sections = gapKinds
    .map((kind) => ({ kind, of: gaps.filter((gap) => gap.kind === kind) }))
    .filter(({ of }) => of.length > 0)
    .map(({ kind, of }) => {
      const isAlarming = kind === 'unowned' || kind === 'double';
      const title = wrap(`${headings[kind]} (${of.length})`, width);
      const lines = kind === 'topic' ? topicLines(of, width) : of.flatMap((gap) => gapLines(gap, context));
      return [
        ...title.map((line) => (isAlarming ? paint.bold.red(line) : paint.yellow(line))),
        ...lines,
      ].join('\n');
    });
  return [heading.map((line) => paint.bold(line)).join('\n'), ...sections].join('\n\n');
}

function gapLines({ message, matrix, place, areaPath }: Gap, { paint, width }: Context): string[] {
  const indented = (text: string, blanks: number) =>
    wrap(printable(text), width - blanks - 2, 2).map(
      (line, index) => ' '.repeat(index === 0 ? blanks : blanks + 2) + line,
    );
  const where = [`${matrix.file}:${place.line}:${place.column}`, areaPath.join(' > ')];
  return [
    ...indented(message, 2),
    ...indented(where.filter((part) => part !== '').join(' · '), 4).map((line) => paint.dim(line)),
  ];
}

/** Topics have no place of their own: one paragraph for all of them. */
function topicLines(gaps: readonly Gap[], width: number): string[] {
  const names = gaps.flatMap(({ topic }) => (topic === undefined ? [] : [printable(topic.name)]));
  return wrap(names.join(', '), width - 2).map((line) => `  ${line}`);
}
