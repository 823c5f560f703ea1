/** Runs a program once and writes the code that V8 compiled on the way: `write-code-cache.cjs FILE CODE OPTIONS ROOT WORDS…`. */
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const [, , filename, code, options, root, ...words] = process.argv;
process.argv = [process.argv[0], 'raci', ...words];
// V8 takes the code only where its options are those that it was compiled with.
for (const option of options.split(' ')) if (option !== '') v8.setFlagsFromString(option);
// Read as in src/cli/one-file-program.ts: V8 keeps code for exactly one text.
const source = readFileSync(filename, 'latin1');
const script = new Script(source, { filename });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_, filename, dirname(filename));
module_.exports.start(root).then(() => writeFileSync(code, script.createCachedData()));
