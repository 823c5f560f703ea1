import { createTwoFilesPatch } from 'diff';
import type { AppliedFix } from '../../lint/index.ts';
import { decode } from '../../load/decode.ts';
import { plural, printable } from '../../text/printable.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes, writeAtomically } from '../files.ts';
import { Inside } from '../links.ts';
import { nextTurn } from '../turn.ts';
import type { Source } from './sources.ts';

/** Fixes of one file that are told one by one; the rest is counted. */
const toldOfFile = 20;

/** A file as it would be after its fixes. */
export interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly applied: readonly AppliedFix[];
}

/** Makes fixes in memory. */
export type Fixer = (text: string, file: string) => { text: string; applied: readonly AppliedFix[] };

/** Makes the safe fixes of the files in memory; answers those that change. */
export function fixedFiles(sources: readonly Source[], fix: Fixer): FixedFile[] {
  return sources.flatMap((source) => {
    const decoded = decode(source.read());
    if (!decoded.ok) return [];
    const { text, applied } = fix(decoded.text, source.file);
    return applied.length === 0 ? [] : [{ file: source.file, before: decoded.text, after: text, applied }];
  });
}

/**
 * Makes the safe fixes in the files, one file after the other, and tells them. Byte order mark, encoding, line ends and
 * mode stay as they are. Ctrl-C ends it between two files.
 * @throws {Failure} for a file that was changed by somebody else in between; it is left alone.
 */
export async function fixInPlace(
  sources: readonly Source[],
  fix: Fixer,
  context: Context,
): Promise<readonly AppliedFix[]> {
  const all: AppliedFix[] = [];
  const inside = new Inside([context.io.cwd]);
  for (const source of sources) {
    const { path, file } = source;
    if (path === undefined) continue;
    await nextTurn();
    const bytes = source.read();
    const decoded = decode(bytes);
    if (!decoded.ok) continue;
    const { text, applied } = fix(decoded.text, file);
    if (applied.length === 0) continue;
    if (Buffer.compare(readBytes(path, file), bytes) !== 0)
      throw new Failure(`${file} was changed while it was being fixed.`, 'It is left alone; run it again.');
    if (!inside.has(path)) {
      context.warn(`${file} is a link that leads out of the working directory: it is not fixed.`);
      continue;
    }
    writeAtomically(path, encodedLike(bytes, text), file);
    tell(applied, context);
    all.push(...applied);
  }
  return all;
}

function tell(applied: readonly AppliedFix[], context: Context): void {
  for (const { file, line, column, description, rule } of applied.slice(0, toldOfFile))
    context.warn(printable(`${file}:${line}:${column}: fixed: ${description} (${rule})`));
  const rest = applied.length - toldOfFile;
  if (rest > 0)
    context.warn(printable(`${applied[0]?.file}: ${plural(rest, 'more fix', 'more fixes')} made`));
}

/** The bytes of a text in the encoding of the bytes it was read from. */
function encodedLike(original: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = original;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  return Buffer.from(bom ? `\ufeff${text}` : text);
}

/** A unified diff that `git apply` and `patch -p1` understand. */
export function unifiedDiff(files: readonly FixedFile[]): string {
  return files
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      }),
    )
    .join('');
}
