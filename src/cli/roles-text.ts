import stringWidth from 'fast-string-width';
import type { Handoff } from '../compare/handoffs.ts';
import { type DutyRow, type Part, parts, type RoleLoad, unownedCount } from '../compare/roles.ts';
import { definitionOf, type Matrix } from '../model/index.ts';
import { listed, plural, printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { bar, knowsUnicode } from './bars.ts';
import type { Context } from './command.ts';
import type { MatrixRoles } from './matrix-roles.ts';
import { table } from './table.ts';

const longestName = 24;
const widestBar = 44;
const widestLabel = 22;

/** A bar for each role, the most loaded first, with the counts and shares in words below it. */
export function loadText(matrix: Matrix, loads: readonly RoleLoad[], context: Context): string {
  const { paint, width } = context;
  const total = loads[0]?.of ?? 0;
  const sorted = [...loads].sort(
    (a, b) => b.counts.owner - a.counts.owner || b.activities - a.activities || b.planned - a.planned,
  );
  const names = new Map(sorted.map((load) => [load, shortened(printable(load.role.name), longestName)]));
  const nameWidth = Math.max(0, ...[...names.values()].map((name) => stringWidth(name)));
  const room = Math.max(10, Math.min(widestBar, width - nameWidth - 4));
  const lines = sorted.flatMap((load) => {
    const name = names.get(load) ?? '';
    const padded = paint.bold(name) + ' '.repeat(nameWidth - stringWidth(name));
    const words = packed(loadWords(load), width - nameWidth - 4);
    return [
      `  ${padded}  ${loadBar(load, room, context)}`.trimEnd(),
      ...words.map((line) => ' '.repeat(nameWidth + 4) + line),
    ];
  });
  const nobody = unownedCount(matrix);
  const heading = `${printable(matrix.title)}: ${plural(total, 'activity', 'activities')}`;
  return [
    ...wrap(heading, width).map((line) => paint.bold(line)),
    '',
    ...lines,
    ...(nobody === 0 ? [] : wrap(`  ${nobodyOwns(nobody)}`, width).map((line) => paint.red(`  ${line}`))),
  ].join('\n');
}

function nobodyOwns(count: number): string {
  return `Nobody owns ${count === 1 ? '1 of them' : `${count} of them`}: raci gaps tells which.`;
}

const glyphs = {
  owner: ['█', '#'],
  doer: ['▓', '='],
  consulted: ['▒', '+'],
  informed: ['░', '-'],
  other: ['╌', '~'],
} as const satisfies Record<Part, readonly [unicode: string, ascii: string]>;

function glyph(part: Part, { io }: Context): string {
  const [unicode, ascii] = glyphs[part];
  return knowsUnicode(io) ? unicode : ascii;
}

function painted(part: Part, { paint }: Context): (text: string) => string {
  const paints = {
    owner: paint.cyan,
    doer: paint.green,
    consulted: paint.yellow,
    informed: paint.gray,
    other: paint.magenta,
  } as const satisfies Record<Part, (text: string) => string>;
  return paints[part];
}

/** Each row once, under the heaviest of what the role is in it. */
function loadBar({ heaviest, of }: RoleLoad, width: number, context: Context): string {
  const drawn = parts.map((part) => ({
    count: heaviest[part],
    draw: (cells: number) => (cells === 0 ? '' : painted(part, context)(glyph(part, context).repeat(cells))),
  }));
  return bar(drawn, Math.max(1, of), width, knowsUnicode(context.io) ? '·' : '.');
}

function loadWords({ counts, planned, of }: RoleLoad): string[] {
  const held = parts
    .filter((part) => counts[part] > 0)
    .map((part) => `${part} ${counts[part]} (${percent(counts[part], of)})`);
  const now = held.length === 0 ? ['no part in any'] : held;
  return planned === 0 ? now : [...now, `planned ${planned}`];
}

/** Fills lines with items and breaks none of them. */
function packed(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + item.length + 3 <= width) lines.splice(-1, 1, `${line}, ${item}`);
    else lines.push(item);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
}

/** What the characters of the bars mean; only those that are there. */
export function legend(loads: readonly RoleLoad[], context: Context): string {
  const met = parts.filter((part) => loads.some(({ heaviest }) => heaviest[part] > 0));
  return met.map((part) => `${painted(part, context)(glyph(part, context))} ${part}`).join('   ');
}

