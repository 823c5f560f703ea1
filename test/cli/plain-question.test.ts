import { Command } from 'commander';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whoOptions } from '../../src/cli/commands/who.ts';
import { plainQuestion } from '../../src/cli/plain-question.ts';
import { cases } from '../support/cases.ts';

/** What commander makes of the words behind `who`; `undefined` where it refuses them. */
function asCommander(argv: readonly string[]) {
  let read: { words: readonly string[]; flags: Readonly<Record<string, unknown>> } | undefined;
  const command = whoOptions(new Command('who'))
    .option('--color')
    .option('--no-color')
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .action((words: string[], { color: _, ...flags }: Record<string, unknown>) => {
      read = { words, flags };
    });
  try {
    command.parse([...argv], { from: 'user' });
  } catch {
    return undefined;
  }
  return read;
}

const argument = fc.oneof(
  fc.constantFrom('backup', 'restore', '', 'help', 'text', 'json', '3', '0', '07', '-1', 'a=b', '-', '--'),
  fc.constantFrom(
    '--bundled',
    '--json',
    '--explain',
    '--no-cache',
    '--cache',
    '--color',
    '--no-color',
    '--help',
  ),
  fc.constantFrom(
    '-n',
    '--limit',
    '-m',
    '--matrix',
    '-p',
    '--path',
    '-c',
    '--config',
    '--role',
    '-o',
    '--output',
  ),
  fc.constantFrom('-f', '--format', '--format=json', '-n3', '-mone', '--lim', '--nonsense', '-h', '-V'),
  fc.string({ maxLength: 4 }),
);

it('reads a question as commander does, or leaves it to commander', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 7 }), (argv) => {
      const question = plainQuestion(['who', ...argv]);
      if (question === undefined) return;
      plain++;
      expect(question).toEqual(asCommander(argv));
    }),
    { numRuns: cases(2000) },
  );
  expect(plain).toBeGreaterThan(cases(100));
});

it('reads what people type every day', () => {
  expect(plainQuestion(['who', 'backup', 'restore', '-m', 'paas', '--json', '-n', '2'])).toEqual({
    words: ['backup', 'restore'],
    flags: { limit: 2, cache: true, format: 'text', matrix: ['paas'], json: true },
  });
  expect(plainQuestion(['list', 'roles'])).toBeUndefined();
  expect(plainQuestion(['who'])).toBeUndefined();
});
