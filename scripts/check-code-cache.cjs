/** Fails where V8 does not take the code that was kept of a program: `check-code-cache.cjs FILE CODE OPTIONS`. */
const { readFileSync } = require('node:fs');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const [, , filename, code, options] = process.argv;
for (const option of options.split(' ')) if (option !== '') v8.setFlagsFromString(option);
const { cachedDataRejected } = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: readFileSync(code),
});
if (cachedDataRejected === true) throw new Error(`V8 does not take the code that was kept in ${code}.`);
