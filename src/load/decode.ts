import { limits, limitVariables, sizeWords } from './limits.ts';

/** The bytes of a file as text, or the sentence that says why they are none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly bom: boolean }
  | {
      readonly ok: false;
      readonly message: string;
      readonly help: string;
      readonly line: number;
      readonly column: number;
    };

/**
 * Decodes UTF-8 (with or without a byte order mark) and UTF-16 with a byte order mark. Never replaces a bad byte
 * silently: a name with a replacement character in it would be searched for in vain.
 */
export function decode(bytes: Uint8Array): Decoded {
  const most = limits().fileBytes;
  if (bytes.length > most)
    return {
      ok: false,
      message: `The file is larger than ${sizeWords(most)}.`,
      help: `Split it, or allow more with ${limitVariables.fileBytes}.`,
      line: 1,
      column: 1,
    };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return decodeAs('utf-8', bom ? bytes.subarray(3) : bytes, bom);
}

/** One for all files: to make one takes longer than a small file does. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  decoders.set(encoding, decoder);
  return decoder;
}

function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array, bom = true): Decoded {
  let text: string;
  try {
    text = decoderFor(encoding).decode(bytes);
  } catch {
    const name = encoding.toUpperCase();
    return {
      ok: false,
      message: `The file is not valid ${name} text.`,
      help: 'Save it as UTF-8.',
      ...firstBadPlace(bytes, encoding),
    };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const before = text.slice(0, nul).split(/\r\n|\n|\r/u);
    return {
      ok: false,
      message: 'The file holds NUL characters: it is binary, or UTF-16 without a byte order mark.',
      help: 'Save it as UTF-8 text.',
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
  }
  return { ok: true, text, bom };
}

/** Halves the file until the first byte that cannot be decoded is known; only done for broken files. */
function firstBadPlace(bytes: Uint8Array, encoding: string): { line: number; column: number } {
  const decodes = (length: number) => {
    try {
      new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  const lines = new TextDecoder(encoding, { ignoreBOM: true })
    .decode(bytes.subarray(0, good), { stream: true })
    .split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
