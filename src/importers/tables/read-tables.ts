import type { Block, DocumentBlocks } from '../blocks.ts';
import { compactLayout } from './compact-layout.ts';
import { tablesInContext } from './context.ts';
import { gridsOf } from './grid.ts';
import { alphabetOf, type Legend } from './legend.ts';
import { marksLayout, readWithoutMarks } from './marks-layout.ts';
import { namesLayout, readOneLetter, turnedNamesLayout } from './names-layout.ts';
import { readModels, readOwners } from './owner-columns.ts';
import {
  headingOf,
  isMatrix,
  type Layout,
  type NoMatrix,
  type ReadTable,
  type Scene,
  type Surroundings,
  type Warn,
} from './read-table.ts';
import {
  activityWords,
  contactWords,
  factWords,
  foldWords,
  levelWords,
  responsibilityWords,
  roleWords,
} from './words.ts';

export interface TablesRead {
  readonly tables: readonly ReadTable[];
  readonly refused: readonly NoMatrix[];
}

/** In the order in which they are tried; the last one answers for every table. */
const layouts: readonly Layout[] = [namesLayout, compactLayout, turnedNamesLayout, marksLayout];

/** Finds the tables of a document that are (parts of) matrices, and reads them. */
export function readTables(document: DocumentBlocks, name: string, legend: Legend, warn: Warn): TablesRead {
  const known = new Set<string>();
  const results: { scene: Scene; read: ReadTable | NoMatrix }[] = [];
  const around: Surroundings = {
    speaks: speaks(document, name),
    titled: responsibilityWords.has(`${document.title} / ${outermostHeading(document)} / ${name}`),
    legend,
    alphabet: alphabetOf(document, legend),
    known: (head) => known.has(foldWords(head)),
    hasLetters: () => results.some(({ read }) => isMatrix(read) && read.kind === 'letters'),
  };
  const refused: NoMatrix[] = [];
  for (const context of tablesInContext(document)) {
    const grids = gridsOf(context.table, around.alphabet);
    if (grids.length === 0) refused.push({ line: context.table.line, seen: 'a table without a head' });
    for (const grid of grids) {
      const scene = { grid, context, around, warn };
      const read = isContactList(scene) ? contactList(scene) : readAs(scene);
      results.push({ scene, read });
      if (isMatrix(read)) for (const role of read.roles) known.add(foldWords(role));
    }
  }
  const tables: ReadTable[] = [];
  const kind = results.map(({ read }) => read).find(isMatrix)?.kind;
  for (const { scene, read } of results) {
    // Now that all roles are known, a table with few letters or none can be told from any other.
    const again =
      isMatrix(read) || kind === undefined || isContactList(scene)
        ? read
        : (readWithoutMarks(scene, kind) ?? readAs(scene));
    if (isMatrix(again)) tables.push(again);
    else refused.push(again);
  }
  if (tables.length > 0) return { tables: joinedByRole(tables), refused };
  const owners = results.flatMap(({ scene }) => {
    const speaksClose = around.titled || responsibilityWords.has(headingOf(scene));
    return (
      readOwners(scene, speaksClose) ??
      (speaksClose ? readModels(scene) : undefined) ??
      (around.titled ? readOneLetter(scene) : undefined) ??
      []
    );
  });
  return { tables: owners, refused };
}

/** Under `Contacts` or `Escalation`: who has which role and phone number, or whom to call at which level. */
function isContactList(scene: Scene): boolean {
  const { heads } = scene.grid;
  const [first = ''] = heads;
  if (!contactWords.has(headingOf(scene)) || heads.some((head) => activityWords.is(head))) return false;
  if (levelWords.is(first)) return true;
  return roleWords.is(first) && heads.slice(1).some((head) => factWords.is(head) || roleWords.is(head));
}

/** Tells of it where it has letters that would have made it a part of the matrix. */
function contactList(scene: Scene): NoMatrix {
  const { line } = scene.grid;
  if (isMatrix(readAs({ ...scene, warn: () => {} })))
    scene.warn('This table was read as a list of contacts and left out', line);
  return { line, seen: 'a list of contacts' };
}

function readAs(scene: Scene): ReadTable | NoMatrix {
  for (const layout of layouts) {
    const read = layout(scene);
    if (read !== undefined) return read;
  }
  return { line: scene.grid.line, seen: 'a table' };
}

/** Tables that are each about the role in the heading above are one table with a row per activity. */
function joinedByRole(tables: readonly ReadTable[]): ReadTable[] {
  const joined: ReadTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last?.heading !== 'role' || table.heading !== 'role') {
      joined.push(table);
      continue;
    }
    const rows = new Map(last.rows.map((row) => [row.name, row]));
    for (const row of table.rows) {
      const same = rows.get(row.name);
      rows.set(row.name, same === undefined ? row : { ...same, cells: [...same.cells, ...row.cells] });
    }
    joined[joined.length - 1] = { ...last, roles: [...last.roles, ...table.roles], rows: [...rows.values()] };
  }
  return joined;
}

function speaks(document: DocumentBlocks, name: string): boolean {
  if (responsibilityWords.has(`${document.title} / ${name}`)) return true;
  return document.blocks.some((block: Block) =>
    block.kind === 'table'
      ? block.rows[0]?.cells.some((cell) => responsibilityWords.has(cell.text)) === true
      : block.text.length < 5000 && responsibilityWords.has(block.text),
  );
}

function outermostHeading(document: DocumentBlocks): string {
  const heading = document.blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}
