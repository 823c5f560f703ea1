import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon, search } from '../../src/search/index.ts';

/* Where a row may say something, and what an answer tells of it. */

const concepts = JSON.parse(
  readFileSync(new URL('../compare/fixtures/concepts.json', import.meta.url), 'utf8'),
);
const lexicon = new Lexicon(compileLexicon({ concepts }));

function indexOf(
  areas: readonly object[],
  roles: object = { p: { name: 'Somebody' }, q: { name: 'Anybody' } },
) {
  const { matrix, diagnostics } = loadMatrix(
    JSON.stringify({ raci: 1, id: 'a', title: 'A', roles, areas }),
    'a.yaml',
  );
  expect(diagnostics).toEqual([]);
  if (matrix === undefined) throw new Error('not read');
  return createIndex([matrix], lexicon);
}

const row = (name: string, rest: object = {}) => ({ name, assign: { p: 'RA' }, ...rest });

/** Each answer with the words that were found in it: `row: word → matched (field, way, relation)`. */
function answers(index: ReturnType<typeof indexOf>, question: string): string[] {
  return search(index, question, { limit: 20 }).answers.map(({ row, matches }) => {
    const told = matches.map(({ word, matched, field, way, concept, relation }) =>
      [`${word} → ${matched}`, field, way, concept, relation].filter((part) => part !== undefined).join(' '),
    );
    return `${row.activity.name}: ${told.join(', ')}`;
  });
}

describe('a word', () => {
  const index = indexOf([
    {
      name: 'Ships',
      activities: [
        row('Feed the zebra'),
        row('Name two', { aliases: ['The zebra crossing'] }),
        row('Name three', { note: 'Once a zebra came.' }),
        row('Name four', { tags: ['zebra'] }),
        row('Name five', { assign: { p: { letters: 'RA', note: 'Not the llama.' } } }),
        row('Name six', { controls: ['zebra-12'] }),
        row('Name seven', { source: { ref: 'yak' } }),
        row('Name eight', { topics: ['backup'] }),
        row('Name nine', { shared: 'A giraffe first.', assign: { p: 'RA', q: 'A' } }),
        row('Name ten', { status: 'retired', note: 'A unicorn zebra.' }),
      ],
    },
    { name: 'Zebra care', description: 'All about okapis.', activities: [row('Name eleven')] },
    { name: 'Harbour', areas: [{ name: 'Quay', activities: [row('Name twelve')] }] },
  ]);
  it('is an answer wherever it stands, the name first', () => {
    const [first, ...others] = answers(index, 'zebra');
    expect(first).toBe('Feed the zebra: zebra → zebra name exact');
    expect(others.sort()).toEqual([
      'Name eleven: zebra → zebra area exact',
      'Name four: zebra → zebra tag exact',
      'Name six: zebra → zebra tag exact',
      'Name three: zebra → zebra note exact',
      'Name two: zebra → zebra alias exact',
    ]);
  });

  it.each([
    ['what an area says of itself', 'okapis', ['Name eleven: okapis → okapis detail exact']],
    ['why a row is shared', 'giraffe', ['Name nine: giraffe → giraffe detail exact']],
    ['the note of a cell', 'llama', ['Name five: llama → llama detail exact']],
    ['a topic', 'backup', ['Name eight: backup → backup topic exact']],
    ['the area around an area', 'harbour', ['Name twelve: harbour → harbour path exact']],
    ['a retired row', 'unicorn', []],
    ['where a row comes from', 'yak', []],
    [
      'several words in several places',
      'zebra crossing',
      ['Name two: zebra → zebra alias exact, crossing → crossing alias exact'],
    ],
  ])('is sought in %s', (_, question, expected) => {
    const found = answers(index, question);
    expect(found.slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it('that is the name of an area asks for all its rows', () => {
    const found = answers(index, 'ships');
    expect(found).toHaveLength(9);
    for (const answer of found) expect(answer).toMatch(/: ships → ships area exact$/u);
  });
});

describe('a meaning', () => {
  const index = indexOf([
    {
      name: 'Data',
      activities: [
        row('Restore backups'),
        row('Back up volumes'),
        row('Provide images'),
        row('Use images'),
        row('Grant access'),
        row('Revoke access'),
      ],
    },
    {
      name: 'Watching',
      activities: [row('Open ports'), row('Monitor the nodes'), row('Dashboards'), row('Patchen der Knoten')],
    },
  ]);
  const named = (question: string) =>
    search(index, question, { limit: 9 }).answers.map(({ row }) => row.activity.name);

  it.each([
    ['what it is a part of', 'snapshots', ['Back up volumes', 'Restore backups'], 'broader'],
    ['what is a part of it', 'observability', ['Dashboards', 'Monitor the nodes'], 'narrower'],
    ['other words for that', 'telemetry', ['Dashboards', 'Monitor the nodes'], 'narrower'],
    ['other words for it', 'graphs', ['Dashboards'], 'same'],
  ])('is an answer by %s', (_, question, expected, relation) => {
    expect(named(question).sort()).toEqual(expected);
    for (const answer of answers(index, question)) expect(answer).toMatch(new RegExp(` ${relation}$`, 'u'));
  });

  it.each([
    ['restore backup', 'Restore backups'],
    ['provide images', 'Provide images'],
    ['use images', 'Use images'],
    ['who consumes images', 'Use images'],
    ['who supplies images', 'Provide images'],
    ['grant access', 'Grant access'],
    ['revoke access', 'Revoke access'],
    ['withdraw permissions', 'Revoke access'],
  ])('of what is done brings its row to the top: "%s"', (question, expected) => {
    expect(named(question)[0]).toBe(expected);
  });

  it('is no answer where the opposite is done', () => {
    expect(named('grant access')).toEqual(['Grant access']);
    expect(named('who revokes access')).toEqual(['Revoke access']);
    expect(named('access').sort()).toEqual(['Grant access', 'Revoke access']);
  });

  it.each([
    ['prts', 'Open ports: prts → ports name typo'],
    ['portss', 'Open ports: portss → ports name typo'],
    ['dashb', 'Dashboards: dashb → dashboards name prefix'],
    ['revoking access', 'Revoke access: revoking → revoke name stem, access → access name exact'],
  ])('is found by the way that is told: "%s"', (question, expected) => {
    expect(answers(index, question)[0]).toBe(expected);
  });

  it('that no row has leads to words nearby, and to areas about the same subject', () => {
    const suggested = (question: string) => {
      const { answers, suggestions } = search(index, question, { limit: 9 });
      expect(answers).toEqual([]);
      return suggestions;
    };
    expect(suggested('patching')).toEqual(['patchen']);
    expect(suggested('zebra')).toEqual([]);
    expect(suggested('')).toEqual([]);
    expect(search(index, 'ports', { limit: 9 }).suggestions).toEqual([]);
  });
});
