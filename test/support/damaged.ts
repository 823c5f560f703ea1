/** Values that stand where none of them belongs, or only some. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  2.5,
  '',
  'x',
  'x-y',
  'Ä b',
  'R',
  '<!--',
  [],
  ['R', 7],
  {},
  { one: 1 },
];

/** A JSON value with each of its parts, in turn, left out or replaced by odd values; with the words for what was done. */
export function* damaged(value: unknown, path = ''): Generator<readonly [what: string, value: unknown]> {
  for (const instead of odd) yield [`${path || '/'} is ${JSON.stringify(instead)}`, instead];
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const parts = value as Readonly<Record<string, unknown>>; // a list has keys, too
    const put = (part: unknown) =>
      Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part };
    const { [key]: part, ...rest } = parts;
    if (!Array.isArray(value)) {
      yield [`${path}/${key} left out`, rest];
      yield [`${path}/${key} under another name`, { ...rest, [`${key}s`]: part }];
    } else yield [`${path}/${key} twice`, [...value, part]];
    for (const [what, inner] of damaged(part, `${path}/${key}`)) yield [what, put(inner)];
  }
}

/** One line for each damage, with what is made of it; damages that are answered alike stand together. */
export function answers(value: unknown, answer: (damaged: unknown) => unknown): string {
  const byAnswer = new Map<string, string[]>();
  for (const [what, changed] of damaged(value)) {
    const said = String(answer(changed));
    byAnswer.set(said, [...(byAnswer.get(said) ?? []), what]);
  }
  return [...byAnswer]
    .map(([said, whats]) => `${said}\n${whats.map((what) => `  ${what}\n`).join('')}`)
    .join('');
}
