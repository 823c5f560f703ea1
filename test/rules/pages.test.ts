import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulePages } from '../../scripts/rule-pages.ts';
import { pageFolder } from '../../src/rules/page.ts';

const folder = new URL(`../../${pageFolder}/`, import.meta.url);

it('the pages of the rules are what the rules say (`npm run docs` writes them)', () => {
  const written = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(rulePages()));
});
