import type { ComparedCell, ComparedRow, Comparison, OnlyIn } from '../compare/compare.ts';
import { kindOf } from '../compare/compare.ts';
import type { Duty } from '../compare/compare-duties.ts';
import { html, type Markup } from '../exporters/html-markup.ts';
import { ownershipOf, type Row } from '../model/index.ts';
import { dutiesTitle, dutyChanges, dutyNames, dutyOrder, dutyRemark } from './compare-duty-words.ts';
import {
  activityNames,
  handsText,
  noneOf,
  onlyText,
  ownersText,
  subjectText,
  summary,
} from './compare-words.ts';
import { heat, reportPage } from './report-page.ts';

/** One page: a heat map of topics by matrices, then the matrices side by side, then what matters to a buyer. */
export function comparePage(
  comparison: Comparison,
  kind: string | undefined,
  duties: readonly Duty[] | undefined,
): string {
  const { labels, changesHands, onlyIn, uncovered } = comparison;
  return reportPage(`Comparison of ${labels.join(' and ')}`, summary(comparison), [
    ...(kind === undefined || duties === undefined ? [] : [dutiesSection(comparison, kind, duties)]),
    heatMap(comparison, kind ?? 'customer'),
    sideBySide(comparison),
    listSection(
      'Changes hands',
      changesHands.map(
        (row) => html`<b>${row.topic.name}</b>: ${subjectText(row)} (${handsText(row, labels)})`,
      ),
    ),
    ...onlyIn.map((found, index) => onlySection(found, index, labels[index] ?? '')),
    listSection(
      `${noneOf(comparison)} covers`,
      uncovered.map(({ name }) => html`${name}`),
    ),
  ]);
}

/** Who owns how much of each topic; the deeper the colour, the more of it one side owns. */
function heatMap({ topics, labels, matrices }: Comparison, kind: string): Markup {
  return html`<section>
<h2>Topics by matrices</h2>
<p>How many activities of a topic each side owns; a plus sign: they own it together. The deeper the colour, the greater the share of the ${kind}.</p>
<table class="heat">
<caption class="hidden">Activities owned, by topic, matrix and kind of role</caption>
<colgroup><col class="area"></colgroup>
<thead>
<tr><th scope="col">Topic</th>${matrices.map(
    (matrix, index) => html`<th scope="col" class="role" title="${matrix.title}">${labels[index]}</th>`,
  )}</tr>
</thead>
<tbody>
${topics.map(
  ({ topic, rows }) =>
    html`<tr><th scope="row">${topic.name}</th>${labels.map((label, index) => heatCell(rows, index, label, kind))}</tr>\n`,
)}</tbody>
</table>
</section>
`;
}

function heatCell(rows: readonly ComparedRow[], place: number, label: string, kind: string): Markup {
  const activities = [...new Set(rows.flatMap(({ cells }) => cells[place]?.activities ?? []))];
  const counts = new Map<string, number>();
  const owned = distinct(activities).map(
    ({ activity, matrix }) => new Set(ownershipOf(activity, matrix).owners.map((id) => kindOf(matrix, id))),
  );
  for (const kinds of owned) {
    const hands = kinds.size === 0 ? 'nobody' : [...kinds].sort().join(' + ');
    counts.set(hands, (counts.get(hands) ?? 0) + 1);
  }
  const total = owned.length;
  const share = owned.filter((kinds) => kinds.has(kind)).length;
  const look = counts.has('nobody') ? 'alarm' : heat(share, total);
  const words = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, count]) => `${count} ${one}`);
  return html`<td class="role ${look}" data-label="${label}">${total === 0 ? '–' : words.join(', ')}</td>`;
}

/** An activity may stand in several rows of a topic. */
function distinct(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.activity, row])).values()];
}

function sideBySide({ topics, labels }: Comparison): Markup {
  const rows = topics.flatMap(({ rows: of }) => of.filter(({ evidence }) => evidence.length > 0));
  return html`<section>
<h2>Side by side</h2>
<table>
<caption class="hidden">What several matrices speak of, and who owns it in each</caption>
<thead>
<tr><th scope="col">Topic</th>${labels.map((label) => html`<th scope="col">${label}</th>`)}<th scope="col">Hands</th></tr>
</thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr><th scope="row">${row.topic.name}</th>${row.cells.map((cell, index) => sideCell(cell, labels[index] ?? ''))}<td class="status" data-label="Hands">${
      row.changesHands ? html`<span class="badge">changes hands</span>` : 'the same'
    }</td></tr>\n`,
)}</tbody>
</table>
</section>
`;
}

function sideCell(cell: ComparedCell, label: string): Markup {
  if (cell.activities.length === 0) return html`<td data-label="${label}"></td>`;
  const names = activityNames(cell.activities).map((name) => html`<li>${name}</li>`);
  return html`<td data-label="${label}"><b>${ownersText(cell)}</b><ul>${names}</ul></td>`;
}

function onlySection(found: readonly OnlyIn[], place: number, label: string): Markup {
  const items = found.map((entry) => {
    const alone = entry.isAlone ? html` <small>(no other speaks of it)</small>` : undefined;
    return html`<b>${entry.topic.name}</b>${alone}<ul>${onlyText(entry, place).map((text) => html`<li>${text}</li>`)}</ul>`;
  });
  return listSection(`Only in ${label}`, items);
}

function listSection(title: string, items: readonly Markup[]): Markup {
  const list =
    items.length === 0
      ? html`<p>Nothing.</p>`
      : html`<ul>${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;
  return html`<section>
<h2>${title}</h2>
${list}
</section>
`;
}

function dutiesSection({ labels }: Comparison, kind: string, duties: readonly Duty[]): Markup {
  return html`<section>
<h2>${dutiesTitle(kind, labels)}</h2>
${dutyOrder.map((change) => {
  const of = duties.filter((duty) => duty.change === change);
  if (of.length === 0) return undefined;
  const items = of.map(
    (duty) =>
      html`<li>${dutyNames(duty)} <span class="quiet">${duty.row.topic.name} · ${dutyRemark(duty, labels)}</span></li>\n`,
  );
  return html`<h3>${dutyChanges[change].title} (${of.length})</h3>\n<ul>${items}</ul>\n`;
})}</section>
`;
}
