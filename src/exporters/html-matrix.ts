import { writeDetailLines } from '../model/details.ts';
import { columnHeads, writeExportedMatrix } from '../model/exchange.ts';
import {
  type Activity,
  type Area,
  type Cell,
  definitionOf,
  type Matrix,
  ownershipOf,
  type Recommendation,
  type Role,
  roleName,
} from '../model/index.ts';
import { webAddress } from '../text/web-address.ts';
import {
  cellsOf,
  exportedMatrix,
  isEmptyArea,
  type OptionalColumns,
  optionalColumns,
  type RoleColumn,
  roleColumns,
} from './columns.ts';
import { detailsOf } from './details.ts';
import { Footnotes, markBrackets } from './footnotes.ts';
import { html, Markup } from './html-markup.ts';
import { legendOf } from './legend.ts';
import { recommendationGroups } from './recommendations.ts';
import { sourceText } from './source.ts';

const tick = '✔';

/** What all tables of one matrix need to know. */
interface Context {
  readonly matrix: Matrix;
  readonly roles: readonly RoleColumn[];
  readonly optional: OptionalColumns;
  readonly brackets: number;
}

/** Title, description, source, and the legends of roles and letters. `depth` is the level of the title's heading. */
export function introduction(matrix: Matrix, depth: number): Markup {
  return html`${heading(depth, matrix.title)}
${text(matrix.description)}${source(matrix)}${legends(matrix, depth + 1)}
`;
}

/**
 * A table an area, under headings from level `depth` on, and what is recommended and noted after them. The ids of
 * all parts begin with `id`.
 */
export function tables(matrix: Matrix, id: string, depth: number): Markup {
  const context = {
    matrix,
    roles: roleColumns(matrix),
    optional: optionalColumns(matrix),
    brackets: markBrackets(matrix),
  };
  return html`<div class="${crowding(context.roles.length)}" data-matrix="${writeExportedMatrix(exportedMatrix(matrix))}"${detailed(matrix)}>
${matrix.areas.map((area, index) => section(area, context, `${id}-${index + 1}`, depth))}${closing(matrix, depth)}</div>
`;
}

/** What the page does not show, for those who read it back. */
function detailed(matrix: Matrix): Markup | undefined {
  const details = writeDetailLines(detailsOf(matrix));
  return details === '' ? undefined : html` data-details="${details}"`;
}

function crowding(roles: number): string {
  return roles > 9 ? 'crowd' : roles > 5 ? 'many' : 'few';
}

function heading(depth: number, content: string, id?: string): Markup {
  const name = new Markup(`h${Math.min(depth, 6)}`);
  return html`<${name}${id === undefined ? undefined : html` id="${id}"`}>${content}</${name}>`;
}

function text(content: string | undefined): Markup | undefined {
  return content === undefined ? undefined : html`<p class="text">${lines(content)}</p>\n`;
}

function source(matrix: Matrix): Markup | undefined {
  const found = sourceText(matrix.source);
  if (found === undefined) return undefined;
  const { location } = found;
  const url = location === undefined ? undefined : webAddress(location.text);
  const title =
    url === undefined ? html`${found.text}` : html`<a href="${url}" rel="noreferrer">${found.text}</a>`;
  const place =
    location === undefined || url !== undefined || location.text === found.text ? '' : `, ${location.text}`;
  return html`<p class="source"><span lang="en">Source:</span> ${title}${place}</p>\n`;
}

function legends(matrix: Matrix, depth: number): Markup {
  const letters = legendOf(matrix.scheme, tick);
  return html`<div class="key">
<section>
${heading(depth, 'Roles')}
<dl class="${matrix.roles.some(({ description, contact }) => description ?? contact) ? 'told' : 'named'}">
${matrix.roles.map(role)}</dl>
</section>
<section lang="en">
${heading(depth, 'Letters')}
<dl class="letters">
${letters.map(
  ({ letter, name, description, duty }) =>
    html`<div><dt><span class="letter ${duty}">${letter}</span></dt><dd><b>${name}</b>${description === '' ? '' : `: ${description}`}</dd></div>\n`,
)}</dl>
</section>
</div>`;
}

function role({ name, kind, description, contact }: Role): Markup {
  const ways = Object.values(contact ?? {}).filter((way) => typeof way === 'string');
  return html`<div><dt>${name}${kind === undefined ? undefined : html` <span class="quiet">(${kind})</span>`}</dt>${
    description === undefined ? undefined : html`<dd>${description}</dd>`
  }${ways.length === 0 ? undefined : html`<dd class="contact"><span lang="en">Contact:</span> ${ways.join(', ')}</dd>`}</div>\n`;
}

/** An area under its heading, and inside it the areas that it holds. */
function section(area: Area, context: Context, id: string, depth: number): Markup {
  return html`<section class="area" aria-labelledby="${id}" data-path="${area.path.join(' ')}">
${heading(depth, area.name, id)}
${text(area.description)}${area.activities.length > 0 || isEmptyArea(area) ? table(area, context, id) : undefined}${advice(
  area.recommendations,
  context.matrix,
)}${area.areas.map((inner, index) => section(inner, context, `${id}-${index + 1}`, depth + 1))}</section>
`;
}

