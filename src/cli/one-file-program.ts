import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a program in one file as `require` would, but with the machine code that V8 kept of it when it was installed.
 * Answers what the program offers.
 */
export function programIn<Program>(filename: string): Program {
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...codeCache(filename) });
  const module: { exports: Partial<Program> } = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return module.exports as Program; // we built it
}

function codeCache(filename: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(`${filename}.cache`) };
  } catch {
    return {};
  }
}
