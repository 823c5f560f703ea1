/**
 * Compiles the readable vocabulary (`src/vocabulary/data/*.yaml`) into a module that starts fast. Run by
 * `npm run generate`; the result is not committed. What is wrong in a file is told with its line, and nothing is
 * written.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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
  // A text that is parsed as JSON starts several times faster than the same value as code.
  const literal = JSON.stringify(JSON.stringify(vocabulary.concepts));
  await writeFile(
    new URL('vocabulary.js', generated),
    `// Generated from ${folder} by scripts/build-vocabulary.ts.\nexport const concepts = JSON.parse(${literal});\n`,
  );
  await writeFile(
    new URL('vocabulary.d.ts', generated),
    `import type { Concept } from '../vocabulary.ts';\n\nexport declare const concepts: readonly Concept[];\n`,
  );
}
