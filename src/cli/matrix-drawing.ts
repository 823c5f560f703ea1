import stringWidth from 'fast-string-width';
import { cellsOf, cellText, type RoleColumn, roleColumns } from '../exporters/columns.ts';
import { Footnotes } from '../exporters/footnotes.ts';
import {
  type Activity,
  type Area,
  areasOf,
  type Cell,
  type Duty,
  definitionOf,
  type Matrix,
  type Scheme,
} from '../model/index.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Context } from './command.ts';

/** Not the heavy check mark: it is an emoji, and terminals disagree about how wide those are. */
export const tick = '✓';

/** Rather than to make the activities' column narrower than this, roles are told by numbers. */
const narrowestActivity = 24;

/** What stands between two cells, and what it is in the rule under the head. */
const gaps = {
  wide: { between: ' │ ', crossing: '─┼─' },
  /** Where there are so many roles that a row would not fit otherwise. */
  narrow: { between: '│', crossing: '┼' },
} as const;

type Gap = (typeof gaps)[keyof typeof gaps];

export interface Drawing {
  /** In the order drawn; those inside them are drawn too. */
  readonly areas: readonly Area[];
  /** Draw the notes of activities under their names. */
  readonly notes: boolean;
}

type Style = (text: string) => string;

/** One cell of the drawing: lines of plain text, each with its style. */
interface Box {
  readonly lines: readonly { readonly text: string; readonly style: Style }[];
  readonly width: number;
  readonly centered: boolean;
}

/** The widths of one drawing, and what heads its columns. */
interface Layout {
  readonly activityWidth: number;
  readonly roles: readonly { readonly role: string; readonly title: string; readonly width: number }[];
  readonly gap: Gap;
  /** The roles by number, where their names take too much room to head a column. */
  readonly key: readonly string[];
}

/** A matrix as a person would draw it: a section an area, coloured letters, and in words what is special. */
export function drawMatrix(matrix: Matrix, { areas, notes }: Drawing, context: Context): string {
  const { paint } = context;
  const sections = areas
    .flatMap((area) => [area, ...areasOf(area)])
    .filter((area) => area.activities.length > 0 || area.areas.length === 0);
  const layout = layoutOf(matrix, sections, context.width);
  const widths = [layout.activityWidth, ...layout.roles.map(({ width }) => width)];
  const rule = paint.dim(widths.map((width) => '─'.repeat(width)).join(layout.gap.crossing));
  const lines = [...layout.key, ...(layout.key.length > 0 ? [''] : []), ...head(layout, context)];
  const footnotes = new Footnotes();
  for (const area of sections) {
    lines.push(
      rule,
      ...wrap(printable(area.path.join(' > ')), context.width).map((line) => paint.bold.cyan(line)),
    );
    for (const activity of area.activities) {
      const boxes = [
        activityBox(activity, notes, layout.activityWidth, context),
        ...letterBoxes(activity, matrix, layout, footnotes, context),
      ];
      lines.push(...drawRow(boxes, layout.gap, context));
    }
  }
  const said = footnotes
    .numbered()
    .flatMap(({ mark, text }) => fitted(`${mark} ${printable(text)}`, context.width, 2));
  return [...lines, ...(said.length > 0 ? ['', ...said] : [])].join('\n');
}

function layoutOf(matrix: Matrix, sections: readonly Area[], width: number): Layout {
  const columns = roleColumns(matrix);
  const cells = widestCells(matrix, columns, sections);
  const named = columns.map(({ role, title }, index) => ({
    role,
    title: printable(title),
    width: Math.max(headWidth(printable(title)), cells[index] ?? 0),
  }));
  const isRoomy = rolesWidth(named, gaps.wide) + narrowestActivity <= width;
  const roles = isRoomy
    ? named
    : named.map(({ role }, index) => {
        const title = String(index + 1);
        return { role, title, width: Math.max(title.length, cells[index] ?? 0) };
      });
  const gap = rolesWidth(roles, gaps.wide) + narrowestActivity <= width ? gaps.wide : gaps.narrow;
  const longest = sections
    .flatMap(({ activities }) => activities)
    .reduce(
      (widest, activity) => Math.max(widest, stringWidth(`  ${printable(said(activity))}`)),
      narrowestActivity,
    );
  return {
    activityWidth: Math.max(narrowestActivity, Math.min(longest, width - rolesWidth(roles, gap))),
    roles,
    gap,
    key: isRoomy ? [] : named.flatMap(({ title }, index) => fitted(`${index + 1} ${title}`, width, 3)),
  };
}

/** With the gaps before them. */
function rolesWidth(roles: Layout['roles'], { between }: Gap): number {
  return roles.reduce((sum, { width }) => sum + width + between.length, 0);
}

/** A title may take several lines, but its words stay whole up to a point. */
function headWidth(title: string): number {
  const words = title.split(' ').map((word) => stringWidth(word));
  return Math.max(3, Math.min(16, Math.max(...words, Math.ceil(stringWidth(title) / 2))));
}

