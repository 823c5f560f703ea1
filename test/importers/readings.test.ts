import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileTitle, languageTag, shortId } from '../../src/importers/naming.ts';
import { bareParty, readLabel } from '../../src/importers/policy/labels.ts';
import { isPronoun, kindOf, partyForms, partyName } from '../../src/importers/policy/parties.ts';
import { cutLabel } from '../../src/importers/policy/sections.ts';
import { DutyReader } from '../../src/importers/policy/sentences.ts';
import { readMarkdown } from '../../src/importers/read/markdown.ts';
import { shortened } from '../../src/importers/tables/cell-text.ts';
import { statusOf } from '../../src/importers/tables/columns.ts';
import { matricesOf } from '../../src/importers/tables/index.ts';
import { languageOfTexts } from '../../src/importers/tables/language.ts';
import { dutyOf, legendOf } from '../../src/importers/tables/legend.ts';
import { letterOfWord, lettersOfHeader, saysWhoDoes } from '../../src/importers/tables/letter-words.ts';
import { emptyMark, readMark } from '../../src/importers/tables/marks.ts';
import { isUndecided, namesIn, qualifiedNames, splitNames } from '../../src/importers/tables/names.ts';
import { contractKind, roleKey } from '../../src/importers/tables/roles.ts';
import * as words from '../../src/importers/tables/words.ts';
import { outlineOf } from './outline.ts';

/*
 * How each small text of a document is understood by itself: cells, heads of columns, names, labels, sentences. A line of
 * `readings/*.txt` is a text and what is read of it. To add one, write the text; `npx vitest run -u` adds the rest: read it.
 */

const alphabet = {
  letters: ['Su', 'R', 'A', 'C', 'I', 'S'],
  symbols: new Map([
    ['●', { kind: 'letters' as const, letters: ['R'] }],
    ['◐', { kind: 'letters' as const, letters: ['A'] }],
    ['◍', { kind: 'tick' as const, letters: [] }],
  ]),
};
const known = new Set(['ann', 'bob', 'ops', 'ops (lead)', 'ops (night)', 'dev', 'dev (lead)']);
const duties = new DutyReader(partyForms());

