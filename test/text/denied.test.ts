import { describe, expect, it } from 'vitest';
import { withoutDenied } from '../../src/text/denied.ts';
import { wordsOf } from '../../src/text/words.ts';

const telling = (word: { text: string }) => word.text.length > 3;

function asked(text: string) {
  const { asked: words, denied } = withoutDenied(wordsOf(text), text, telling);
  return [words.map((word) => word.text).join(' '), denied.map((word) => word.text).join(' ')];
}

describe('what a question denies', () => {
  it.each([
    ['monitoring of workloads, not the infrastructure', 'monitoring of workloads', 'not the infrastructure'],
    ['AD groups (not sync), of tenants', 'ad groups of tenants', 'not sync'],
    ['not the nodes but the cluster', 'but the cluster', 'not the nodes'],
    ['Backups, nicht die Volumes, sondern Secrets', 'backups sondern secrets', 'nicht die volumes'],
    ['surveillance des applications, pas les noeuds', 'surveillance des applications', 'pas les noeuds'],
    ['monitorización, excepto la red', 'monitorizacion', 'excepto la red'],
    ['overvåking av pods, ikke nodene', 'overvaking av pods', 'ikke nodene'],
  ])('is taken out of "%s"', (text, left, out) => {
    expect(asked(text)).toEqual([left, out]);
  });

  it.each([
    'backups not running',
    'who looks when jobs do not finish in time',
    'not the infrastructure',
    'non-production clusters',
    'Zertifikate nicht erneuert',
    'la sauvegarde ne marche pas',
  ])('is nothing in "%s"', (text) => {
    expect(asked(text)[1]).toBe('');
  });
});
