/**
 * Compiles the readable vocabulary (`src/vocabulary/data/*.yaml`) into a module that starts fast. Run by
 * `npm run generate`; the result is not committed. What is wrong in a file is told with its line, and nothing is
 * written.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { languages } from '../src/text/languages.ts';
import { sheetOf, writeSheet } from '../src/vocabulary/term-sheet.ts';
import { compileVocabulary } from './compile-vocabulary.ts';

const root = new URL('..', import.meta.url);
const folder = 'src/vocabulary/data/';

const names = (await readdir(new URL(folder, root))).filter((name) => name.endsWith('.yaml')).sort();
const { vocabulary, complaints } = compileVocabulary(
  await Promise.all(
    names.map(async (name) => ({
      name: folder + name,
      text: await readFile(new URL(folder + name, root), 'utf8'),
    })),
  ),
);
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const generated = new URL('src/vocabulary/generated/', root);
  await mkdir(generated, { recursive: true });
  const heads = vocabulary.concepts.map(({ terms, products, ...head }) => head);
  const sheets = [...languages, undefined].map((language) => {
    const lists = vocabulary.concepts.map(({ terms, products }) =>
      language === undefined ? products : (terms[language] ?? []),
    );
    return `  ${language ?? 'products'}: () => ${JSON.stringify(writeSheet(sheetOf(lists), language))},\n`;
  });
  // A text that is parsed as JSON starts several times faster than the same value as code.
  await writeFile(
    new URL('vocabulary.js', generated),
    `// Generated from ${folder} by scripts/build-vocabulary.ts.\n` +
      `export const concepts = JSON.parse(${JSON.stringify(JSON.stringify(heads))});\n` +
      `export const sheets = {\n${sheets.join('')}};\n`,
  );
  await writeFile(
    new URL('vocabulary.d.ts', generated),
    `import type { Language } from '../../text/languages.ts';\nimport type { Concept } from '../vocabulary.ts';\n\n` +
      `export declare const concepts: readonly Omit<Concept, 'terms' | 'products'>[];\n` +
      `export declare const sheets: Readonly<Record<Language | 'products', () => string>>;\n`,
  );
}
