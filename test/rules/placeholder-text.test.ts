import { describe, expect, it } from 'vitest';
import { rows } from '../../src/rules/examples.ts';
import { placeholderText } from '../../src/rules/placeholder-text.ts';
import { judge } from './judge.ts';
import { saidAtMarks } from './marked.ts';

/** What is called a placeholder in a note; undefined where nothing is said. */
function placeholderIn(note: string): string | undefined {
  const text = rows(`
    - name: Restore backups
      assign: { provider: RA }
      note: ${JSON.stringify(note)}
  `);
  const [finding] = judge([{ name: 'a.yaml', text }], [placeholderText]).said;
  return finding && /^"Restore backups" still says "(.*)"\.$/u.exec(finding.message)?.[1];
}

describe('what still is to be filled in', () => {
  const openWords = [
    ...['TBD', 'TBA', 'TBC', 'TBN', 'XXX', 'XXXXX', 'lorem ipsum', 'to be defined', 'to be determined'],
    ...[
      'to be decided',
      'to be confirmed',
      'to be announced',
      'to be completed',
      'à définir',
      'à déterminer',
    ],
    ...['à compléter', 'noch zu klären', 'noch festzulegen', 'por definir', 'por determinar', 'da definire'],
    'da determinare',
  ];

  it.each(openWords)('%s, in any capitals, before and behind anything but letters', (words) => {
    for (const said of [words, words.toLowerCase(), words.toUpperCase()]) {
      expect(placeholderIn(`4 h (${said}, 2)`)).toBe(said);
      expect(placeholderIn(`4 h ${said}`)).toBe(said);
      expect(placeholderIn(`${said} 4 h`)).toBe(said);
      expect(placeholderIn(`4 é${said}`)).toBeUndefined();
      expect(placeholderIn(`4 non-${said}`)).toBeUndefined();
    }
    expect(placeholderIn(`4 ${words}é`)).toBeUndefined();
  });

  it.each([
    ['Aider les services à définir leurs besoins', undefined],
    ['Velar por definir objetivos', undefined],
    ['Fields to be completed by the customer', undefined],
    ['Prüfen, ob Meldungen noch offen sind', undefined],
    ['Délai à définir avec le client', 'à définir avec'],
    ['Plazo pendiente de definir', 'pendiente de definir'],
    ['Frist (må avklares)', 'må avklares'],
    ['Wird noch geklärt.', 'Wird noch geklärt'],
    ['Zuständigkeit noch offen', 'noch offen'],
    ['Within XX hours', 'XX hours'],
    ['Within [X] hours', '[X] hours'],
    ['XXL hours', undefined],
  ])('"%s": %s', (note, said) => {
    expect(placeholderIn(note)).toBe(said);
  });

  it.each(['TODO', 'FIXME'])('%s, if it is shouted', (word) => {
    expect(placeholderIn(`${word}: ask`)).toBe(word);
    expect(placeholderIn(`ask (${word})`)).toBe(word);
    expect(placeholderIn(`${word.toLowerCase()} el equipo`)).toBeUndefined();
    expect(placeholderIn(`${word}S, ask`)).toBeUndefined();
    expect(placeholderIn(`A${word}, ask`)).toBeUndefined();
  });

  it('question marks in a row, but no single one', () => {
    expect(placeholderIn('who pays ??')).toBe('??');
    expect(placeholderIn('who pays ????!')).toBe('????');
    expect(placeholderIn('who pays?')).toBeUndefined();
    expect(placeholderIn('who pays? and when?')).toBeUndefined();
  });

  const unitsOf = {
    en: 'occurrence occurrences time times day days hour hours minute minutes second seconds week weeks month months year years percent',
    fr: 'fois jour jours heure heures',
    de: 'mal Tage Tagen Stunde Stunden Minute Minuten',
    es: 'veces día días hora horas',
    it: 'volte giorni',
    no: 'ganger dager timer',
  };
  const units = [...Object.values(unitsOf).flatMap((all) => all.split(' ')), 'business days', 'working days'];

  it.each(units)('a number of %s', (unit) => {
    for (const number of ['X', 'N', 'Y'])
      expect(placeholderIn(`at ${number} ${unit}.`)).toBe(`${number} ${unit}`);
    expect(placeholderIn(`at Z ${unit}`)).toBeUndefined();
    expect(placeholderIn(`at x ${unit}`)).toBeUndefined();
    expect(placeholderIn(`at LX ${unit}`)).toBeUndefined();
    expect(placeholderIn(`at OS X ${unit}`)).toBeUndefined();
    expect(placeholderIn(`at X ${unit}ä`)).toBeUndefined();
  });

  it.each([
    ['at X%', 'X%'],
    ['at N %', 'N %'],
    ['at Y %', undefined],
    ['at 5 %', undefined],
    ['at LX%', undefined],
    ['at X  %', undefined],
    ['the X server', undefined],
    ['plan X dayside', undefined],
  ])('of percent: %s', (note, expected) => {
    expect(placeholderIn(note)).toBe(expected);
  });

  it.each([
    [' tbd ', 'tbd'],
    ['???', '???'],
    ['unknown', 'unknown'],
    ['Vacant', 'Vacant'],
    ['zu klären', 'zu klären'],
    ['nobody', 'nobody'],
    ['unknown!', undefined],
    ['a vacant room', undefined],
  ])('a whole text such as "%s"', (note, expected) => {
    expect(placeholderIn(note)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'none',
    'None',
    'n/a',
    'N/A',
    'na',
    'NA',
    '-',
    '--',
    'nothing',
    'none.',
    'n/a.',
    '-?',
    'is n/a',
  ])('but "%s" says that there is nothing to say', (note) => {
    expect(placeholderIn(note)).toBeUndefined();
  });
});

it('is told wherever people read', () => {
  const said = saidAtMarks(
    placeholderText,
    `raci: 1
id: platform
title: ‹Platform TBD›
description: ‹The platform, TODO.›
notes:
  - Complete.
  - ‹Second note FIXME.›
roles:
  provider:
    name: ‹Acme TBC›
    description: ‹To be defined later.›
    contact: { name: ‹TBN›, email: ‹xxx@acme.example›, url: ‹"https://acme.example/xxx"›, phone: ‹"+47 XXX"›, chat: ‹"#xxx"› }
  customer: { name: TBD, description: ‹Who ??› }
recommendations:
  - { text: ‹Test N times.›, note: ‹Or Y times.› }
areas:
  - name: ‹Backup ??›
    id: backup
    description: ‹Volumes and TBD.›
    recommendations:
      - { text: ‹Restore XXX.›, note: ‹noch zu klären› }
    activities:
      - name: ‹Restore TBD volumes›
        assign: { provider: { letters: RA, note: ‹Within X hours.› } }
        note: ‹???›
        shared: TBD
      - { name: Test, assign: { provider: RA, customer: "" } }
`,
  );
  expect(said.map(({ message, area, role }) => [message, area, role])).toEqual([
    ['The matrix still says "TBD".', undefined, undefined],
    ['The matrix still says "TODO".', undefined, undefined],
    ['The matrix still says "FIXME".', undefined, undefined],
    ['A role still says "TBC".', undefined, 'provider'],
    ['A role still says "To be defined".', undefined, 'provider'],
    ['A role still says "TBN".', undefined, 'provider'],
    ['A role still says "xxx".', undefined, 'provider'],
    ['A role still says "xxx".', undefined, 'provider'],
    ['A role still says "XXX".', undefined, 'provider'],
    ['A role still says "xxx".', undefined, 'provider'],
    ['A role still says "??".', undefined, 'customer'],
    ['A recommendation still says "N times".', undefined, undefined],
    ['A recommendation still says "Y times".', undefined, undefined],
    ['An area still says "??".', 'backup', undefined],
    ['An area still says "TBD".', 'backup', undefined],
    ['A recommendation still says "XXX".', 'backup', undefined],
    ['A recommendation still says "noch zu klären".', 'backup', undefined],
    ['"Restore TBD volumes" still says "TBD".', undefined, undefined],
    ['"Restore TBD volumes" still says "X hours".', undefined, undefined],
    ['"Restore TBD volumes" still says "???".', undefined, undefined],
  ]);
  for (const { help } of said) expect(help).toBe('Fill it in, or take it out until it is known.');
});

it.each([
  ['beside an owner', '{ provider: RA, customer: ‹TBD› }', ['"Product team": "TBD"']],
  [
    'as often as there is one',
    '{ provider: ‹"RA, TBD"›, customer: ‹"???"› }',
    ['"Acme Cloud": "TBD"', '"Product team": "???"'],
  ],
  ['but not where it is the owner that is missing', '{ provider: R, customer: TBD }', []],
  ['but where another cell may hold the owner', '{ provider: ‹TBD›, custmer: A }', ['"Acme Cloud": "TBD"']],
])('an open cell is told %s', (_, assign, expected) => {
  const activity = rows(`
    - name: Restore backups
      assign: ${assign}
  `);
  const said = saidAtMarks(placeholderText, activity);
  expect(said.map(({ message }) => message)).toEqual(
    expected.map((open) => `"Restore backups", ${open} is no letter yet.`),
  );
  for (const { help } of said) expect(help).toBe('Decide on the letter, or leave the cell empty.');
});

it('a retired row has no open cells', () => {
  saidAtMarks(
    placeholderText,
    rows(`
      - name: Restore backups
        assign: { provider: RA, customer: TBD }
        status: retired
    `),
  );
});
