import { Option } from 'commander';
import type { Change, ChangeEffect } from '../../compare/change.ts';
import { diffVersions, type VersionDiff } from '../../compare/diff.ts';
import type { Command, Context } from '../command.ts';
import { type Answer, deliver } from '../deliver.ts';
import { diffMarkdown, diffText } from '../diff-text.ts';
import { exitCodes, Failure } from '../failure.ts';
import { json } from '../json.ts';
import { type FormatFlags, formatOf, formatOptions } from '../options.ts';
import type { Versions } from '../read-versions.ts';
import { type WorkspaceFlags, workspaceOptions } from '../workspace.ts';

interface Flags extends WorkspaceFlags, FormatFlags {
  readonly since?: string;
  readonly failOn: keyof typeof failing;
}

/** Which changes make the exit code 1. */
const failing = {
  loss: ['loss'],
  move: ['loss', 'move'],
  any: ['loss', 'move', 'other'],
} as const satisfies Record<string, readonly ChangeEffect[]>;

/** `raci diff`: what changed in responsibility between two versions. */
export const diff: Command = {
  define: (command, context, run) => {
    formatOptions(
      workspaceOptions(
        command
          .argument('[old]', 'a file or folder, or one at a git revision: HEAD~1:matrices/acme.yaml')
          .argument('[new]', 'the same, newer')
          .option(
            '--since <revision>',
            'the whole workspace, against where its branch left this git revision',
          )
          .addOption(
            new Option('--fail-on <what>', 'which changes make the exit code 1')
              .choices(Object.keys(failing))
              .default('any'),
          ),
      ),
      ['text', 'json', 'markdown'],
    )
      .addHelpText(
        'after',
        `
Examples:
  raci diff acme-2024.yaml acme-2025.yaml
  raci diff HEAD~1:matrices/acme.yaml matrices/acme.yaml
  raci diff v1.0:matrices v2.0:matrices      two folders, two tags apart
  raci diff --since main                     what this branch changes
  raci diff --since origin/main --format markdown -o comment.md --fail-on loss

--fail-on loss: a duty that somebody had and nobody has now: its owner is lost, or its row is gone
--fail-on move: that, or others own it now
--fail-on any:  any change of responsibility, names and areas included

Exit code: 0 where responsibility is the same, 1 where it is not (as --fail-on says).`,
      )
      .action((old: string | undefined, now: string | undefined, flags: Flags) =>
        run(() => answer(old, now, flags, context)),
      );
  },
};

async function answer(old: string | undefined, now: string | undefined, flags: Flags, context: Context) {
  const format = formatOf(flags, 'text');
  const versions = await openVersions(old, now, flags, context);
  const found = diffVersions(versions.before, versions.after);
  deliver(context, written(found, versions, format, context), flags.output);
  const effects: readonly ChangeEffect[] = failing[flags.failOn];
  return found.changes.some(({ effect }) => effects.includes(effect)) ? exitCodes.findings : exitCodes.ok;
}

async function openVersions(
  old: string | undefined,
  now: string | undefined,
  flags: Flags,
  context: Context,
): Promise<Versions> {
  if (flags.since !== undefined) {
    if (old !== undefined)
      throw new Failure('--since compares the whole workspace.', 'Leave out the two versions, or --since.');
    if (flags.bundled)
      throw new Failure(
        '--since needs a workspace, and the shipped matrices are none.',
        'Leave out --bundled.',
      );
    const { versionsSince } = await import('../versions-since.ts');
    return versionsSince(flags.since, flags, context);
  }
  if (old === undefined || now === undefined) {
    throw new Failure(
      old === undefined ? 'There is nothing to compare.' : `There is nothing to compare ${old} with.`,
      'Give two files or folders, or --since <revision> for the whole workspace.',
    );
  }
  if (flags.bundled || (flags.path !== undefined && flags.path.length > 0)) {
    throw new Failure(
      `${flags.bundled ? '--bundled' : '--path'} has no meaning beside two versions.`,
      'Name the two files or folders only.',
    );
  }
  const { versionsOf } = await import('../versions.ts');
  return versionsOf(old, now, flags.matrix, context);
}

function written(found: VersionDiff, versions: Versions, format: string, context: Context): Answer {
  if (format === 'json') return json(diffJson(found));
  return format === 'markdown' ? diffMarkdown(found, versions) : diffText(found, versions, context);
}

/** As `schemas/diff.schema.json` describes it. */
function diffJson({ changes, matrices, activities }: VersionDiff) {
  return {
    changes: changes.map(changeJson),
    summary: {
      changes: changes.length,
      effects: countBy(changes, ({ effect }) => effect),
      kinds: countBy(changes, ({ kind }) => kind),
      matrices,
      activities,
    },
  };
}

function changeJson({ kind, effect, message, matrix, area, activity, role, before, after, at }: Change) {
  return {
    kind,
    effect,
    message,
    matrix,
    area: area ?? null,
    activity: activity ?? null,
    ...(role !== undefined && { role }),
    before,
    after,
    at,
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
