import { describe, expect, it } from 'vitest';
import { type Scheme, type SchemeId, schemes } from '../../src/model/index.ts';
import { rows } from '../../src/rules/examples.ts';
import { rules } from '../../src/rules/index.ts';
import { judge, recommended } from './judge.ts';

const all = Object.entries(schemes) as [SchemeId, Scheme][];

/** The rules at error level that speak about one row under a scheme. */
function errors(scheme: string, provider: string, customer: string): string[] {
  const text = rows(
    `
    - name: Restore backups
      assign: { provider: "${provider}", customer: "${customer}" }
  `,
    scheme,
  );
  const { said, loaded } = judge([{ name: 'a.yaml', text }], recommended(rules));
  expect(loaded).toEqual([]);
  return said.filter(({ level }) => level === 'error').map(({ rule }) => rule);
}

describe.each(all)('%s', (id, scheme) => {
  const needed = scheme.letters.filter(({ min, letter }) => min > 0 && letter !== scheme.owner);
  const others = needed.map(({ letter }) => letter).join('');

  it('is content with one owner and all that it asks for', () => {
    expect(errors(id, scheme.owner + others, '')).toEqual([]);
    expect(errors(id, others, scheme.owner)).toEqual([]);
  });

  it('finds the second owner', () => {
    expect(errors(id, scheme.owner + others, scheme.owner)).toEqual(['single-owner']);
  });

  it('finds the missing owner', () => {
    const idle = scheme.letters.find(({ letter, min }) => min === 0 && letter !== scheme.owner);
    if (idle === undefined) expect(errors(id, '', '')).toEqual(['empty-row']);
    else expect(errors(id, others, idle.letter)).toEqual(['no-owner']);
  });

  it('finds each other letter that it asks for', () => {
    for (const { letter } of needed) {
      const rest = others.replace(letter, '');
      const expected = letter === scheme.doer ? 'no-doer' : 'letter-count';
      expect(errors(id, scheme.owner + rest, '')).toEqual([expected]);
    }
  });

  it('finds a letter too many', () => {
    for (const { letter, max } of needed) {
      if (max === 1) expect(errors(id, scheme.owner + others, letter)).toEqual(['letter-count']);
      else expect(errors(id, scheme.owner + others, letter)).toEqual([]);
    }
  });

  it('takes a look-alike of the owner letter for what it looks like', () => {
    const cyrillic: Record<string, string> = { A: 'А', P: 'Р' };
    const lookalike = cyrillic[scheme.owner];
    if (lookalike === undefined) return;
    expect(errors(id, others, lookalike)).toEqual(['unknown-letter']);
    expect(errors(id, scheme.owner + others, lookalike).sort()).toEqual(['single-owner', 'unknown-letter']);
  });

  it('forgives a row whose cell cannot be read', () => {
    expect(errors(id, others, '%!')).toEqual(['unknown-letter']);
    expect(errors(id, scheme.owner, '%!')).toEqual(['unknown-letter']);
  });
});
