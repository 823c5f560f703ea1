import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';

/*
 * Each `mistakes/*.yaml` says beside it, in `*.txt`, everything the loader has to say: place, rule, message, help.
 * A new case is two files and no code.
 */
const folder = new URL('mistakes/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('mistakes in matrix files', () => {
  it.each(cases)('%s', async (name) => {
    const { diagnostics } = loadMatrix(readFileSync(new URL(name, folder), 'utf8'), name);
    const told = diagnostics.map(
      ({ place, rule, message, help, related }) =>
        `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${rule}\n  ${message}\n  ${help}\n` +
        related.map((other) => `  ${other.place.line}:${other.place.column} ${other.message}\n`).join(''),
    );
    await expect(told.join('\n')).toMatchFileSnapshot(
      new URL(name.replace('.yaml', '.txt'), folder).pathname,
    );
  });
});
