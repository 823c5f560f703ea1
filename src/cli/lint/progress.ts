import type { Context } from '../command.ts';

/** Milliseconds after which people begin to wonder. */
const patience = 500;
const interval = 100;

/** A line on standard error that says how far a long run is; on a terminal only. */
export class Progress {
  private readonly isShown: boolean;
  private readonly begun = Date.now();
  private told = 0;

  constructor(
    private readonly context: Context,
    private readonly total: number,
  ) {
    this.isShown = context.io.stderr.isTerminal && context.io.env.CI === undefined;
  }

  tell(done: number): void {
    if (!this.isShown) return;
    const now = Date.now();
    if (now - this.begun < patience || now - this.told < interval) return;
    this.told = now;
    this.context.io.stderr.write(`\r\u001b[Kraci: ${done} of ${this.total} files checked`);
  }

  end(): void {
    if (this.told > 0) this.context.io.stderr.write('\r\u001b[K');
  }
}
