import { plural } from '../text/printable.ts';
import { rows } from './examples.ts';
import type { Rule, WorkspaceContext } from './rule.ts';
import { type AreaSummary, type MatrixSummary, type RowSummary, summaryOf } from './translation-summary.ts';

const original = rows(`
  - name: Restore backups
    assign: { provider: RA, customer: C }
  - name: Test restores
    assign: { provider: RA, customer: I }
`);

const translation = (first: string, second: string) =>
  rows(`
    - name: Restaurer les sauvegardes
      assign: ${first}
    - name: Tester les restaurations
      assign: ${second}
  `)
    .replace('id: platform', 'id: plateforme\nlanguage: fr\ntranslation-of: platform')
    .replace('title: Platform', 'title: Plateforme');

export const translationDrift: Rule = {
  id: 'translation-drift',
  summary: 'Letters that differ between a matrix and the one it says it translates.',
  rationale:
    'Two versions of one table that disagree are two contracts: each party reads the one that suits it. Rows are ' +
    'compared by their written ids, else by their position in the area; roles by id, else by column.',
  level: 'error',
  fixable: false,
  options: {},
  examples: {
    bad: [
      {
        title: 'The customer is consulted here and informed there',
        others: [original],
        yaml: translation('{ provider: RA, customer: ‹I› }', '{ provider: RA, customer: I }'),
      },
      {
        title: 'A letter got lost',
        others: [original],
        yaml: translation('{ provider: RA, customer: C }', '‹{ provider: RA }›'),
      },
    ],
    good: [
      {
        title: 'The same letters, however they are written',
        others: [original],
        yaml: translation('{ provider: A/R, customer: [C] }', '{ customer: i, provider: RA }'),
      },
    ],
  },
  workspace: {
    namesOthers: ({ translationOf }) => (translationOf === undefined ? [] : [translationOf]),
    collect: summaryOf,
    conclude(summaries, context) {
      const known = new Map<string, MatrixSummary>();
      for (const summary of summaries as readonly MatrixSummary[]) {
        if (!known.has(summary.id)) known.set(summary.id, summary);
      }
      for (const summary of summaries as readonly MatrixSummary[]) {
        const source = known.get(summary.translationOf ?? '');
        if (source !== undefined && source !== summary) compare(summary, source, context);
      }
    },
  },
};

function compare(translated: MatrixSummary, source: MatrixSummary, context: WorkspaceContext): void {
  const areas = matched(translated.areas, source.areas);
  if (!areas.isComplete) reportCount(translated, source, undefined, context);
  const sourceRole = rolesBetween(translated.roles, source.roles);
  reportLostRoles(translated, source, sourceRole, context);
  for (const [area, sourceArea] of areas.pairs) {
    const rows = matched(area.rows, sourceArea.rows);
    if (!rows.isComplete) reportCount(translated, source, [area, sourceArea], context);
    for (const [row, sourceRow] of rows.pairs) {
      compareRow({ translated, source, area, row, sourceRow, sourceRole }, context);
    }
  }
}

/**
 * Pairs what belongs together: written ids that both have, the rest by position. Where the rest differs in number, no
 * position means anything.
 */
function matched<Part extends { readonly id: string | undefined }>(
  translated: readonly Part[],
  source: readonly Part[],
): { readonly pairs: [Part, Part][]; readonly isComplete: boolean } {
  const byId = new Map(source.flatMap((part) => (part.id === undefined ? [] : [[part.id, part] as const])));
  const pairs: [Part, Part][] = [];
  const taken = new Set<Part>();
  const rest: Part[] = [];
  for (const part of translated) {
    const other = part.id === undefined ? undefined : byId.get(part.id);
    if (other === undefined || taken.has(other)) rest.push(part);
    else {
      pairs.push([part, other]);
      taken.add(other);
    }
  }
  const others = source.filter((part) => !taken.has(part));
  if (others.length !== rest.length) return { pairs, isComplete: false };
  for (const [index, part] of rest.entries()) {
    const other = others[index];
    if (other !== undefined) pairs.push([part, other]);
  }
  return { pairs, isComplete: true };
}

/** The role of the original that a role of the translation is: the same id, else the same column. */
function rolesBetween(translated: readonly string[], source: readonly string[]): (role: string) => string {
  return (role) => {
    if (source.includes(role) || translated.length !== source.length) return role;
    return source[translated.indexOf(role)] ?? role;
  };
}

/** A role with duties in the original that the translation does not have is told once, not in each of its rows. */
function reportLostRoles(
  translated: MatrixSummary,
  source: MatrixSummary,
  sourceRole: (role: string) => string,
  context: WorkspaceContext,
): void {
  const known = new Set(translated.roles.map(sourceRole));
  for (const role of source.roles) {
    const row = source.areas.flatMap(({ rows }) => rows).find(({ letters }) => letters[role] !== undefined);
    if (known.has(role) || row === undefined) continue;
    context.report({
      file: translated.file,
      matrix: translated.id,
      place: translated.place,
      message: `The role "${role}" of "${source.id}" is missing here, and with it its letters.`,
      help: 'Declare it under the same id, and translate its name.',
      related: [{ message: `"${role}" has a part in this row.`, place: row.place, file: source.file }],
    });
  }
}

interface Pair {
  readonly translated: MatrixSummary;
  readonly source: MatrixSummary;
  readonly area: AreaSummary;
  readonly row: RowSummary;
  readonly sourceRow: RowSummary;
  readonly sourceRole: (role: string) => string;
}

function compareRow(
  { translated, source, area, row, sourceRow, sourceRole }: Pair,
  context: WorkspaceContext,
): void {
  if (!row.isClear || !sourceRow.isClear) return;
  for (const role of translated.roles) {
    const here = row.letters[role] ?? '';
    const there = sourceRow.letters[sourceRole(role)] ?? '';
    if (here === there) continue;
    context.report({
      file: translated.file,
      matrix: translated.id,
      area: area.ownId,
      activity: row.ownId,
      role,
      place: row.cells[role] ?? row.place,
      message: `"${row.name}", "${role}": ${shown(here)} here, ${shown(there)} in "${sourceRow.name}" of "${source.id}".`,
      help: 'Find out which one was agreed, and write it in both.',
      related: [{ message: 'The original row.', place: sourceRow.place, file: source.file }],
    });
  }
}

function shown(letters: string): string {
  return letters === '' ? 'no letter' : `"${letters}"`;
}

function reportCount(
  translated: MatrixSummary,
  source: MatrixSummary,
  areas: readonly [AreaSummary, AreaSummary] | undefined,
  context: WorkspaceContext,
): void {
  const [area, sourceArea] = areas ?? [];
  const counts =
    area === undefined || sourceArea === undefined
      ? `${plural(translated.areas.length, 'area')} here, ${source.areas.length} in "${source.id}"`
      : `${plural(area.rows.length, 'activity', 'activities')} in "${area.name}", ${sourceArea.rows.length} in "${sourceArea.name}" of "${source.id}"`;
  context.report({
    file: translated.file,
    matrix: translated.id,
    ...(area !== undefined && { area: area.ownId }),
    place: area?.place ?? translated.place,
    message: `The translation is not complete: ${counts}.`,
    help: 'Add what is missing, or give both the same ids so that the rest can be compared.',
    ...(sourceArea !== undefined && {
      related: [{ message: 'The original area.', place: sourceArea.place, file: source.file }],
    }),
  });
}
