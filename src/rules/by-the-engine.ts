import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

const doubleOwner = `
            assign: { provider: RA, customer: A }
`;

const suppressed = (comment: string) =>
  rows(`
          - name: Restore backups
            ${comment}${doubleOwner}`);

const good = [
  {
    title: 'A reason, an end, and something to suppress',
    yaml: suppressed('# raci-ignore-next-line single-owner -- contract under negotiation (until 2199-12-31)'),
  },
];

/** Reported while suppressions are applied; here are the words. */
export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  summary: 'A suppressing comment that does not say why.',
  rationale: 'An exception that nobody can explain is never taken back.',
  level: 'warn',
  fixable: false,
  reportedBy: 'engine',
  options: {},
  examples: {
    bad: [{ title: 'Why?', yaml: suppressed('‹# raci-ignore-next-line single-owner›') }],
    good,
  },
};

/** Reported while suppressions are applied; here are the words. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  summary: 'A suppressing comment that suppresses nothing.',
  rationale: 'It outlived what it excused, and would hide the next slip on that line.',
  level: 'warn',
  fixable: false,
  reportedBy: 'engine',
  options: {},
  examples: {
    bad: [
      {
        title: 'Nothing is wrong with the next line',
        yaml: suppressed('# raci-ignore-next-line ‹no-owner›, single-owner -- contract under negotiation'),
      },
    ],
    good,
  },
};

/** Reported while suppressions are applied; here are the words. */
export const expiredSuppression: Rule = {
  id: 'expired-suppression',
  summary: 'A suppressing comment whose end date has passed; it no longer holds.',
  rationale: 'A date is a promise to look again. The finding that it hid is told again with it.',
  level: 'warn',
  fixable: false,
  reportedBy: 'engine',
  options: {},
  examples: {
    bad: [
      {
        title: 'Until last year',
        yaml: suppressed(
          '‹# raci-ignore-next-line single-owner -- contract under negotiation (until 2020-12-31)›',
        ),
      },
    ],
    good,
  },
};