function widestCells(matrix: Matrix, columns: readonly RoleColumn[], sections: readonly Area[]): number[] {
  const widths = columns.map(() => 1);
  for (const activity of sections.flatMap(({ activities }) => activities)) {
    for (const [index, cell] of cellsOf(activity, columns).entries()) {
      const mark = cell?.note === undefined ? 0 : 2;
      const width = stringWidth(printable(cellText(cell, matrix.scheme, tick))) + mark;
      widths[index] = Math.min(16, Math.max(widths[index] ?? 1, width));
    }
  }
  return widths;
}

function head({ activityWidth, roles, gap }: Layout, context: Context): string[] {
  const box = (title: string, width: number, centered: boolean): Box => ({
    lines: fitted(title, width).map((text) => ({ text, style: context.paint.bold })),
    width,
    centered,
  });
  return drawRow(
    [box('Activity', activityWidth, false), ...roles.map(({ title, width }) => box(title, width, true))],
    gap,
    context,
  );
}

/** The name as drawn, with its status in words. */
function said({ name, status }: Activity): string {
  return status === 'active' ? name : `${name} (${status})`;
}

function activityBox(activity: Activity, notes: boolean, width: number, { paint }: Context): Box {
  const part = (text: string | undefined, style: Style, indent: number) =>
    text === undefined
      ? []
      : fitted(printable(text), width - indent).map((line) => ({ text: ' '.repeat(indent) + line, style }));
  const plain: Style = (text) => text;
  return {
    lines: [
      ...part(said(activity), activity.status === 'active' ? plain : paint.yellow, 2),
      ...part(activity.shared === undefined ? undefined : `Shared: ${activity.shared}`, paint.yellow, 4),
      ...part(notes ? activity.note : undefined, paint.dim, 4),
    ],
    width,
    centered: false,
  };
}

function letterBoxes(
  activity: Activity,
  matrix: Matrix,
  { roles }: Layout,
  footnotes: Footnotes,
  context: Context,
): Box[] {
  const cells = new Map(activity.cells.map((cell) => [cell.role, cell]));
  return roles.map(({ role, width }) => {
    const cell = cells.get(role);
    const mark = footnotes.of(cell?.note)?.mark ?? '';
    const text = printable(cellText(cell, matrix.scheme, tick)) + mark;
    const style = cell === undefined ? (plain: string) => plain : letterStyle(cell, matrix.scheme, context);
    return { lines: fitted(text, width).map((line) => ({ text: line, style })), width, centered: true };
  });
}

/** The colour of the owner letter where the cell holds it, else of its first letter. */
function letterStyle(cell: Cell, scheme: Scheme, { paint }: Context): Style {
  if (cell.unknown.length > 0) return paint.red;
  const letter = cell.letters.includes(scheme.owner) ? scheme.owner : cell.letters[0];
  const duty = letter === undefined ? undefined : definitionOf(scheme, letter)?.duty;
  const styles = {
    owner: paint.bold.green,
    driver: paint.bold.green,
    doer: paint.green,
    recommender: paint.green,
    support: paint.blue,
    consulted: paint.yellow,
    verifier: paint.magenta,
    signatory: paint.magenta,
    approver: paint.magenta,
    informed: paint.dim,
    out: paint.dim,
    other: (text) => text,
  } as const satisfies Record<Duty, Style>;
  return duty === undefined ? styles.other : styles[duty];
}

/** Cells side by side, as many lines as the highest of them. */
function drawRow(boxes: readonly Box[], { between }: Gap, { paint }: Context): string[] {
  const height = Math.max(1, ...boxes.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    boxes
      .map(({ lines, width, centered }) => {
        const { text, style } = lines[index] ?? { text: '', style: (plain: string) => plain };
        const missing = Math.max(0, width - stringWidth(text));
        const before = centered ? Math.floor(missing / 2) : 0;
        return ' '.repeat(before) + (text === '' ? '' : style(text)) + ' '.repeat(missing - before);
      })
      .join(between.replace('│', paint.dim('│')))
      .trimEnd(),
  );
}

/** {@link wrap}, with words that are wider than a line broken where it ends. */
function fitted(text: string, width: number, hanging = 0): string[] {
  const parts = text
    .split(/\s+/u)
    .map((word) => (stringWidth(word) > width ? broken(word, width - hanging) : word));
  return wrap(parts.join(' '), width, hanging).map((line, index) =>
    index === 0 ? line : ' '.repeat(hanging) + line,
  );
}

function broken(word: string, width: number): string {
  let result = '';
  let used = 0;
  for (const character of word) {
    const taken = stringWidth(character);
    if (used + taken > width && used > 0) {
      result += ' ';
      used = 0;
    }
    result += character;
    used += taken;
  }
  return result;
}
