/**
 * Runs a program and writes the code that V8 compiled on the way: `write-code-cache.cjs FILE OPTIONS ROOT CALLS`, the calls
 * as JSON, each a list of words.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const [node, , filename, options, root, calls] = process.argv;
// V8 takes the code only where its options are those that it was compiled with.
for (const option of options.split(' ')) if (option !== '') v8.setFlagsFromString(option);
// Read as in src/cli/one-file-program.ts: V8 keeps code for exactly one text.
const source = readFileSync(filename, 'latin1');
const script = new Script(source, { filename });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_, filename, dirname(filename));

async function runAll() {
  for (const words of JSON.parse(calls)) {
    process.argv = [node, 'raci', ...words];
    await module_.exports.start(root);
  }
}

runAll().then(() => writeFileSync(`${filename}.cache`, script.createCachedData()));
