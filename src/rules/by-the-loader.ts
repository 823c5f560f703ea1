import { rows } from './examples.ts';
import type { Rule } from './rule.ts';

const good = [
  {
    title: 'A matrix',
    yaml: rows(`
      - name: Restore backups
        assign: { provider: RA, customer: C }
    `),
  },
];

/** Reported while a file is read; here are the words. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  summary: 'A file that is not valid YAML 1.2, or not text.',
  rationale: 'What cannot be read cannot be judged. All mistakes of a file are told in one run.',
  level: 'error',
  fixable: false,
  reportedBy: 'loader',
  options: {},
  examples: {
    bad: [
      {
        title: 'An alias that leads nowhere',
        yaml: rows(`
          - name: Restore backups
            assign: ‹*usual›
        `),
      },
    ],
    good,
  },
};

/** Reported while a file is read; here are the words. */
export const duplicateKey: Rule = {
  id: 'duplicate-key',
  summary: 'A key that stands twice in one map.',
  rationale:
    'YAML forbids it, and programs that accept it keep the first or the last: two people read two different owners in one file.',
  level: 'error',
  fixable: false,
  reportedBy: 'loader',
  options: {},
  examples: {
    bad: [
      {
        title: 'The provider has two cells',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C, ‹provider›: I }
        `),
      },
    ],
    good,
  },
};

/** Reported while a file is read; here are the words. */
export const schema: Rule = {
  id: 'schema',
  summary: 'What is no part of a matrix file: unknown keys, missing ones, values of the wrong kind.',
  rationale:
    'A misspelt key is silently lost by most tools. The format is described by `schemas/matrix.schema.json`, which ' +
    'editors use for completion; keys of your own begin with `x-`.',
  level: 'error',
  fixable: false,
  reportedBy: 'loader',
  options: {},
  examples: {
    bad: [
      {
        title: 'A misspelt key',
        yaml: rows(`
          - name: Restore backups
            assign: { provider: RA, customer: C }
            ‹nots›: Ask support first.
        `),
      },
    ],
    good,
  },
};
