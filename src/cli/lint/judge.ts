import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileResult } from '../../lint/index.ts';
import type { Context } from '../command.ts';
import { Failure } from '../failure.ts';
import { nextTurn } from '../turn.ts';
import { digestOf } from './cache.ts';
import { Progress } from './progress.ts';
import { judge, type Session } from './session.ts';
import type { Source } from './sources.ts';
import type { Judged, Order, WorkerSetup } from './worker.ts';

/** With fewer files each, a thread takes longer to start and to warm up than it saves. */
const worthThread = 150;
/** Beyond so many threads memory grows and time hardly shrinks. */
const mostThreads = 4;
/** Files that a thread is handed at once; it gets the next ones before it is done with these. */
const batchSize = 16;
const batchesAhead = 2;
/** Files that this thread judges before it looks after the others. */
const ownBatchSize = 4;
/** MB of what is young, half of what V8 would take: each thread has its own, and hardly anything of a file lives on. */
const youngMemory = 24;
/** Beyond so many files this thread only keeps the results: judging besides, its memory would grow with them. */
const mostFilesToShare = 1000;

/**
 * Judges the files, or remembers; results are in the order of the sources. Many files are judged on several threads; what
 * comes out does not depend on that.
 * @throws {Failure} for a file that cannot be read, the first one where there are several.
 */
export async function judgeAll(
  sources: readonly Source[],
  session: Session,
  context: Context,
): Promise<FileResult[]> {
  const progress = new Progress(context, sources.length);
  const results = new Array<FileResult | undefined>(sources.length);
  const unknown: number[] = [];
  for (const [index, source] of sources.entries()) {
    results[index] = session.cache.known(source.file, source.read);
    if (results[index] === undefined) unknown.push(index);
  }
  const threads = threadsFor(unknown.filter((index) => sources[index]?.isOnDisk).length);
  const take = (index: number, result: FileResult, digest: string | undefined) => {
    results[index] = result;
    if (digest !== undefined) session.cache.keep(result, digest);
    progress.tell(sources.length - unknown.length + ++done);
  };
  let done = 0;
  try {
    if (threads > 1) await judgeOnThreads(threads, unknown, sources, session, context, take);
    else judgeHere(unknown, sources, session, take);
  } finally {
    progress.end();
  }
  return results.filter((result) => result !== undefined);
}

type Take = (index: number, result: FileResult, digest: string | undefined) => void;

function judgeHere(
  indices: readonly number[],
  sources: readonly Source[],
  session: Session,
  take: Take,
): void {
  for (const index of indices) {
    const source = sources[index];
    if (source === undefined) continue;
    const bytes = source.read();
    take(index, judge(bytes, source.file, session), session.cache.isKept ? digestOf(bytes) : undefined);
  }
}

const workerFile = new URL('./lint-thread.cjs', import.meta.url);

/** False where the program runs from its sources. */
function isBuilt(): boolean {
  return existsSync(workerFile);
}

/** There are threads in the built program only. */
function threadsFor(files: number): number {
  if (files < 2 * worthThread || !isBuilt()) return 1;
  return Math.min(availableParallelism(), mostThreads, Math.floor(files / worthThread));
}

/** Judges on other threads and, where the files are not too many, on this one, which is warm when they begin. */
async function judgeOnThreads(
  threads: number,
  indices: readonly number[],
  sources: readonly Source[],
  session: Session,
  { io }: Context,
  take: Take,
): Promise<void> {
  const setup: WorkerSetup = { cwd: io.cwd, configFile: session.configFile, digests: session.cache.isKept };
  const orders = indices.flatMap((index): Order[] => {
    const source = sources[index];
    return source?.path !== undefined && source.isOnDisk
      ? [{ index, path: source.path, file: source.file }]
      : [];
  });
  const isSharing = orders.length <= mostFilesToShare;
  const failures: NotJudged[] = [];
  const judgeOwn = async () => {
    for (;;) {
      const batch = orders.splice(0, ownBatchSize);
      if (batch.length === 0) return;
      for (const { index } of batch) {
        const failure = failureOf(() => judgeHere([index], sources, session, take));
        if (failure !== undefined)
          failures.push({ index, failure: { message: failure.message, help: failure.help } });
      }
      await nextTurn();
    }
  };
  const others = Array.from({ length: isSharing ? threads - 1 : threads }, () =>
    judgeBeside(orders, setup, (one) => {
      if ('failure' in one) failures.push(one);
      else take(one.index, one.result, one.digest);
    }),
  );
  try {
    await Promise.all(isSharing ? [judgeOwn(), ...others] : others);
  } finally {
    orders.length = 0; // where one has failed, the others end too
  }
  const [first] = failures.sort((a, b) => a.index - b.index);
  if (first !== undefined) throw new Failure(first.failure.message, first.failure.help);
  judgeHere(
    indices.filter((index) => sources[index]?.isOnDisk !== true),
    sources,
    session,
    take,
  );
}

type NotJudged = Extract<Judged, { failure: unknown }>;

/** Has a thread of its own judge orders until there are none. */
function judgeBeside(orders: Order[], setup: WorkerSetup, take: (judged: Judged) => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const worker = new Worker(fileURLToPath(workerFile), {
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
    });
    let underway = 0;
    const hand = () => {
      while (underway < batchesAhead && orders.length > 0) {
        worker.postMessage(orders.splice(0, batchSize));
        underway++;
      }
      if (underway === 0) void worker.terminate();
    };
    worker.on('message', (judged: readonly Judged[]) => {
      underway--;
      judged.forEach(take);
      hand();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
    hand();
  });
}

function failureOf(work: () => void): Failure | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
