import { answerQuestion } from './answer-question.ts';
import { contextFor } from './context.ts';
import { guarded } from './guarded.ts';
import { NotInstantError } from './instant-error.ts';
import { processIo } from './io.ts';
import { plainQuestion } from './plain-question.ts';

/**
 * Answers a question of `raci who`; the whole of the instant program.
 * @throws {NotInstantError} for everything else, before anything is done.
 */
export async function start(packageRoot: string): Promise<void> {
  const argv = process.argv.slice(2);
  const question = plainQuestion(argv);
  if (question === undefined) throw new NotInstantError();
  const io = processIo(packageRoot);
  process.exitCode = await guarded(io, async () => {
    const context = await contextFor(argv, io);
    return answerQuestion(question.words.join(' '), question.flags, context);
  });
}
