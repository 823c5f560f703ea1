import { describe, expect, it } from 'vitest';
import { matchText, questionText } from '../../src/cli/explain-text.ts';
import { matrixFromDocument } from '../../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon, search } from '../../src/search/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

const lexicon = new Lexicon(compileLexicon(vocabulary));

const indexOf = (language: string, ...names: readonly string[]) =>
  createIndex(
    [
      matrixFromDocument({
        raci: 1,
        id: language,
        title: 'Duties',
        language,
        scheme: 'raci',
        roles: { nimbus: { name: 'Nimbus Hosting' } },
        areas: [
          { name: 'Everything', activities: names.map((name) => ({ name, assign: { nimbus: 'RA' } })) },
        ],
      }),
    ],
    lexicon,
  );

const english = indexOf('en', 'Issue and renew TLS certificates', 'Report on monthly cost', 'Order backups');
const german = indexOf('de', 'Netzwerkrichtlinien festlegen', 'Rufbereitschaft organisieren');

const explained = (question: string, index = english) => {
  const { answers, explanation } = search(index, question, { limit: 1 });
  return [questionText(explanation), ...answers.flatMap(({ matches }) => matches.map(matchText))];
};

describe('why a row is the answer', () => {
  it.each([
    ['certificates', english, '"certificates" = "certificates" (name; the same word, '],
    ['renewing certificates', english, '"renewing" = "renew" (name; another form, '],
    ['certifcates', english, '"certifcates" = "certificates" (name; a slip, '],
    ['certi', english, '"certi" = "certificates" (name; its beginning, '],
    ['Netzwerk', german, '"netzwerk" = "netzwerk" (name; inside a longer word, '],
    ['SSL', english, '"ssl" means "Certificates'],
    ['security', english, '"security" has as a part "Certificates'],
    ['on-call', german, '"on call" means "On-call'],
    ['monthly invoice', english, 'is close to "Cost'],
  ])('says how "%s" matched', (question, index, line) => {
    const [, ...matches] = explained(question, index);
    expect(matches.join('\n')).toContain(line);
    for (const match of matches) expect(match).toMatch(/match [01]\.\d\d, weight [01]\.\d\d\)$/u);
  });

  it('says how the question was read', () => {
    const [read] = explained('wer organisiert die Rufbereitschaft', german);
    expect(read).toMatch(/^Read as de; looked for "organisiert" .*; set aside "wer" and "die"\.$/u);
  });

  it('says what no row has', () => {
    expect(explained('office furniture')).toEqual([expect.stringMatching(/, in no row/u)]);
  });
});
