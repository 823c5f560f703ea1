import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { rules } from '../../src/rules/index.ts';
import { fixed, lintAll } from './support.ts';

/*
 * Matrix files with a slip in each line: all that is said of it, by the loader and by every rule, and what the fixes make
 * of it. Nobody judged each of these findings; the files show where else a change acts.
 */

type Slip = (line: string) => string;

/** Changes what stands behind the colon or in the first pair of braces. */
const value =
  (by: string): Slip =>
  (line) =>
    line.replace(/(?<=: )(?:\{.*\}|\[.*\]|\S.*)$/u, by);
const cell =
  (by: string): Slip =>
  (line) =>
    line.replace(/(?<=assign: \{ \w+: )[^,}]+(?=[,}])|(?<=: )(?:"[^"]*"|[A-Z]{1,2})(?=[,} ]|$)/u, by);

const slips: Readonly<Record<string, Slip>> = {
  'left out': () => '\0',
  'written twice': (line) => `${line}\n${line}`,
  'as a number': value('7'),
  'as nothing': value(''),
  'as a list': value('[one, 2, null]'),
  'as a map': value('{ one: 1, name: two }'),
  'with the key misspelt': (line) => line.replace(/(\w)(\w)(\w*):/u, '$1$3:'),
  'one blank further in': (line) => ` ${line}`,
  'two blanks further out': (line) => line.replace(/^ {2}/u, ''),
  'with a tab': (line) => line.replace(/^ */u, '\t'),
  'with a quote that stays open': (line) => line.replace(/(?<=: )/u, '"'),
  'without the blank behind the colon': (line) => line.replace(': ', ':'),
  'with an empty text': value('""'),
  'as something else': value('Something else'),
  'with a placeholder': value('TBD'),
  'with another letter': cell('X'),
  'with an owner': cell('A'),
  'with a doer': cell('R'),
  'with nobody': cell('""'),
  'in small letters': cell('ra'),
  'in an order of its own': cell('"A/R/A"'),
  'with a letter of another alphabet': cell('А'),
  'with all of them': cell('RACI'),
  'with a comment that hides it': (line) => `${line} # raci-disable-line single-owner, no-such-rule`,
  'in large letters': (line) => line.toUpperCase(),
};

const config = JSON.stringify({
  extends: 'strict',
  rules: Object.fromEntries(
    rules
      .filter(({ level, presets }) => level === 'off' && (presets?.strict ?? 'off') === 'off')
      .map(({ id }) => [id, 'info']),
  ),
});
const read = (name: string) => readFileSync(new URL(`slips/${name}.yaml`, import.meta.url), 'utf8');

describe('slips in matrix files', () => {
  it.each(['harbour', 'ferry', 'decisions'])('%s', async (name) => {
    const lines = read(name).split('\n').slice(0, -1);
    const others = name === 'decisions' ? { 'original.yaml': read('original') } : {};
    const usual = findings(name, lines.join('\n'), others);
    const told = [`# without a slip\n${usual.join('')}`];
    const changes = Object.entries(slips);
    for (const [index, line] of lines.entries()) {
      const possible = changes.filter(([, slip]) => slip(line) !== line);
      for (let turn = 0; turn < 3; turn++) {
        const [slip, change] = possible[(index * 3 + turn * 5) % possible.length] ?? ['', () => line];
        const text = lines.flatMap((kept, at) =>
          at === index ? (change(kept) === '\0' ? [] : [change(kept)]) : [kept],
        );
        const found = findings(name, text.join('\n'), others);
        told.push(
          `# ${index + 1}, ${slip}: ${line.trim()}\n`,
          ...(found.some((one) => usual.includes(one))
            ? usual.filter((one) => !found.includes(one)).map((one) => `gone: ${one.split('\n')[0]}\n`)
            : ['all others are gone\n']),
          ...found.filter((one) => !usual.includes(one)),
        );
      }
    }
    await expect(told.join('')).toMatchFileSnapshot(`slips/${name}.txt`);
  });

  it.each(['harbour', 'ferry'])('%s, mended', async (name) => {
    const lines = read(name).split('\n').slice(0, -1);
    const told: string[] = [];
    for (const [index, line] of lines.entries()) {
      if (!line.includes('assign')) continue;
      for (const by of ['А', 'RACI', '"A/R/A"', '[r, a]', 'W W', '{ letters: "I, R" }']) {
        const text = lines.with(index, cell(by)(line)).join('\n');
        const { text: mended, applied } = fixed(text, { config });
        if (applied.length === 0) continue;
        const changed = mended.split('\n').filter((one, at) => one !== text.split('\n')[at]);
        told.push(`# ${index + 1} ${by}\n`, ...changed.map((one) => `${one.trim()}\n`));
        expect(loadMatrix(mended, name).matrix).toBeDefined();
      }
    }
    await expect(told.join('')).toMatchFileSnapshot(`slips/${name}.mended.txt`);
  });
});

/** One text for each finding; without the number of its line, which a slip above it changes. */
function findings(name: string, text: string, others: Readonly<Record<string, string>>): string[] {
  const { diagnostics } = lintAll({ ...others, [`${name}.yaml`]: text }, { config });
  return diagnostics
    .filter(({ file }) => file === `${name}.yaml`)
    .map(({ rule, severity, place, message, help, related, area, activity, role }) => {
      const about = [area, activity, role].map((part) => part ?? '-').join(' ');
      const see = related.map((other) => `  see ${other.message}\n`).join('');
      return `${severity} ${rule} ${place.column}-${place.endColumn} ${about}\n  ${message}\n  ${help}\n${see}`;
    });
}
