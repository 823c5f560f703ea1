import { type Document, LineCounter, parseDocument } from 'yaml';
import { mergeVocabularies } from '../src/vocabulary/merge.ts';
import { readVocabulary } from '../src/vocabulary/read-vocabulary.ts';
import type { Vocabulary } from '../src/vocabulary/vocabulary.ts';

export interface CompiledVocabulary {
  readonly vocabulary: Vocabulary;
  /** What is wrong, each with its file, line and column; the vocabulary is not to be used where there is any. */
  readonly complaints: readonly string[];
}

interface DataFile {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly concepts: readonly unknown[];
  /** Where its first concept stands in the joined list. */
  readonly offset: number;
}

/** Joins the files of a vocabulary: concepts refer to each other across them. */
export function compileVocabulary(
  sources: readonly { readonly name: string; readonly text: string }[],
): CompiledVocabulary {
  const files: DataFile[] = [];
  for (const { name, text } of sources) {
    const before = files.at(-1);
    files.push(parsed(name, text, before === undefined ? 0 : before.offset + before.concepts.length));
  }
  const { vocabulary, problems } = readVocabulary({ concepts: files.flatMap(({ concepts }) => concepts) });
  const complaints = [
    ...files.flatMap((file) =>
      file.document.errors.map(({ message, pos }) => complaint(file, pos[0], message)),
    ),
    ...problems.map(({ pointer, message }) => {
      const { file, path } = placeOf(pointer, files);
      return complaint(file, startOf(file.document, path), message);
    }),
  ];
  return { vocabulary: mergeVocabularies({ concepts: [] }, vocabulary), complaints };
}

function parsed(name: string, text: string, offset: number): DataFile {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const value: unknown = document.toJS();
  const hasList = typeof value === 'object' && value !== null && 'concepts' in value;
  const concepts = hasList && Array.isArray(value.concepts) ? value.concepts : [];
  return { name, document, lines, concepts, offset };
}

/** The file of a pointer into the joined list, and the path in that file. */
function placeOf(pointer: string, files: readonly DataFile[]): { file: DataFile; path: (string | number)[] } {
  const [, , position, ...rest] = pointer.split('/');
  const number = Number(position);
  const file = files.findLast(({ offset }) => offset <= number);
  if (file === undefined) throw new RangeError(`No file has ${pointer}.`);
  const path = rest.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { file, path: ['concepts', number - file.offset, ...path] };
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

function complaint({ name, lines }: DataFile, offset: number, message: string): string {
  const { line, col } = lines.linePos(offset);
  return `${name}:${line}:${col}: ${message}`;
}
