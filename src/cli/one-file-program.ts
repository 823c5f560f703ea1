import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a program in one file as `require` would, but with the machine code that V8 kept of it when it was installed.
 * Answers what the program offers.
 *
 * @param code the file that holds the machine code.
 */
export function programIn<Program>(filename: string, code: string): Program {
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...codeCache(code) });
  const module: { exports: Partial<Program> } = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return module.exports as Program; // we built it
}

function codeCache(code: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(code) };
  } catch {
    return {};
  }
}
