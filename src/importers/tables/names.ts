import { listMark } from '../read/plain-text.ts';
import type { Mark } from './marks.ts';
import { emptyMark } from './marks.ts';
import type { ReadCell } from './read-table.ts';
import { noes, opens } from './sign-words.ts';

/**
 * The names of a cell: parted by comma, semicolon and plus outside of parentheses, as items of a list, and by line breaks
 * and words for "and" between known names. A slash or `&` is part of a name.
 */
export function namesIn(text: string, known: ReadonlySet<string>): string[] {
  const isKnown = (name: string) => known.has(name.toLowerCase());
  return splitNames(text).flatMap((part) => {
    const lines = part.split('\n');
    const isList = lines.every((line) => bullet.test(line)) || (lines.length > 1 && lines.every(isKnown));
    const names = isList ? lines.map((line) => line.replace(bullet, '')) : [lines.join(' ')];
    return names
      .flatMap((name) => {
        const joined = name.split(conjunction);
        return joined.length > 1 && joined.every(isKnown) ? joined : [name];
      })
      .filter((name) => !isNobody(name));
  });
}

const bullet = new RegExp(`^[-•·*${listMark}]\\s+`, 'u');
const conjunction = /(?<!\s)\s+(?:and|und|et|y|e|og|och|i|и|та|en|ve|ja|dan|và)\s+/u;

/** What stands where a name would: nobody (`none`, `néant`), or nobody yet (`TBD`). */
function isNobody(name: string): boolean {
  const lower = name.toLowerCase();
  return isUndecided(name) || (noes.has(lower) && !/^\p{L}$/u.test(lower));
}

/** True for `TBD`, `?`, `à définir`. */
export function isUndecided(name: string): boolean {
  return opens.has(name.trim().toLowerCase());
}

/** The same without line breaks: a name may go over two lines. */
export function splitNames(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '(' || character === '（') depth++;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;+，；、]/u.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  parts.push(part);
  return parts
    .map((name) =>
      name
        .replace(/^[\s*_`•‣]+/u, (lead, _, whole: string) => (whole.includes('\n', lead.length) ? lead : ''))
        .replace(/(?<![\s*_`†‡⁰¹²³⁴⁵⁶⁷⁸⁹])[\s*_`†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+$/gu, '')
        .replace(/(?<!\s)\s*\[\^[^[\]]+\]$/u, ''),
    )
    .filter((name) => name !== '' && !/^[\p{Pd}\s./]+$/u.test(name));
}

/** A name, and what is said of it in this place only. */
interface QualifiedName {
  readonly name: string;
  readonly note: string;
}

/**
 * The names with something in parentheses behind a name that also stands alone, by the whole in lower case: `Ops (lead)`
 * is `Ops`, here as lead. Where a name has several of them, they tell roles apart.
 */
export function qualifiedNames(known: ReadonlySet<string>): Map<string, QualifiedName> {
  const byBase = new Map<string, { whole: string; note: string }[]>();
  for (const whole of known) {
    const [, base = '', note = ''] = /^(\S(?:[^(（]*[^(（\s])?)\s*[(（]([^()（）]+)[)）]$/u.exec(whole) ?? [];
    if (known.has(base)) byBase.set(base, [...(byBase.get(base) ?? []), { whole, note }]);
  }
  const qualified = new Map<string, QualifiedName>();
  for (const [name, [first, ...others]] of byBase)
    if (first !== undefined && others.length === 0) qualified.set(first.whole, { name, note: first.note });
  return qualified;
}

/** Gathers the roles that cells name, each under the spelling that came first. */
export class NamedRoles {
  readonly #spelling = new Map<string, string>();

  constructor(private readonly qualified: ReadonlyMap<string, QualifiedName> = new Map()) {}

  get names(): string[] {
    return [...this.#spelling.values()];
  }

  /** Who has which letters in one row. */
  cells(
    held: Iterable<{
      readonly letters: readonly string[];
      readonly names: readonly string[];
      readonly note?: string | undefined;
    }>,
  ): ReadCell[] {
    const byName = new Map<string, Mark>();
    for (const { letters, names, note: said = '' } of held) {
      for (const whole of names) {
        const { name: written, note } = this.parted(whole);
        const key = written.toLowerCase();
        const name = this.#spelling.get(key) ?? written;
        this.#spelling.set(key, name);
        const before = byName.get(name);
        byName.set(name, {
          ...lettersMark([...(before?.letters ?? []), ...letters]),
          note: [before?.note ?? '', note, said].filter((text) => text !== '').join('; '),
        });
      }
    }
    return [...byName].map(([role, mark]) => ({ role, mark }));
  }

  private parted(whole: string): QualifiedName {
    const { name } = this.qualified.get(whole.toLowerCase()) ?? {};
    if (name === undefined) return { name: whole, note: '' };
    return {
      name: whole.slice(0, name.length),
      note: whole.slice(name.length).replace(/^\s*[(（]|[)）]$/gu, ''),
    };
  }
}

export function lettersMark(letters: readonly string[]): Mark {
  return { ...emptyMark, kind: 'letters', letters, text: letters.join('') };
}

/** Whoever is named in the one column there is has the row, as by a tick. */
export function asTick(cell: ReadCell): ReadCell {
  return { ...cell, mark: { ...cell.mark, kind: 'tick', letters: [] } };
}
