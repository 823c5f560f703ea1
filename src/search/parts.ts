import type { LongText } from './sorted-keys.ts';

/** What a part may be: text, numbers, or any other plain value as JSON. */
export type Part = string | Uint8Array | Uint16Array | Uint32Array | { readonly json: unknown };

/** How the bytes of a part are to be read. */
type Kind = 'latin1' | 'utf16le' | 'json' | 'u8' | 'u16' | 'u32';

/** Kind, first byte, length in bytes. */
type Entry = readonly [kind: Kind, start: number, length: number];

/** Numbers are kept as the processor wants them: bytes made on another kind of processor begin differently. */
const mark = 0x52_41_43_49;

/** A list of which single numbers are asked for. */
export interface LongNumbers {
  at(place: number): number | undefined;
}

/** The first number is the mark, the second one the length of the directory, the third one how far on copies stand. */
const headLength = 12;

/** Thrown where bytes are no parts, or were made on another kind of processor, or are damaged. */
export class UnreadablePartsError extends Error {
  override readonly name = 'UnreadablePartsError';
}

/**
 * Lays parts one after the other, with a directory before them, so that a part is there as soon as it is asked for and
 * the others cost nothing: numbers are read where they lie, text and JSON when they are first needed.
 */
export function joinParts(parts: Readonly<Record<string, Part>>): Uint8Array {
  return Buffer.concat(piecesOf(parts));
}

/**
 * The same, with a copy of each part behind them all, so that damage shows: a part is taken only where both are the same.
 * Bytes are compared in no time, while a checksum of them takes a cold program milliseconds.
 *
 * @param once parts that have no copy, since their reader knows what they have to be.
 */
export function joinPartsTwice(
  parts: Readonly<Record<string, Part>>,
  once: Readonly<Record<string, Part>>,
): Uint8Array {
  const pieces = piecesOf({ ...parts, ...once });
  const [head] = pieces as [Buffer];
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  new Uint32Array(head.buffer, head.byteOffset, 3)[2] = length;
  return Buffer.concat([...pieces, ...pieces.slice(0, 1 + Object.keys(parts).length)]);
}

/** The directory and the parts, each of a length that is a multiple of four. */
function piecesOf(parts: Readonly<Record<string, Part>>): Buffer[] {
  const directory: Record<string, Entry> = {};
  const pieces: Buffer[] = [];
  let start = 0;
  for (const [name, part] of Object.entries(parts)) {
    const { kind, bytes } = encoded(part);
    const padded = Buffer.alloc(aligned(bytes.length));
    bytes.copy(padded);
    directory[name] = [kind, start, bytes.length];
    pieces.push(padded);
    start += padded.length;
  }
  const written = Buffer.from(JSON.stringify(directory));
  const head = Buffer.alloc(aligned(headLength + written.length), ' ');
  new Uint32Array(head.buffer, head.byteOffset, 3).set([mark, head.length, 0]);
  written.copy(head, headLength);
  return [head, ...pieces];
}

function encoded(part: Part): { kind: Kind; bytes: Buffer } {
  if (typeof part === 'string') {
    const kind = isLatin1(part) ? 'latin1' : 'utf16le';
    return { kind, bytes: Buffer.from(part, kind) };
  }
  if ('json' in part) return { kind: 'json', bytes: Buffer.from(JSON.stringify(part.json)) };
  const kind = part instanceof Uint32Array ? 'u32' : part instanceof Uint16Array ? 'u16' : 'u8';
  return { kind, bytes: Buffer.from(part.buffer, part.byteOffset, part.byteLength) };
}

