import type { Io, Output } from './io.ts';

export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * How much colour an output may carry: `--color`/`--no-color` over `FORCE_COLOR` (`0` and `false` are off) over a
 * non-empty `NO_COLOR` over what the terminal can do.
 */
export function colorLevel(flag: boolean | undefined, env: Io['env'], output: Output): ColorLevel {
  const depth = terminalDepth(env);
  const forced = env.FORCE_COLOR;
  if (flag === false) return 0;
  if (flag === true) return atLeastOne(depth);
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    if (forced === '1' || forced === '2' || forced === '3') return Number(forced) as ColorLevel; // one of the three above
    return atLeastOne(depth);
  }
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0;
  return output.isTerminal ? depth : 0;
}

function terminalDepth({ TERM, COLORTERM }: Io['env']): ColorLevel {
  if (TERM === 'dumb') return 0;
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
  return TERM !== undefined && /256/u.test(TERM) ? 2 : 1;
}

function atLeastOne(level: ColorLevel): ColorLevel {
  return level === 0 ? 1 : level;
}

/** The last of `--color` and `--no-color` before `--`, read ahead of the rest so that errors are coloured right too. */
export function colorFlag(argv: readonly string[]): boolean | undefined {
  let flag: boolean | undefined;
  for (const argument of argv) {
    if (argument === '--') break;
    if (argument === '--color') flag = true;
    if (argument === '--no-color') flag = false;
  }
  return flag;
}
