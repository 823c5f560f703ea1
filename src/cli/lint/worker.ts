import { parentPort, workerData } from 'node:worker_threads';
import type { FileResult } from '../../lint/index.ts';
import { limitsFrom, setLimits } from '../../load/limits.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { digestOf, ResultCache } from './cache.ts';
import { judge, openSession, type Session } from './session.ts';

/** What a thread needs to know once. */
export interface WorkerSetup {
  readonly cwd: string;
  /** Absolute. */
  readonly configFile: string | undefined;
  /** Whether to tell the digest of each file too. */
  readonly digests: boolean;
}

/** A file to judge. */
export interface Order {
  /** Comes back with the result. */
  readonly index: number;
  /** Absolute. */
  readonly path: string;
  /** As shown. */
  readonly file: string;
}

export type Judged =
  | { readonly index: number; readonly result: FileResult; readonly digest: string | undefined }
  | {
      readonly index: number;
      readonly failure: { readonly message: string; readonly help: string | undefined };
    };

/** What a thread does: judges the files that it is handed, batch by batch. */
export function judgeOrders(): void {
  setLimits(limitsFrom(process.env)); // the main thread has looked at them already
  const { cwd, configFile, digests } = workerData as WorkerSetup; // what `judgeOnThreads` gives it
  const session = openSession({ io: { cwd } }, configFile, ResultCache.none());
  parentPort?.on('message', (orders: readonly Order[]) => {
    parentPort?.postMessage(orders.map((order) => judged(order, session, digests)));
  });
}

function judged({ index, path, file }: Order, session: Session, digests: boolean): Judged {
  try {
    const bytes = readBytes(path, file);
    const result = judge(bytes, file, session);
    return { index, result, digest: digests ? digestOf(bytes) : undefined };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { index, failure: { message: error.message, help: error.help } };
  }
}