function percent(count: number, total: number): string {
  return `${total === 0 ? 0 : Math.round((100 * count) / total)} %`;
}

function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) > width - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

/** "What is my job?": the duties under the names of their areas. */
export function dutiesText({ matrix, asked, duties }: MatrixRoles, context: Context): string {
  const { paint, width } = context;
  const owned = duties.filter((duty) => duty.parts.includes('owner')).length;
  const names = listed(asked.map((role) => printable(role.name)));
  const heading = `${names} ${asked.length === 1 ? 'owns' : 'own'} ${owned} of ${plural(duties.length, 'duty', 'duties')} in ${printable(matrix.title)}`;
  const lines = wrap(heading, width).map((line) => paint.bold(line));
  const labels = new Map(duties.map((duty) => [duty, label(duty)]));
  const fitting = [...labels.values()].map((text) => stringWidth(text)).filter((wide) => wide <= widestLabel);
  const indent = Math.max(0, ...fitting) + 4;
  let area = '';
  for (const duty of duties) {
    const path = printable(duty.row.area.path.join(' > '));
    if (path !== area) lines.push('', ...wrap(path, width).map((line) => paint.underline(line)));
    area = path;
    const said = labels.get(duty) ?? '';
    const shown = (duty.parts.includes('owner') ? paint.green : paint.dim)(said);
    const [first = '', ...others] = wrap(words(duty, asked.length > 1), width - indent).map(
      (line) => ' '.repeat(indent) + line,
    );
    // What is too wide to stand beside the name stands above it.
    if (stringWidth(said) + 4 > indent) lines.push(`  ${shown}`, first, ...others);
    else lines.push(`  ${shown}${first.slice(2 + stringWidth(said))}`, ...others);
  }
  return lines.join('\n');
}

/** `owns`, `owns, does`, or the names of the letters. */
function label({ row, roles, parts: held }: DutyRow): string {
  const { matrix, activity } = row;
  const letters = new Set(
    activity.cells.filter((cell) => roles.some(({ id }) => id === cell.role)).flatMap((cell) => cell.letters),
  );
  const said = [...letters]
    .filter((letter) => letter !== matrix.scheme.owner && letter !== matrix.scheme.doer)
    .map((letter) => (definitionOf(matrix.scheme, letter)?.name ?? letter).toLowerCase());
  return [
    ...(held.includes('owner') ? ['owns'] : []),
    ...(held.includes('doer') ? ['does'] : []),
    ...said.map(printable),
  ].join(', ');
}

function words({ row, roles, coOwners }: DutyRow, several: boolean): string {
  const { name, status, shared } = row.activity;
  const planned = status === 'planned' ? ' (planned)' : '';
  const others = coOwners.length === 0 ? '' : `, together with ${listed(coOwners.map((role) => role.name))}`;
  const how = coOwners.length > 0 && shared ? `: ${shared}` : '';
  const whose = several ? ` (${listed(roles.map((role) => role.name))})` : '';
  return printable(`${name.trim()}${planned}${whose}${others}${how}`);
}

/** The areas where the sides meet, with how often and who owns what there. */
export async function handoffsText(
  matrix: Matrix,
  handoffs: readonly Handoff[],
  areas: number,
  context: Context,
): Promise<string> {
  const together = handoffs.filter(({ both }) => both > 0).length;
  const apart = handoffs.length - together;
  const more = apart === 0 ? '' : `; in ${apart} more each owns some`;
  const heading = `${printable(matrix.title)}: the sides share activities in ${together} of ${plural(areas, 'area')}${more}`;
  const head = wrap(heading, context.width).map((line) => context.paint.bold(line));
  if (handoffs.length === 0) return head.join('\n');
  const sides = [...new Set(handoffs.flatMap(({ owners }) => Object.keys(owners)))];
  const drawn = await table(
    ['Area', 'Activities', 'Both in', ...sides.map((side) => `Owned by ${printable(side)}`)],
    handoffs.map(({ area, activities, both, owners }) => [
      printable(area.path.join(' > ')),
      String(activities),
      String(both),
      ...sides.map((side) => String(owners[side] ?? 0)),
    ]),
    context,
  );
  return [...head, '', drawn].join('\n');
}
