/**
 * Compiles the readable vocabulary (`src/vocabulary/data/*.yaml`) into a module that starts fast. Run by
 * `npm run generate`; the result is not committed. What is wrong in a file is told with its line, and nothing is
 * written.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { mergeVocabularies } from '../src/vocabulary/merge.ts';
import { readVocabulary } from '../src/vocabulary/read-vocabulary.ts';

interface DataFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly concepts: readonly unknown[];
}

const root = new URL('..', import.meta.url);
const folder = 'src/vocabulary/data/';

const files = await Promise.all(
  (await readdir(new URL(folder, root)))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map(readDataFile),
);
const complaints = files.flatMap(({ name, document, lines }) =>
  document.errors.map(({ message, pos }) => complaint(name, lines, pos[0], message)),
);
// The files are one vocabulary: concepts refer to each other across them.
const { vocabulary, problems } = readVocabulary({ concepts: files.flatMap(({ concepts }) => concepts) });
for (const { pointer, message } of problems) {
  const { file, path } = placeOf(pointer);
  complaints.push(complaint(file.name, file.lines, startOf(file.document, path), message));
}
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const { concepts } = mergeVocabularies({ concepts: [] }, vocabulary);
  const generated = new URL('src/vocabulary/generated/', root);
  await mkdir(generated, { recursive: true });
  // A text that is parsed as JSON starts several times faster than the same value as code.
  const literal = JSON.stringify(JSON.stringify(concepts));
  await writeFile(
    new URL('vocabulary.js', generated),
    `// Generated from ${folder} by scripts/build-vocabulary.ts.\nexport const concepts = JSON.parse(${literal});\n`,
  );
  await writeFile(
    new URL('vocabulary.d.ts', generated),
    `import type { Concept } from '../vocabulary.ts';\n\nexport declare const concepts: readonly Concept[];\n`,
  );
}

async function readDataFile(name: string): Promise<DataFile> {
  const lines = new LineCounter();
  const text = await readFile(new URL(folder + name, root), 'utf8');
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const value: unknown = document.toJS();
  const concepts =
    typeof value === 'object' && value !== null && 'concepts' in value && Array.isArray(value.concepts)
      ? value.concepts
      : [];
  return { name, document, lines, concepts };
}

/** The file of a pointer into the joined list, and the path in that file. */
function placeOf(pointer: string): { file: DataFile; path: (string | number)[] } {
  const [, , position, ...rest] = pointer.split('/');
  let number = Number(position);
  for (const file of files) {
    if (number < file.concepts.length) {
      return {
        file,
        path: ['concepts', number, ...rest.map((part) => (/^\d+$/.test(part) ? Number(part) : part))],
      };
    }
    number -= file.concepts.length;
  }
  throw new RangeError(`No file has ${pointer}.`);
}

/** Where a value begins; where it is missing, what it would be in. */
function startOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}

function complaint(name: string, lines: LineCounter, offset: number, message: string): string {
  const { line, col } = lines.linePos(offset);
  return `${folder}${name}:${line}:${col}: ${message}`;
}
