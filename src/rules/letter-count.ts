import { type Cell, type LetterDefinition, type Row, roleName } from '../model/index.ts';
import { plural } from '../text/printable.ts';
import { matrix, rows } from './examples.ts';
import { cellPlace, holdersIn, isJudged, letterName, mayHold, rowPlace } from './row.ts';
import type { Rule, RuleContext } from './rule.ts';

export const letterCount: Rule = {
  id: 'letter-count',
  summary: 'A letter that more, or fewer, roles of a row hold than its scheme allows.',
  rationale:
    'Some schemes count more letters than the owner: DACI has exactly one driver, RAPID exactly one who recommends, ' +
    'and a scheme of your own may set `min` and `max` for each letter. The owner letter is left to `no-owner` and ' +
    '`single-owner`, a missing doer to `no-doer`.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'DACI has one driver',
        yaml: rows(
          `
          - name: Choose a backup product
            assign: { provider: DA, customer: ‹D› }
        `,
          'daci',
        ),
      },
      {
        title: 'Nobody recommends in RAPID',
        yaml: rows(
          `
          - name: Choose a backup product
            assign: ‹{ provider: DP, customer: I }›
        `,
          'rapid',
        ),
      },
      {
        title: 'A count that the file sets itself',
        yaml: matrix(`
          scheme: custom
          letters:
            Ow: { name: Owns, owner: true }
            Re: { name: Reviews, min: 1, max: 1 }
          roles:
            provider: { name: Acme Cloud }
            customer: { name: Product team }
            auditor: { name: Auditor }
          areas:
            - name: Backup
              activities:
                - name: Restore backups
                  assign: { provider: Ow, customer: Re, auditor: ‹Re› }
        `),
      },
    ],
    good: [
      {
        title: 'One driver, any number of contributors',
        yaml: rows(
          `
          - name: Choose a backup product
            assign: { provider: D, customer: A }
        `,
          'daci',
        ),
      },
    ],
  },
  judgesAssignment: true,
  row(row, context) {
    if (!isJudged(row)) return;
    for (const definition of row.matrix.scheme.letters) {
      if (definition.min === 0 && definition.max === Number.POSITIVE_INFINITY) continue;
      const holders = holdersIn(row, definition.letter);
      if (definition.letter === row.matrix.scheme.owner) {
        if (holders.length > 0 && holders.length < definition.min)
          reportTooFew(row, definition, holders, context);
      } else if (holders.length > definition.max) {
        reportTooMany(row, definition, holders, context);
      } else if (holders.length < definition.min && (holders.length > 0 || !isDoer(row, definition))) {
        reportTooFew(row, definition, holders, context);
      }
    }
  },
};

function isDoer({ matrix: { scheme } }: Row, { letter }: LetterDefinition): boolean {
  return letter === scheme.doer;
}

function reportTooMany(
  row: Row,
  { letter, max }: LetterDefinition,
  holders: readonly Cell[],
  context: RuleContext,
): void {
  const tooMany = holders[max];
  if (tooMany === undefined) return;
  const { matrix, activity } = row;
  context.report({
    place: cellPlace(row, tooMany),
    message: `"${activity.name}" has ${holders.length} roles with ${letterName(matrix.scheme, letter)}; ${matrix.scheme.name} allows ${max}.`,
    help: `Leave ${letter} with ${plural(max, 'role')}.`,
    role: tooMany.role,
    related: holders
      .filter((cell) => cell !== tooMany)
      .map((cell) => ({
        message: `"${roleName(matrix, cell.role)}" holds ${letter} too.`,
        place: cellPlace(row, cell),
      })),
  });
}

function reportTooFew(
  row: Row,
  { letter, min }: LetterDefinition,
  holders: readonly Cell[],
  context: RuleContext,
): void {
  if (mayHold(row, letter)) return;
  const { matrix, activity } = row;
  const found = holders.length === 0 ? 'no role' : `only ${plural(holders.length, 'role')}`;
  context.report({
    place: rowPlace(row),
    message: `"${activity.name}" has ${found} with ${letterName(matrix.scheme, letter)}; ${matrix.scheme.name} asks for ${min}.`,
    help: `Give ${letter} to ${plural(min, 'role')}.`,
  });
}
