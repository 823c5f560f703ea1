import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageFolder } from '../src/rules/page.ts';
import { rulePages } from './rule-pages.ts';

/*
 * Writes docs/rules from the rules themselves.
 * --check writes nothing and fails where a page is stale, missing or an orphan.
 */

const folder = fileURLToPath(new URL(`../${pageFolder}/`, import.meta.url));
const pages = rulePages();

const present = existsSync(folder) ? readdirSync(folder) : [];
const orphans = present.filter((name) => !pages.has(name));
const stale = [...pages].filter(
  ([name, page]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== page,
);

if (process.argv.includes('--check')) {
  for (const [name] of stale)
    console.error(`${pageFolder}/${name} is not what its rule says: run \`npm run docs\`.`);
  for (const name of orphans) console.error(`${pageFolder}/${name} belongs to no rule: remove it.`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of orphans) rmSync(join(folder, name), { recursive: true });
  for (const [name, page] of stale) writeFileSync(join(folder, name), page);
}
