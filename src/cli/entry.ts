import { processIo } from './io.ts';
import { main } from './main.ts';

/** Runs the program of this process. Sets the exit code and lets the process end by itself, so that no output is lost. */
export async function start(packageRoot: string): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo(packageRoot));
}
