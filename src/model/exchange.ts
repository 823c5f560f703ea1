import type { ActivityStatus, LetterDocument, MatrixDocument, RoleKind } from './document.ts';
import { isSchemeId } from './schemes.ts';

/**
 * What exported documents and the importers that read them back agree on: heads, marks, and a line for programs that
 * says what a table has no place for.
 */

/** Heads of the columns that are no roles. */
export const columnHeads = {
  matrix: 'Matrix',
  area: 'Area',
  activity: 'Activity',
  status: 'Status',
  shared: 'Shared',
  note: 'Note',
  /** The line of the document that the matrix restates. */
  line: 'Source line',
  /** For programs; see `details.ts`. */
  details: 'raci',
} as const;

type MarkedStatus = Exclude<ActivityStatus, 'active'>;

const statusSigns = { planned: '*', retired: '†' } as const satisfies Record<MarkedStatus, string>;

/** What is said under the table about the mark of a status. */
export const statusTexts = {
  planned: 'Planned: not in place yet.',
  retired: 'Retired: no longer done.',
} as const satisfies Record<MarkedStatus, string>;

/** How a status is marked behind a name: `*`, or `[planned]` with one bracket on each side. */
export function statusMark(status: MarkedStatus, brackets: number): string {
  return brackets === 0 ? statusSigns[status] : bracketed(status, brackets);
}

const sharedWords = 'Shared on purpose';

/** The footnote of a row that several own on purpose. */
export function sharedText(reason: string): string {
  const said = reason.trim();
  return said === '' ? `${sharedWords}.` : `${sharedWords}: ${said}`;
}

/** The reason that a footnote gives; `undefined` for a footnote about something else. */
export function sharedReason(footnote: string): string | undefined {
  if (!footnote.startsWith(sharedWords)) return undefined;
  return footnote.slice(sharedWords.length).replace(/^[.:]\s*/u, '');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The mark of the numbered footnote: `¹²` for 12, or `[12]` with one bracket on each side. */
export function footnoteMark(count: number, brackets: number): string {
  if (brackets > 0) return bracketed(String(count), brackets);
  return String(count).replace(/\d/gu, (digit) => superscripts.charAt(Number(digit)));
}

function bracketed(text: string, brackets: number): string {
  return '['.repeat(brackets) + text + ']'.repeat(brackets);
}

/**
 * How many brackets the marks behind these texts need on each side so that no text ends in what could be taken for one:
 * 0 where the signs (`*`, `†`, `¹`) will do.
 *
 * @param signs those that marks would be written with; see {@link markSigns}
 */
export function bracketsFor(texts: readonly string[], signs: string): number {
  const ends = texts.map((text) => text.trimEnd());
  if (signs === '' || !ends.some((text) => signs.includes([...text].at(-1) ?? ' '))) return 0;
  const taken = new Set(
    ends.map((text) => /(?<!\[)\[+(?:\d+|planned|retired)(\]+)$/u.exec(text)?.[1]?.length ?? 0),
  );
  let brackets = 1;
  while (taken.has(brackets)) brackets++;
  return brackets;
}

/** The signs that marks are written with where nothing is in their way. */
export const markSigns = { status: Object.values(statusSigns).join(''), number: superscripts };

/**
 * `Operations > Backup`. So that it can be taken apart again, a `>` that stands alone in a name is doubled, a double
 * one tripled, and so on.
 */
export function pathText(path: readonly string[]): string {
  return path.map((name) => name.replace(/(?<=^|\s)>+(?=\s|$)/gu, '$&>')).join(' > ');
}

/** Undoes {@link pathText}. */
export function pathOf(text: string): string[] {
  return text.split(' > ').map((name) => name.replace(/(?<=^|\s)>(>+)(?=\s|$)/gu, '$1'));
}

/** What an exported document says about its matrix for those who read it back. */
export interface ExportedMatrix {
  readonly id: string;
  readonly language: string | undefined;
  readonly scheme: string;
  /** With `scheme: custom`. */
  readonly letters: Readonly<Record<string, LetterDocument>> | undefined;
  /** One for each column of letters, in their order. */
  readonly roles: readonly { readonly id: string; readonly kind: RoleKind | undefined }[];
}

/** As JSON in one line that can stand in an HTML comment: no `<`, `>` or `--`. */
export function writeExportedMatrix({ roles, ...rest }: ExportedMatrix): string {
  const value = { ...rest, roles: roles.map(({ id, kind }) => (kind === undefined ? id : `${id}:${kind}`)) };
  return safeJsonLine(value);
}

/** A value as JSON in one line that can stand in an HTML comment and on a terminal. */
export function safeJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|--/gu,
    (found) =>
      [...found].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );
}

const idPattern = /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u;
const rolePattern = /^([\p{L}\p{M}\p{N}_.-]+)(?::(provider|customer|third-party|team|person))?$/u;

/** Reads what {@link writeExportedMatrix} wrote; `undefined` for anything that it cannot have written. */
export function readExportedMatrix(text: string): ExportedMatrix | undefined {
  const value = parsed(text);
  if (!isRecord(value) || typeof value.id !== 'string' || !idPattern.test(value.id)) return undefined;
  const { id, language, scheme } = value;
  if (typeof scheme !== 'string' || !(isSchemeId(scheme) || scheme === 'custom')) return undefined;
  const letters = lettersOf(value.letters);
  if ((letters !== undefined) !== (scheme === 'custom')) return undefined;
  const roles = Array.isArray(value.roles) ? value.roles.map(roleOf) : [];
  const sound = roles.filter((role) => role !== undefined);
  if (sound.length === 0 || sound.length < roles.length) return undefined;
  if (new Set(sound.map((role) => role.id)).size < sound.length) return undefined;
  const isTag = typeof language === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u.test(language);
  return { id, language: isTag ? language : undefined, scheme, letters, roles: sound };
}

function roleOf(value: unknown): ExportedMatrix['roles'][number] | undefined {
  const match = typeof value === 'string' ? rolePattern.exec(value) : null;
  if (match?.[1] === undefined || match[1].startsWith('x-')) return undefined;
  return { id: match[1], kind: match[2] as RoleKind | undefined }; // one of those in the pattern
}

function lettersOf(value: unknown): MatrixDocument['letters'] | undefined {
  if (!isRecord(value)) return undefined;
  const letters: Record<string, LetterDocument> = {};
  for (const [letter, definition] of Object.entries(value)) {
    if (!/^[\p{L}\p{M}\p{N}]{1,3}$/u.test(letter) || !isRecord(definition)) return undefined;
    const { name, description, owner, doer, min, max, excludes } = definition;
    letters[letter] = {
      name: typeof name === 'string' && name !== '' ? name : letter,
      ...(typeof description === 'string' && description !== '' && { description }),
      ...(typeof owner === 'boolean' && { owner }),
      ...(typeof doer === 'boolean' && { doer }),
      ...(isCount(min) && { min }),
      ...(isCount(max) && max > 0 && { max }),
      ...(isTexts(excludes) && { excludes }),
    };
  }
  return Object.keys(letters).length === 0 ? undefined : letters;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && /^[\p{L}\p{M}\p{N}]{1,3}$/u.test(item))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a comment of somebody else
  }
}