function table(area: Area, context: Context, id: string): Markup {
  const { roles, optional, brackets } = context;
  const footnotes = new Footnotes(brackets);
  const rows = area.activities.map((activity) => row(activity, context, footnotes, id));
  return html`<table>
<caption class="hidden">${area.name}</caption>
<colgroup><col>${roles.map(() => html`<col class="role">`)}${optional.status ? html`<col class="status">` : undefined}${
    optional.note ? html`<col>` : undefined
  }</colgroup>
<thead>
<tr><th scope="col">${columnHeads.activity}</th>${roles.map(({ title }) => html`<th scope="col" class="role"><span>${breakable(title)}</span></th>`)}${
    optional.status ? html`<th scope="col" class="status">${columnHeads.status}</th>` : undefined
  }${optional.note ? html`<th scope="col" class="note">${columnHeads.note}</th>` : undefined}</tr>
</thead>
<tbody>
${rows}</tbody>
</table>
${footnotes
  .numbered()
  .map(
    ({ mark, text: note }, index) => html`<p class="footnote" id="${id}-n${index + 1}">${mark} ${note}</p>\n`,
  )}`;
}

/** May be broken after a slash, where browsers break no line of themselves. */
function breakable(title: string): Markup {
  return html`${title.split(/(?<=[/_])/u).map((part, index) => (index === 0 ? part : html`<wbr>${part}`))}`;
}

function row(activity: Activity, context: Context, footnotes: Footnotes, id: string): Markup {
  const { matrix, roles, optional } = context;
  const owners = ownershipOf(activity, matrix).owners.map((owner) => roleName(matrix, owner));
  const cells = cellsOf(activity, roles);
  const status =
    activity.status === 'active'
      ? undefined
      : html`<span class="badge ${activity.status}">${activity.status}</span>`;
  return html`<tr data-owners="${owners.join(' ')}"><th scope="row">${lines(activity.name)}${mark(footnotes.ofShared(activity), id)}</th>${cells.map(
    (cell, index) =>
      html`<td class="role" data-label="${roles[index]?.title}">${letters(cell, matrix)}${mark(footnotes.of(cell?.note), id)}</td>`,
  )}${optional.status ? html`<td class="status" data-label="Status">${status}</td>` : undefined}${
    optional.note ? html`<td class="note">${lines(activity.note)}</td>` : undefined
  }</tr>\n`;
}

/** Line breaks as they are. */
function lines(content: string | undefined): Markup {
  const parts = (content ?? '').trim().split(/\r\n|[\n\r]/u);
  return html`${parts.map((part, index) => (index === 0 ? part : html`<br>${part}`))}`;
}

/** Each letter by itself, with its name for those who hover or listen; side by side they read `RA`. */
function letters(cell: Cell | undefined, matrix: Matrix): Markup | undefined {
  if (cell === undefined) return undefined;
  const isTick = matrix.scheme.id === 'responsible';
  const joint = cell.letters.some((letter) => letter.length > 1) ? '/' : '';
  const known = cell.letters.map((letter, index) => {
    const definition = definitionOf(matrix.scheme, letter);
    const name = definition?.name ?? letter;
    const shown = isTick
      ? html`<span class="letter owner" role="img" aria-label="${name}" title="${name}">${tick}</span>`
      : html`<abbr class="letter ${definition?.duty}" title="${name}">${letter}</abbr>`;
    return html`${index === 0 ? '' : joint}${shown}`;
  });
  const unknown = cell.unknown.map((written) => html` <span class="letter unknown">${written}</span>`);
  return html`${known}${unknown}`;
}

/** A link to the footnote of that mark under the table. */
function mark(
  sign: { readonly mark: string; readonly number: number } | undefined,
  id: string,
): Markup | undefined {
  if (sign === undefined) return undefined;
  return html`<a class="mark" href="#${id}-n${sign.number}" aria-label="Note ${sign.number}">${sign.mark}</a>`;
}

function closing(matrix: Matrix, depth: number): Markup {
  const recommendations = advice(matrix.recommendations, matrix);
  return html`${
    recommendations === undefined
      ? undefined
      : html`<section class="advice">\n${heading(depth, 'Recommendations')}\n${recommendations}</section>\n`
  }${
    matrix.notes.length === 0
      ? undefined
      : html`<section class="advice">\n${heading(depth, 'Notes')}\n<ul>\n${matrix.notes.map((note) => html`<li>${note}</li>\n`)}</ul>\n</section>\n`
  }`;
}

function advice(recommendations: readonly Recommendation[], matrix: Matrix): Markup | undefined {
  if (recommendations.length === 0) return undefined;
  return html`<div class="advice">
${recommendationGroups(recommendations, matrix).map(
  ({
    role: advised,
    items,
  }) => html`<p lang="en">Recommendations${advised === undefined ? '' : ` for ${advised}`}:</p>
<ul>
${items.map((item) => html`<li>${[item.text, item.note ?? ''].filter((part) => part !== '').join(' ')}</li>\n`)}</ul>
`,
)}</div>
`;
}
