import type { CommandEntry } from '../command.ts';

/** All commands, in the order of `raci --help`. A command is loaded when it is asked for. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'who',
    summary: 'Tell who owns what these words mean, best answer first',
    load: async () => (await import('./who.ts')).who,
  },
  {
    name: 'list',
    summary: 'List matrices, areas, activities or roles',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: 'Draw a matrix, or one area of it, as a table',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'gaps',
    summary: 'Tell what nobody owns, and what several own',
    load: async () => (await import('./gaps.ts')).gaps,
  },
  {
    name: 'compare',
    summary: 'Put several matrices side by side: what changes hands, what only one covers',
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'diff',
    summary: 'Tell what changed in responsibility between two versions',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'roles',
    summary: 'Tell the load of each role, and what one has to do',
    load: async () => (await import('./roles.ts')).roles,
  },
  {
    name: 'export',
    summary: 'Write matrices as Markdown, HTML, CSV, XLSX or JSON, and keep tables in documents current',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'init',
    summary: 'Write a matrix to begin with',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'import',
    summary: 'Read a matrix from a Markdown, HTML, CSV, XLSX or JSON document',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'lint',
    summary: 'Tell what is wrong with matrices, where, and how to mend it',
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    name: 'rules',
    summary: 'List the rules of lint, or show the page of one',
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of matrix files',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    load: async () => (await import('./completion.ts')).completion,
  },
];
