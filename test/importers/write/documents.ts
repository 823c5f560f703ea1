import fc from 'fast-check';
import type { MatrixDocument } from '../../../src/model/index.ts';

/** Texts that a careless writer of YAML would turn into something else. */
export const nastyTexts = [
  'yes',
  'No',
  'null',
  '~',
  'true',
  '1.0',
  '0x1F',
  '1e3',
  '.inf',
  '2024-01-31',
  '12:30:45',
  '- x',
  '-',
  '---',
  '...',
  '? x',
  'a: b',
  'a:',
  ': a',
  '# c',
  'a # c',
  'a#c',
  ' lead',
  'trail ',
  '\ttab',
  'tab\t',
  '"R"',
  "'R'",
  `it's "both"`,
  '{a}',
  '[a',
  'a, b',
  '*star',
  '&amp',
  '!tag',
  '%YAML 1.2',
  '@at',
  '`tick`',
  '|',
  '>-',
  '<<',
  'a\nb',
  'a\n\nb\n',
  '\na',
  'a \nb',
  ' a\n  b',
  'a\n',
  'a\r\nb',
  'a\u0085b\u2028c\u2029d',
  '\u0000\u0007\u001b[31m',
  '\ufeffmark',
  '\u200bzero width',
  '日本語、テキスト',
  'é́ ü 👩‍🚒',
  '\ud800 lone',
  'word '.repeat(40).trim(),
  `${'word '.repeat(40)}\n\n${'more '.repeat(40)}`,
  'unbroken'.repeat(30),
  '  indented '.repeat(20),
  '__proto__',
  'constructor',
];

export const text = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.lorem({ maxCount: 30 }),
  fc.array(fc.constantFrom(...nastyTexts), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...nastyTexts), { maxLength: 4 }).map((parts) => parts.join('\n')),
);

const id = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/),
  fc.constantFrom('null', 'yes', 'true', '1', '1-2', '0x1f', 'constructor'),
);

const extensions = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/).map((key) => `x-${key}`),
  fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }),
  { maxKeys: 2, noNullPrototype: true },
);

/** An object with some of its optional keys, and perhaps `x-` keys. */
function record(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(
      fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true }),
      fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extensions }),
    )
    .map(([known, unknown]) => ({ ...known, ...unknown }));
}

const texts = fc.array(text, { maxLength: 4 });
const letters = fc.constantFrom('R', 'RA', 'CI', 'A', 'Su');
const cell = fc.oneof(
  { weight: 5, arbitrary: letters },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.array(letters, { maxLength: 3 }) },
  { weight: 1, arbitrary: record({}, { letters, note: text }) },
);
const source = record({}, { location: text, line: fc.nat(), ref: text });
const recommendation = record({ text }, { for: id, note: text, source });
const activity = record(
  { name: text, assign: fc.dictionary(id, cell, { maxKeys: 6, noNullPrototype: true }) },
  {
    id,
    note: text,
    aliases: texts,
    topics: fc.array(id),
    status: fc.constantFrom('active', 'planned', 'retired'),
    shared: text,
    tags: texts,
    controls: texts,
    source,
  },
);
const { area } = fc.letrec<{ area: Record<string, unknown> }>((tie) => ({
  area: record(
    { name: text },
    {
      id,
      description: text,
      topics: fc.array(id, { maxLength: 2 }),
      activities: fc.array(activity, { maxLength: 4 }),
      areas: fc.array(tie('area'), { maxLength: 2, depthIdentifier: 'area' }),
      recommendations: fc.array(recommendation, { maxLength: 2 }),
      source,
    },
  ),
}));
const role = record(
  { name: text },
  {
    kind: fc.constantFrom('provider', 'customer', 'third-party', 'team', 'person'),
    description: text,
    aliases: texts,
    contact: record({}, { name: text, email: text, url: text, phone: text, chat: text }),
  },
);
const letter = record(
  { name: text },
  { description: text, owner: fc.boolean(), min: fc.nat(), max: fc.nat() },
);

/** Documents of any content: not all of them are good matrices, all of them can be written. */
export const matrixDocuments: fc.Arbitrary<MatrixDocument> = record(
  {
    raci: fc.constant(1),
    id,
    title: text,
    roles: fc.dictionary(id, role, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    areas: fc.array(area, { minLength: 1, maxLength: 3 }),
  },
  {
    description: text,
    language: fc.constantFrom('en', 'no', 'de-CH'),
    scheme: fc.constantFrom('raci', 'responsible', 'custom'),
    letters: fc.dictionary(letters, letter, { maxKeys: 3, noNullPrototype: true }),
    source: record({}, { title: text, author: text, version: text, date: text, location: text }),
    'translation-of': id,
    recommendations: fc.array(recommendation, { maxLength: 2 }),
    notes: texts,
  },
  // The generator is built from the keys of the format, key by key.
) as unknown as fc.Arbitrary<MatrixDocument>;