function isLatin1(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** The narrowest list that holds these numbers, all of them whole and not negative. */
export function narrowest(numbers: ArrayLike<number>): Uint8Array | Uint16Array | Uint32Array {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0);
  if (most <= 0xff) return Uint8Array.from(numbers);
  return most <= 0xffff ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

interface PartsOptions {
  /** True for what was installed with the program; else every part is compared with its copy. */
  readonly isTrusted: boolean;
  /** Reads what stands behind the bytes that are given, where they are only the first. */
  readonly further?: (start: number, length: number) => Uint8Array;
}

/** Reads what {@link joinParts} or, where it is not to be trusted, {@link joinPartsTwice} wrote. */
export class Parts {
  readonly #bytes: Buffer;
  readonly #directory: Readonly<Record<string, Entry>>;
  readonly #start: number;
  /** How far on the copies stand; `undefined` where none are asked for. */
  readonly #copies: number | undefined;
  readonly #further: PartsOptions['further'];

  /** @throws {UnreadablePartsError} */
  constructor(bytes: Uint8Array, { isTrusted, further }: PartsOptions) {
    this.#further = further;
    this.#bytes = bytes.byteOffset % 4 === 0 ? asBuffer(bytes) : Buffer.from(Uint8Array.from(bytes).buffer);
    if (!Parts.isReadable(bytes)) throw new UnreadablePartsError();
    const [, length = 0, copies] = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, 3);
    if (length > bytes.length) throw new UnreadablePartsError();
    this.#start = length;
    this.#copies = isTrusted ? undefined : copies;
    if (!this.#isAsCopied(0, length)) throw new UnreadablePartsError();
    this.#directory = parsed(this.#bytes.toString('latin1', headLength, length)) as Record<string, Entry>; // we wrote it
  }

  /** False for what is no parts, or was written on another kind of processor. */
  static isReadable(bytes: Uint8Array): boolean {
    return bytes.length >= headLength && markOf(bytes) === mark;
  }

  /** @throws {UnreadablePartsError}, as the others do. */
  text(name: string): string {
    const { kind, bytes } = this.#part(name);
    if (kind === 'latin1') return bytes.toString('latin1');
    if (kind === 'utf16le') return bytes.toString('utf16le');
    throw new UnreadablePartsError();
  }

  /** A text of which only small pieces are read: they are made when they are asked for. */
  longText(name: string): LongText {
    const { kind, length, piece } = this.#long(name);
    if (kind !== 'latin1' && kind !== 'utf16le') throw new UnreadablePartsError();
    const width = kind === 'latin1' ? 1 : 2;
    return {
      length: length / width,
      slice: (start, end) => piece(start * width, (end - start) * width).toString(kind),
    };
  }

  /** Numbers of four bytes, of which only single ones are read. */
  longNumbers(name: string): LongNumbers {
    const { kind, length, piece } = this.#long(name);
    if (kind !== 'u32') throw new UnreadablePartsError();
    return {
      at: (place) => {
        if (place * 4 >= length) return undefined;
        const { buffer, byteOffset } = piece(place * 4, 4);
        return new Uint32Array(buffer, byteOffset, 1)[0];
      },
    };
  }

  #long(name: string) {
    const { kind, from, length } = this.#entry(name);
    const further = this.#further;
    if (further !== undefined && from + length > this.#bytes.length)
      return { kind, length, piece: (start: number, of: number) => asBuffer(further(from + start, of)) };
    const { bytes } = this.#part(name);
    return { kind, length, piece: (start: number, of: number) => bytes.subarray(start, start + of) };
  }

  /** As it was given; the caller knows what it wrote there. */
  json(name: string): unknown {
    const { kind, bytes } = this.#part(name);
    if (kind !== 'json') throw new UnreadablePartsError();
    return parsed(bytes.toString('utf8'));
  }

  numbers(name: string): Uint8Array | Uint16Array | Uint32Array {
    const { kind, bytes } = this.#part(name);
    const { buffer, byteOffset, length } = bytes;
    if (kind === 'u32') return new Uint32Array(buffer, byteOffset, length >> 2);
    if (kind === 'u16') return new Uint16Array(buffer, byteOffset, length >> 1);
    if (kind === 'u8') return new Uint8Array(buffer, byteOffset, length);
    throw new UnreadablePartsError();
  }

  /** The bytes of a part, without looking at them. */
  bytes(name: string): Uint8Array {
    return this.#part(name, false).bytes;
  }

  #part(name: string, isCompared = true): { kind: Kind; bytes: Buffer } {
    const { kind, from, length } = this.#entry(name);
    const isHere = from + length <= this.#bytes.length;
    const bytes = isHere
      ? this.#bytes.subarray(from, from + length)
      : asBuffer(this.#further?.(from, length));
    if (isCompared && !this.#isAsCopied(from, length)) throw new UnreadablePartsError();
    return { kind, bytes };
  }

  /** False where bytes are damaged, or their copy is. */
  #isAsCopied(from: number, length: number): boolean {
    const copies = this.#copies;
    if (copies === undefined) return true;
    const end = from + length;
    if (end > copies || end + copies > this.#bytes.length) return false;
    return this.#bytes.compare(this.#bytes, from + copies, end + copies, from, end) === 0;
  }

  #entry(name: string) {
    const entry = this.#directory[name];
    if (!Array.isArray(entry)) throw new UnreadablePartsError();
    const [kind, start, length] = entry as Entry; // we wrote it
    const from = this.#start + start;
    if (from < this.#start || length < 0 || from % 4 !== 0) throw new UnreadablePartsError();
    return { kind, from, length };
  }
}

/** The first number, as this processor reads it. */
function markOf(bytes: Uint8Array): number {
  return new Uint32Array(new Uint8Array(bytes.subarray(0, 4)).buffer)[0] ?? 0;
}

/** @throws {UnreadablePartsError} where there are none. */
function asBuffer(bytes: Uint8Array | undefined): Buffer {
  if (bytes === undefined) throw new UnreadablePartsError();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadablePartsError();
  }
}
