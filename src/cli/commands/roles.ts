import type { Handoff } from '../../compare/handoffs.ts';
import type { DutyRow, RoleLoad } from '../../compare/roles.ts';
import { areasOf, assignmentOf } from '../../model/index.ts';
import type { Command, Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { exitCodes } from '../failure.ts';
import { json } from '../json.ts';
import { type MatrixRoles, matrixRoles } from '../matrix-roles.ts';
import { type FormatFlags, formatOf, formatOptions } from '../options.ts';
import { dutiesText, handoffsText, legend, loadText } from '../roles-text.ts';
import { rowJson } from '../row-json.ts';
import { narrowed, openWorkspace, type WorkspaceFlags, workspaceOptions } from '../workspace.ts';

interface Flags extends WorkspaceFlags, FormatFlags {
  readonly role?: string;
  readonly handoffs?: boolean;
}

/** `raci roles`: the load of each role, the duties of one, and where the sides meet. */
export const roles: Command = {
  define: (command, context, run) => {
    formatOptions(
      workspaceOptions(
        command
          .argument('[matrix]', 'only the roles of this matrix')
          .option('--role <role>', 'the duties of one role, by its id, name, alias or kind (customer)')
          .option(
            '--handoffs',
            'the areas where both sides take part in the same activity, or each own some',
          ),
      ),
      ['text', 'json', 'html'],
    )
      .addHelpText(
        'after',
        `
Examples:
  raci roles                              how much each role has to do, in every matrix
  raci roles cloud-temple-paas --role customer
                                          what is my job?
  raci roles --handoffs                   where provider and customer meet
  raci roles --format html -o roles.html  a heat map, roles by areas
  raci roles --json | jq '.roles[] | [.matrix, .name, .owner]'

A role that owns a row by its R, because nobody has the A, is counted as its owner. Planned rows are
counted apart, retired ones not at all.`,
      )
      .action((matrix: string | undefined, flags: Flags) => run(() => answer(matrix, flags, context)));
  },
};

async function answer(id: string | undefined, flags: Flags, context: Context) {
  const format = formatOf(flags, 'text');
  const workspace = await openWorkspace(context, flags);
  const matrices = narrowed(workspace.matrices, id === undefined ? undefined : [id]);
  const found = matrixRoles(matrices, flags.role);
  const text = async () => {
    switch (format) {
      case 'json':
        return json(rolesJson(found, flags));
      case 'html':
        return (await import('../roles-html.ts')).rolesPage(found);
      default:
        return rolesText(found, flags, context);
    }
  };
  deliver(context, await text(), flags.output);
  return exitCodes.ok;
}

async function rolesText(found: readonly MatrixRoles[], flags: Flags, context: Context): Promise<string> {
  const sections: string[] = [];
  for (const roles of found) {
    const { matrix, loads, handoffs } = roles;
    if (flags.role !== undefined) sections.push(dutiesText(roles, context));
    else if (!flags.handoffs) sections.push(loadText(matrix, loads, context));
    if (flags.handoffs) {
      const areas = [...areasOf(matrix)].filter(({ activities }) => activities.length > 0).length;
      sections.push(await handoffsText(matrix, handoffs, areas, context));
    }
  }
  if (flags.role === undefined && !flags.handoffs)
    sections.push(
      legend(
        found.flatMap(({ loads }) => loads),
        context,
      ),
    );
  return sections.filter((section) => section !== '').join('\n\n');
}

/** As `schemas/roles.schema.json` describes it. */
function rolesJson(found: readonly MatrixRoles[], flags: Flags) {
  return {
    roles: found.flatMap(({ loads }) => loads.map(loadJson)),
    ...(flags.role !== undefined && { duties: found.flatMap(({ duties }) => duties.map(dutyJson)) }),
    ...(flags.handoffs && { handoffs: found.flatMap(({ handoffs }) => handoffs.map(handoffJson)) }),
  };
}

function loadJson({ matrix, role, counts, activities, planned, of }: RoleLoad) {
  const { owner, doer, consulted, informed, other } = counts;
  return {
    matrix: matrix.id,
    role: role.id,
    name: role.name,
    kind: role.kind ?? null,
    owner,
    doer,
    consulted,
    informed,
    other,
    planned,
    activities,
    of,
  };
}

function dutyJson({ row, roles: mine, parts }: DutyRow) {
  const assign = assignmentOf(row.activity, row.matrix);
  return {
    ...rowJson(row),
    roles: mine.map(({ id }) => id),
    letters: Object.fromEntries(mine.map(({ id }) => [id, assign[id] ?? ''])),
    parts,
  };
}

function handoffJson({ matrix, area, activities, both, owners }: Handoff) {
  return {
    matrix: matrix.id,
    area: { id: area.id, name: area.name, path: area.path },
    activities,
    both,
    owners,
  };
}