const readings: Readonly<Record<string, (text: string) => unknown>> = {
  cells: (text) => {
    const unsettled = told(readMark(text, alphabet));
    const settled = told(readMark(text, alphabet, true));
    return unsettled === settled ? unsettled : `${unsettled}; between marks: ${settled}`;
  },
  'heads of letters': (text) =>
    some({
      head: lettersOfHeader(text)?.join(' '),
      word: letterOfWord(text),
      does: saysWhoDoes(text) || undefined,
    }),
  heads: (text) =>
    some({
      status: statusOf(text),
      kind: contractKind(text),
      key: roleKey(text),
      ...Object.fromEntries(
        Object.entries(words).flatMap(([name, list]) =>
          list instanceof words.WordList && list.has(text)
            ? [[name, list.is(text) ? 'is' : list.count(text)]]
            : [],
        ),
      ),
      'not yet': words.notYet.test(text) || undefined,
    }),
  names: (text) =>
    some({
      split: splitNames(text).join(' | '),
      known: namesIn(text, known).join(' | '),
      undecided: isUndecided(text) || undefined,
      apart: [...qualifiedNames(new Set([...known, text.toLowerCase()]))].map(
        ([whole, { note }]) => `${whole}: ${note}`,
      ),
    }),
  parties: (text) =>
    some({
      name: partyName(text),
      kind: kindOf(text),
      pronoun: isPronoun(text) || undefined,
      alone: bareParty(text),
    }),
  labels: (text) => {
    const label = readLabel(text);
    const cut = cutLabel(text, /^\*\*(.*?)\*\*/u.exec(text)?.[1] ?? '');
    return some({ label, before: cut?.written, rest: cut?.rest });
  },
  sentences: (text) => {
    const { name, note, party, shared, isDenied } = duties.read(text);
    return some({ name, note, party, shared: shared || undefined, denied: isDenied || undefined });
  },
  languages: (text) => languageOfTexts(text.split(' / ')) ?? '?',
  legends: (text) => {
    const { letters, symbols } = legendOf(readMarkdown(text));
    const told = [...letters].map(([letter, meaning]) => {
      const { name, description } = meaning;
      return `${letter} ${name}${description === name ? '' : ` (${description})`} as ${dutyOf(meaning) ?? '?'}`;
    });
    return [...told, ...[...symbols].map(([sign, meaning]) => `${sign} ${meaning}`)].join('; ') || '-';
  },
  footnotes: (text) => {
    const table =
      '| Task¹ | Ann | Bob² |\n|---|---|---|\n| Dig* | R¹ | A† |\n| Sow (2) | A[^n] | Rᵃ |\n| Mow** | RA(1) | C‡ |\n';
    return outlineIn(`# RACI\n\n${table}\n${text}\n`).replace(
      /; (?=! )|! \d+: The mark "(\S+)" is explained nowhere;?/gu,
      (_, mark = '') => mark,
    );
  },
  'rows below': (text) =>
    outlineIn(
      `| Task | Ann | Bob |\n|---|---|---|\n| Dig | R | A |\n| Sow | A | R |\n| ${text.replaceAll('⏎', ' |\n| ')} |\n`,
    ),
  'rows between': (text) =>
    outlineIn(
      `| Task | Ann | Bob |\n|---|---|---|\n| Dig | R | A |\n| ${text.replaceAll('⏎', ' |\n| ')} |\n| Sow | A | R |\n`,
    ),
  'lists of roles': (text) =>
    outlineIn(
      `| Task | RACI |\n|---|---|\n| Dig | R: Ann, A: Bob |\n| Sow | Bob (R), Ann (A) |\n| Mow | ${text} |\n`,
    ),
  files: (text) =>
    some({ title: fileTitle(text), id: shortId(text, text), tag: languageTag(text), short: shortened(text) }),
};

/** What is read of a document, in one line, without what all of these documents have. */
function outlineIn(text: string): string {
  const { matrices, warnings } = matricesOf(readMarkdown(text), { name: 'plan.md' });
  return outlineOf({ matrices, warnings }).trim().split('\n').slice(1).join('; ').replace(/ {3,}/gu, '  ');
}

describe('small texts', () => {
  const folder = new URL('readings/', import.meta.url);
  it.each(Object.entries(readings))('%s', async (name, read) => {
    const file = new URL(`${name.replaceAll(' ', '-')}.txt`, folder);
    const texts = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.split('  ⇒')[0] || []);
    const lines = texts.map(
      (text) => `${text}  ⇒ ${read(name.startsWith('rows') ? text : text.replaceAll('⏎', '\n'))}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(file.pathname);
  });

  it('are all read', () => {
    expect(readdirSync(folder)).toHaveLength(Object.keys(readings).length);
  });
});

/** A mark in one line. */
function told({ text: _, kind, letters, ...rest }: ReturnType<typeof readMark>): string {
  const more = Object.entries(rest).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(emptyMark[key as keyof typeof emptyMark]),
  );
  return [kind, letters.join(''), ...more.map(([key, value]) => `${key} ${JSON.stringify(value)}`)]
    .filter((part) => part !== '')
    .join(' ');
}

/** What is known of a text, in one line. */
function some(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    )
    .map(
      ([name, value]) =>
        `${name} ${typeof value === 'string' ? value.replaceAll('\n', '⏎') : JSON.stringify(value)}`,
    )
    .join('; ');
}

it('a label is no longer than a line or two', () => {
  const label = (length: number) => `Responsibility of the${' '.repeat(length - 29)}customer`;
  expect(label(120)).toHaveLength(120);
  expect(readLabel(label(120))).toEqual({ kind: 'duties', parties: ['customer'] });
  expect(readLabel(label(121))).toBeUndefined();
  expect(bareParty('customer'.padEnd(120))).toBe('customer');
  expect(bareParty('customer'.padEnd(121))).toBeUndefined();
});
