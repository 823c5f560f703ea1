import { type ExportedMatrix, sharedReason, statusMark } from '../../model/exchange.ts';
import {
  type ActivityDocument,
  type ActivityStatus,
  type CellDocument,
  formatLetters,
  isSchemeId,
  parseLetters,
  schemes,
} from '../../model/index.ts';

/** A row of an exported table, as it stands there: with the marks of footnotes. */
export interface ExportedRow {
  readonly line: number;
  readonly name: string;
  /** In the order of the roles. */
  readonly cells: readonly string[];
  readonly status: string;
  readonly shared: string | undefined;
  readonly note: string;
}

/** What is said under a table, by mark. */
export type Footnotes = ReadonlyMap<string, string>;

/** The activity that a row was written from. */
export function activityOf(
  row: ExportedRow,
  { scheme, roles }: Pick<ExportedMatrix, 'scheme' | 'roles'>,
  footnotes: Footnotes,
): ActivityDocument {
  const named = nameOf(row.name, footnotes);
  const status = statusOf(row.status) ?? named.status;
  const shared = row.shared ?? named.shared;
  const assign: [string, CellDocument][] = [];
  for (const [index, { id }] of roles.entries()) {
    const cell = cellOf(row.cells[index] ?? '', scheme, footnotes);
    if (cell !== undefined) assign.push([id, cell]);
  }
  return {
    name: named.name,
    ...(status !== undefined && { status }),
    assign: Object.fromEntries(assign),
    ...(shared !== undefined && { shared }),
    ...(row.note !== '' && { note: row.note }),
    source: { line: row.line },
  };
}

const numbered = /(?:(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<!\[)\[+\d+\]+)$/u;

function nameOf(
  text: string,
  footnotes: Footnotes,
): { name: string; status: 'planned' | 'retired' | undefined; shared: string | undefined } {
  let name = text;
  const mark = numbered.exec(name)?.[0] ?? '';
  const shared = sharedReason(footnotes.get(mark) ?? '');
  if (shared !== undefined) name = name.slice(0, -mark.length).trimEnd();
  for (const status of ['planned', 'retired'] as const) {
    const sign = [statusMark(status, 0), bracketedMark(name, status)].find(
      (mark) => footnotes.has(mark) && name.endsWith(mark),
    );
    if (sign !== undefined && name !== sign)
      return { name: name.slice(0, -sign.length).trim(), status, shared };
  }
  return { name: name.trim(), status: undefined, shared };
}

/** `[planned]` with as many brackets as the name ends in. */
function bracketedMark(name: string, status: 'planned' | 'retired'): string {
  return statusMark(status, /[^\]](\]+)$/u.exec(name)?.[1]?.length ?? 1);
}

function statusOf(text: string): Exclude<ActivityStatus, 'active'> | undefined {
  return text === 'planned' || text === 'retired' ? text : undefined;
}

function cellOf(text: string, scheme: string, footnotes: Footnotes): CellDocument | undefined {
  const mark = numbered.exec(text)?.[0] ?? '';
  const footnote = mark === '' ? undefined : footnotes.get(mark);
  const parenthesised = footnote === undefined ? /^([^(]*)\((.*)\)$/su.exec(text) : null;
  const note = footnote ?? parenthesised?.[2];
  const written = footnote !== undefined ? text.slice(0, -mark.length) : (parenthesised?.[1] ?? text);
  const letters = lettersOf(written.trim(), scheme);
  if (note !== undefined && note.trim() !== '')
    return { ...(letters !== '' && { letters }), note: note.trim() };
  return letters === '' ? undefined : letters;
}

const tick = /^(?:✔\ufe0f?|✓|x)(?=\s|$)/iu;

/** In canonical order; what the scheme does not have stays as it is written. */
function lettersOf(written: string, scheme: string): string {
  const text = scheme === 'responsible' ? written.replace(tick, 'R') : written;
  if (!isSchemeId(scheme)) return text;
  const { letters, unknown } = parseLetters(text, schemes[scheme]);
  return unknown.length > 0 ? text : formatLetters(letters);
}
