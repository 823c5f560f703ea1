/**
 * Compiles the JSON Schemas that are checked at run time into plain functions, so that starting costs nothing and ajv
 * itself is not loaded. Run by `npm run generate`; the result is not committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const compiled = [
  { schema: 'matrix', validator: 'validateMatrix', constant: 'matrixSchema' },
  { schema: 'config', validator: 'validateConfig', constant: 'configSchema' },
] as const;

const root = new URL('..', import.meta.url);
const folder = new URL('src/load/generated/', root);

await mkdir(folder, { recursive: true });
for (const { schema: name, validator, constant } of compiled) {
  const schema = JSON.parse(await readFile(new URL(`schemas/${name}.schema.json`, root), 'utf8')) as object;
  const ajv = new Ajv2020.default({
    allErrors: true,
    allowUnionTypes: true,
    strictTuples: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  const bundle = await build({
    // Standalone code still asks for ajv's small run-time helpers by `require`; bundling makes it stand alone indeed.
    stdin: { contents: code, resolveDir: new URL('.', root).pathname, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    target: 'node20',
  });
  const text = quickened(bundle.outputFiles[0]?.text.replace(/export default .*;\n/u, '') ?? '');
  const source = `// Generated from schemas/${name}.schema.json by scripts/build-schemas.ts.\n${text}\nexport const ${constant} = ${JSON.stringify(withoutProse(schema))};\nexport { validate as ${validator} };\n`;
  await writeFile(new URL(`${name}-schema.js`, folder), source);
  await writeFile(
    new URL(`${name}-schema.d.ts`, folder),
    `import type { ErrorObject } from 'ajv';\n\nexport declare const ${validator}: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };\nexport declare const ${constant}: { readonly [keyword: string]: unknown };\n`,
  );
}

/**
 * The same checks with less work for values that are sound: a text is not empty whatever its characters are counted in,
 * nearly no key needs escaping to become a part of a pointer, and nearly all ids, keys and letters are plain ones: V8
 * takes a millisecond and more for each pattern with classes of Unicode, so these wait for what the plain one refuses.
 */
function quickened(code: string): string {
  const escaped = code
    .replaceAll(/\bfunc\d+\((data\d*)\) < 1\b/gu, '$1.length < 1')
    .replaceAll(/\b(key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/gu, 'escapedKey($1)')
    .replaceAll(/new RegExp\(("[^\n]*\\\\p\{[^\n]*"), "u"\)/gu, (_, pattern: string) => {
      const plain = JSON.stringify(plainPattern(JSON.parse(pattern) as string));
      return `plainFirst(${plain}, ${pattern})`;
    });
  return `${escaped}
function plainFirst(plain, whole) {
  const few = new RegExp(plain, "u");
  let all;
  return { test: (text) => few.test(text) || (all ??= new RegExp(whole, "u")).test(text) };
}
function escapedKey(key) {
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
`;
}

/** What a pattern takes of plain letters and digits. */
function plainPattern(pattern: string): string {
  const plain: Readonly<Record<string, string>> = { L: 'A-Za-z', Ll: 'a-z', Lm: '', Lo: '', M: '', N: '0-9' };
  return pattern.replaceAll(/\\p\{(\w+)\}/gu, (_, name: string) => {
    const letters = plain[name];
    if (letters === undefined) throw new RangeError(`It is not known which plain letters are \\p{${name}}.`);
    return letters;
  });
}

/** Descriptions and examples are for editors; wording of findings needs the keys only. */
function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, item]) =>
          !(key === 'description' && typeof item === 'string') &&
          !(key === 'examples' && Array.isArray(item)),
      )
      .map(([key, item]) => [key, withoutProse(item)]),
  );
}
