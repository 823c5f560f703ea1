import { partsOf } from '../compare/roles.ts';
import { html, type Markup } from '../exporters/html-markup.ts';
import { type Activity, type Area, areasOf, type Matrix, ownershipOf, type Role } from '../model/index.ts';
import type { MatrixRoles } from './matrix-roles.ts';
import { heat, reportPage } from './report-page.ts';

/** A heat map for each matrix: which role owns how much of which area. */
export function rolesPage(found: readonly MatrixRoles[]): string {
  const [only, ...others] = found;
  const title = only !== undefined && others.length === 0 ? `Roles: ${only.matrix.title}` : 'Roles';
  return reportPage(
    title,
    'How many activities of an area each role owns; after a plus sign, in how many more it takes part. The deeper ' +
      'the colour, the greater its share of the area. Planned activities are counted in the last column only, ' +
      'retired ones not at all.',
    found.map((roles) => section(roles)),
  );
}

function section({ matrix, loads }: MatrixRoles): Markup {
  const roles = loads.map(({ role }) => role);
  const areas = [...areasOf(matrix)].filter(({ activities }) => activities.length > 0);
  return html`<section>
<h2>${matrix.title}</h2>
<table class="heat">
<caption class="hidden">Activities owned, by area and role: ${matrix.title}</caption>
<colgroup><col class="area"></colgroup>
<thead>
<tr><th scope="col">Area</th><th scope="col" class="role">Activities</th>${roles.map(
    (role) => html`<th scope="col" class="role">${role.name}</th>`,
  )}<th scope="col" class="role">Nobody</th><th scope="col" class="role">Planned</th></tr>
</thead>
<tbody>
${areas.map((area) => line(area.path.join(' > '), matrix, [area], roles))}</tbody>
<tfoot>
${line('All areas', matrix, areas, roles)}</tfoot>
</table>
</section>
`;
}

function line(name: string, matrix: Matrix, areas: readonly Area[], roles: readonly Role[]): Markup {
  const rows = areas.flatMap((area) => area.activities.map((activity) => ({ matrix, area, activity })));
  const active = rows.filter(({ activity }) => activity.status === 'active');
  const planned = rows.filter(({ activity }) => activity.status === 'planned').length;
  const ownedBy = (activity: Activity) => ownershipOf(activity, matrix).owners;
  const nobody = active.filter(({ activity }) => ownedBy(activity).length === 0).length;
  const cells = roles.map((role) => {
    const owned = active.filter(({ activity }) => ownedBy(activity).includes(role.id)).length;
    const more = active.filter((row) => partsOf(row, role).length > 0).length - owned;
    const also = more > 0 ? html` <small>+${more}</small>` : undefined;
    return cell(role.name, heat(owned, active.length), html`${owned}${also}`);
  });
  return html`<tr><th scope="row">${name}</th>${cell('Activities', '', active.length)}${cells}${cell(
    'Nobody',
    nobody > 0 ? 'alarm' : 'none',
    nobody,
  )}${cell('Planned', 'none', planned)}</tr>\n`;
}

/** `label` is what narrow screens show in place of the head. */
function cell(label: string, look: string, content: Markup | number): Markup {
  return html`<td class="role ${look}" data-label="${label}">${content}</td>`;
}
