/**
 * How much of what others wrote is read. Files come from strangers, and a program that runs in CI must neither hang nor
 * fill the memory over one. Each is far beyond what a matrix of people needs; `docs/robustness.md` tells them.
 */
export interface Limits {
  /** Bytes of one file, document or standard input. `RACI_MAX_FILE_BYTES`. */
  readonly fileBytes: number;
  /** Bytes of a Markdown, HTML, CSV or XLSX document to import: their parsers take many times as much. `RACI_MAX_DOCUMENT_BYTES`. */
  readonly documentBytes: number;
  /** Bytes that an XLSX workbook may unpack to. `RACI_MAX_UNPACKED_BYTES`. */
  readonly unpackedBytes: number;
  /** Values that the YAML aliases of a file may stand for, all together. `RACI_MAX_ALIAS_VALUES`. */
  readonly aliasValues: number;
  /** Lists and maps within each other. `RACI_MAX_DEPTH`. */
  readonly depth: number;
}

export const defaultLimits: Limits = {
  fileBytes: 16 * 1024 * 1024,
  documentBytes: 4 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  aliasValues: 250_000,
  depth: 100,
};

/** Beyond this many levels the call stack may end before we do. */
const deepestPossible = 300;

/** The environment variable that sets each limit. */
export const limitVariables = {
  fileBytes: 'RACI_MAX_FILE_BYTES',
  documentBytes: 'RACI_MAX_DOCUMENT_BYTES',
  unpackedBytes: 'RACI_MAX_UNPACKED_BYTES',
  aliasValues: 'RACI_MAX_ALIAS_VALUES',
  depth: 'RACI_MAX_DEPTH',
} as const satisfies Record<keyof Limits, string>;

let current = defaultLimits;

/** Those that hold in this process. */
export function limits(): Limits {
  return current;
}

/** Sets the limits of this process; those that are left out are the usual ones. */
export function setLimits(changed: Partial<Limits>): void {
  current = { ...defaultLimits, ...changed };
}

/** The value of an environment variable that is no limit. */
export class InvalidLimitError extends Error {
  override readonly name = 'InvalidLimitError';
}

/**
 * The limits that the environment asks for.
 * @throws {InvalidLimitError} for what is no whole number above 0, or deeper than the call stack may be
 */
export function limitsFrom(env: Readonly<Record<string, string | undefined>>): Partial<Limits> {
  const found: { -readonly [key in keyof Limits]?: number } = {};
  for (const name of Object.keys(limitVariables) as (keyof Limits)[]) {
    const written = env[limitVariables[name]];
    if (written === undefined || written === '') continue;
    const most = name === 'depth' ? deepestPossible : Number.MAX_SAFE_INTEGER;
    const value = /^[0-9]{1,16}$/u.test(written) ? Number(written) : 0;
    if (value < 1 || value > most)
      throw new InvalidLimitError(
        `${limitVariables[name]} must be a whole number from 1${name === 'depth' ? ` to ${most}` : ''}, not "${written}".`,
      );
    found[name] = value;
  }
  return found;
}

/** `16 MB`, `900 bytes`: a size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
  return bytes >= 10_240 ? `${Math.round(bytes / 1024)} KB` : `${bytes} bytes`;
}
