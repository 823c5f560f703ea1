import type { Reporter } from './reporter.ts';

/** A line of the registry: what help needs to know without loading the reporter. */
export interface ReporterEntry {
  /** As given to `--format`. */
  readonly id: string;
  readonly summary: string;
  load(): Promise<Reporter>;
}

/** All reporters; the first is the default. A reporter is loaded when it is asked for. */
export const reporters: readonly ReporterEntry[] = [
  {
    id: 'stylish',
    summary: 'for people: the code, carets under what is wrong, and what to do',
    load: async () => (await import('./stylish.ts')).stylish,
  },
  {
    id: 'json',
    summary: 'for programs: diagnostics and summary',
    load: async () => (await import('./json.ts')).json,
  },
];
