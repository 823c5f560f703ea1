import type { Mark } from './marks.ts';
import { emptyMark } from './marks.ts';
import type { ReadCell } from './read-table.ts';

/** The names of a cell: parted by comma, semicolon and plus outside of parentheses, and by line breaks between known names. */
export function namesIn(text: string, known: ReadonlySet<string>): string[] {
  return splitNames(text).flatMap((part) => {
    const lines = part.split('\n');
    const isList =
      lines.every((line) => bullet.test(line)) || lines.every((line) => known.has(line.toLowerCase()));
    return lines.length > 1 && isList ? lines.map((line) => line.replace(bullet, '')) : [lines.join(' ')];
  });
}

const bullet = /^[-•·*]\s+/u;

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
        .replace(/^[\s*_`•]+|(?<![\s*_`†‡⁰¹²³⁴⁵⁶⁷⁸⁹])[\s*_`†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+$/gu, '')
        .replace(/(?<!\s)\s*\[\^[^[\]]+\]$/u, ''),
    )
    .filter((name) => name !== '' && !/^[\p{Pd}\s./]+$/u.test(name) && !/^(?:n\/a|none|nil)$/iu.test(name));
}

/** Gathers the roles that cells name, each under the spelling that came first. */
export class NamedRoles {
  readonly #spelling = new Map<string, string>();

  get names(): string[] {
    return [...this.#spelling.values()];
  }

  /** Who has which letters in one row. */
  cells(
    held: Iterable<{ readonly letters: readonly string[]; readonly names: readonly string[] }>,
  ): ReadCell[] {
    const byName = new Map<string, string[]>();
    for (const { letters, names } of held) {
      for (const written of names) {
        const key = written.toLowerCase();
        const name = this.#spelling.get(key) ?? written;
        this.#spelling.set(key, name);
        byName.set(name, [...(byName.get(name) ?? []), ...letters]);
      }
    }
    return [...byName].map(([role, letters]) => ({ role, mark: lettersMark(letters) }));
  }
}

export function lettersMark(letters: readonly string[]): Mark {
  return { ...emptyMark, kind: 'letters', letters, text: letters.join('') };
}
