import fc from 'fast-check';
import { matrixFromDocument } from '../../src/load/index.ts';
import {
  type ActivityDocument,
  type AreaDocument,
  type CellDocument,
  isSchemeId,
  type Matrix,
  type MatrixDocument,
  schemes,
} from '../../src/model/index.ts';
import { printable } from '../../src/text/printable.ts';

/** What somebody could put into a name to break out of it. */
const hostile = [
  '|',
  '||',
  '\\',
  '\\|',
  '`',
  '```',
  '*',
  '**x**',
  '_y_',
  '~~z~~',
  '#',
  '# head',
  '-',
  '- item',
  '---',
  '1. one',
  '> quote',
  '[link](javascript:alert(1))',
  '![image](http://example.org/x.png)',
  '<script>alert(1)</script>',
  '</td></tr></table>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- raci:end -->',
  '-->',
  '&lt;',
  '&amp;',
  '&#124;',
  '$x$',
  '{{x}}',
  '=1+1',
  '+1',
  '@SUM(A1)',
  "'=x",
  '=HYPERLINK("http://example.org","x")',
  '"quoted"',
  'a,b;c',
  '\u001b[31mred\u001b[0m',
  '\u0000',
  '\u202eoverride',
  '\ud800',
  '\ufeff',
  '\uffff',
  'a\nb',
  'a\r\n\r\nb',
  '\t',
  '*',
  '¹',
  '†',
  'm³',
  '[1]',
  'now [[2]]',
  '[planned]',
  'café ✔️ 日本語',
  '👩‍💻',
];

const plain = [
  'Restore',
  'the',
  'volume',
  'Rotate',
  'keys',
  'of',
  'cluster',
  'logs',
  'Größe',
  'сервис',
  'A/B',
  "user's",
];

/** A text of any kind that has something to show. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...plain),
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '))
  .filter((text) => printable(text).trim() !== '');

export interface MatrixShape {
  readonly names: fc.Arbitrary<string>;
  readonly notes: fc.Arbitrary<string>;
}

/** Matrices of all schemes but `custom`, nested areas and all. */
export function matrices({ names, notes }: MatrixShape): fc.Arbitrary<Matrix> {
  return documents({ names, notes }).map((document) => matrixFromDocument(document));
}

export function documents({ names, notes }: MatrixShape): fc.Arbitrary<MatrixDocument> {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
  const texts = optional(fc.array(notes, { minLength: 1, maxLength: 2 }));
  const reference = optional(
    fc
      .record({
        location: optional(notes),
        line: optional(fc.integer({ min: 1, max: 500 })),
        ref: optional(notes),
      })
      .map(withoutUndefined),
  );
  const extension = optional(fc.jsonValue({ maxDepth: 1 }));
  const id = optional(fc.constantFrom('kept', 'own-id'));
  const roleIds = ['provider', 'customer', 'platform', 'security'];
  return fc
    .record({
      scheme: fc.constantFrom(...Object.keys(schemes)),
      roles: fc.uniqueArray(names, {
        minLength: 1,
        maxLength: 4,
        selector: (name) => name.trim().toLowerCase(),
      }),
    })
    .chain(({ scheme, roles }) => {
      const ids = roleIds.slice(0, roles.length);
      const letters = isSchemeId(scheme) ? schemes[scheme].letters.map(({ letter }) => letter) : [];
      const held = fc
        .uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 })
        .map((some) => some.join(''));
      const cell: fc.Arbitrary<CellDocument> = fc.oneof(
        { weight: 4, arbitrary: held },
        { weight: 1, arbitrary: fc.record({ letters: held, note: notes }) },
        {
          weight: 1,
          arbitrary: fc.record({ letters: held, note: notes, 'x-kept': fc.jsonValue({ maxDepth: 1 }) }),
        },
      );
      const activity: fc.Arbitrary<ActivityDocument> = fc
        .record({
          name: names,
          assign: fc.dictionary(fc.constantFrom(...ids), cell, { maxKeys: ids.length }),
          note: optional(notes),
          status: optional(fc.constantFrom('active' as const, 'planned' as const, 'retired' as const)),
          shared: optional(notes),
          aliases: texts,
          tags: texts,
          controls: texts,
          source: reference,
          'x-kept': extension,
        })
        .map(withoutUndefined);
      const recommendation = fc
        .record({
          text: notes,
          for: optional(fc.constantFrom(...ids)),
          note: optional(notes),
          source: reference,
        })
        .map(withoutUndefined);
      const role = fc
        .record({
          kind: optional(fc.constantFrom('provider' as const, 'team' as const, 'third-party' as const)),
          description: optional(notes),
          aliases: texts,
          contact: optional(fc.record({ name: notes, phone: notes })),
          'x-kept': extension,
        })
        .map(withoutUndefined);
      const area = (depth: number): fc.Arbitrary<AreaDocument> =>
        fc
          .record({
            name: names,
            description: optional(notes),
            activities: fc.array(activity, { maxLength: 4 }),
            areas: depth === 0 ? fc.constant(undefined) : fc.array(area(depth - 1), { maxLength: 2 }),
            recommendations: optional(fc.array(recommendation, { maxLength: 3 })),
            source: reference,
            'x-kept': extension,
          })
          .map(withoutUndefined);
      return fc
        .record({
          title: names,
          description: optional(notes),
          areas: fc.array(area(3), { minLength: 1, maxLength: 3 }),
          notes: texts,
          recommendations: optional(fc.array(recommendation, { maxLength: 3 })),
          language: optional(fc.constantFrom('en', 'de-AT')),
          source: optional(fc.record({ title: notes, author: notes, version: notes })),
          'translation-of': id,
          'x-kept': extension,
          more: fc.tuple(...ids.map(() => role)),
        })
        .map(
          ({ more, ...parts }): MatrixDocument => ({
            raci: 1,
            id: 'generated',
            scheme,
            roles: Object.fromEntries(
              ids.map((id, index) => [id, { name: roles[index] ?? id, ...more[index] }]),
            ),
            ...withoutUndefined(parts),
          }),
        );
    });
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as Defined<T>; // so it is
}
