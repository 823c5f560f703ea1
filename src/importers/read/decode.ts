import { decode } from '../../load/decode.ts';
import type { ImportWarning } from '../importer.ts';

/**
 * The text of a document in whatever encoding people save one: UTF-8, UTF-16 with or without a byte order mark, and
 * Windows-1252 where it is none of these. What had to be guessed is told.
 */
export function textOf(content: Uint8Array): { text: string; warnings: ImportWarning[] } {
  const decoded = decode(content);
  if (decoded.ok) return { text: decoded.text, warnings: [] };
  const encoding = guess(content);
  const text = new TextDecoder(encoding).decode(content).replaceAll('\0', '');
  const name = encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase();
  return { text, warnings: [{ message: `${decoded.message} It was read as ${name}.`, line: undefined }] };
}

/** UTF-16 text of European languages has a zero in every other byte. */
function guess(content: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const sample = content.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (odd * 4 > sample.length) return 'utf-16le';
  if (even * 4 > sample.length) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
