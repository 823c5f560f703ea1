import { watch as watchFolder } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from '../command.ts';
import { type ExitCode, exitCodes, Failure } from '../failure.ts';

/** What a run ended with, and which files it depends on. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** Absolute. */
  readonly watched: readonly string[];
}

/** Milliseconds to wait for the other writes of an editor's save. */
const quietTime = 100;

/**
 * Runs again whenever something changes in the folders of the files that were read. Ends quietly at an interrupt.
 * @param once tells what went wrong by throwing a {@link Failure}, which does not end the watch
 */
export async function watch(once: () => Promise<Outcome>, context: Context): Promise<ExitCode> {
  const interrupted = interruption();
  const { io } = context;
  let watched = new Set<string>();
  for (;;) {
    if (io.stdout.isTerminal) io.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    try {
      const outcome = await once();
      watched = new Set(outcome.watched.map((path) => dirname(path)));
    } catch (error) {
      if (!(error instanceof Failure) || watched.size === 0) throw error;
      context.warn(error.help === undefined ? error.message : `${error.message} ${error.help}`);
    }
    context.warn('watching for changes; Ctrl-C ends');
    const change = changeIn(watched);
    const what = await Promise.race([change.happened, interrupted]);
    change.stop();
    if (what === 'interrupted') return exitCodes.ok;
  }
}

function interruption(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve('interrupted'));
    process.once('SIGTERM', () => resolve('interrupted'));
  });
}

/** Waits until something changes in the folders and then for a moment of quiet. */
function changeIn(folders: ReadonlySet<string>): { happened: Promise<'changed'>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let tell: (what: 'changed') => void = () => undefined;
  const happened = new Promise<'changed'>((resolve) => {
    tell = resolve;
  });
  const watchers = [...folders].map((folder) =>
    watchFolder(folder, (_event, name) => {
      if (name !== null && !/\.ya?ml$/u.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => tell('changed'), quietTime);
    }).on('error', () => tell('changed')),
  );
  return {
    happened,
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
