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
  {
    id: 'compact',
    summary: 'for logs: a line a finding, with what to do, and a count',
    load: async () => (await import('./compact.ts')).compact,
  },
  {
    id: 'unix',
    summary: 'for editors: file:line:column: severity: message [rule]',
    load: async () => (await import('./unix.ts')).unix,
  },
  {
    id: 'sarif',
    summary: 'for code scanning: SARIF 2.1.0',
    load: async () => (await import('./sarif.ts')).sarif,
  },
  {
    id: 'junit',
    summary: 'for build servers: JUnit XML, a failed case a finding',
    load: async () => (await import('./junit.ts')).junit,
  },
  {
    id: 'github',
    summary: 'for GitHub: annotations in the pull request',
    load: async () => (await import('./github.ts')).github,
  },
  {
    id: 'gitlab',
    summary: 'for GitLab: a Code Quality report',
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  {
    id: 'checkstyle',
    summary: 'for build servers: Checkstyle XML',
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  {
    id: 'rdjson',
    summary: 'for reviewdog: Reviewdog Diagnostic Format',
    load: async () => (await import('./rdjson.ts')).rdjson,
  },
  {
    id: 'markdown',
    summary: 'for job summaries: a table of all findings',
    load: async () => (await import('./markdown.ts')).markdown,
  },
];
