import { expect, it } from 'vitest';
import { schemes } from '../../src/model/index.ts';
import { rules } from '../../src/rules/index.ts';
import { lintAll } from '../lint/support.ts';

/*
 * What is said of each small row of each scheme: two parties that hold none, one or two of its letters. Rows of which
 * nothing is said are told by their letters alone.
 */

const aboutLetters = rules.filter(
  ({ row, id }) => row !== undefined && !['name-style', 'missing-source'].includes(id),
);
const config = JSON.stringify({
  rules: Object.fromEntries(
    rules.map(({ id }) => [id, aboutLetters.some((rule) => rule.id === id) ? 'warn' : 'off']),
  ),
});

it.each(Object.values(schemes).map((scheme) => [scheme.id, scheme] as const))('%s', async (id, scheme) => {
  const letters = scheme.letters.map(({ letter }) => letter);
  const cells = [
    '',
    ...letters,
    ...letters.filter((letter) => letter !== scheme.owner).map((letter) => scheme.owner + letter),
    letters.join(''),
  ];
  const pairs = cells.flatMap((one) => cells.map((other) => [one, other] as const));
  const rows = pairs.map(
    ([one, other], index) =>
      `      - { id: r${index}, name: Row ${index}, assign: { provider: "${one}", customer: "${other}" } }\n`,
  );
  const text = `raci: 1\nid: acme\ntitle: Acme\nscheme: ${id}\nroles:\n  provider: { name: Provider }\n  customer: { name: Customer }\nareas:\n  - name: All\n    activities:\n${rows.join('')}`;
  const { diagnostics } = lintAll({ 'acme.yaml': text }, { config });
  const told = pairs.map(([one, other], index) => {
    const found = diagnostics.filter(({ activity }) => activity === `r${index}`);
    const said = found.map(({ rule, role, message, help, fix }) => {
      const put = fix?.edits.map((edit) => JSON.stringify(edit.text)).join(' ');
      return `  ${rule} ${role ?? ''} ${message} ${help}${put === undefined ? '' : ` [${put}]`}\n`;
    });
    return `${one || '-'} | ${other || '-'}\n${said.join('').replaceAll(`"Row ${index}"`, 'It')}`;
  });
  await expect(told.join('')).toMatchFileSnapshot(`golden/letters/${id}.txt`);
});
