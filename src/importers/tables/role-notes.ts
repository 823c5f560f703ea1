import type { RoleDocument, RoleKind } from '../../model/index.ts';
import type { DocumentBlocks } from '../blocks.ts';
import { foldWords, roleWords, symbolWords } from './words.ts';

export type RoleNote = Pick<RoleDocument, 'kind' | 'description'>;

const kinds: readonly RoleKind[] = ['provider', 'customer', 'third-party', 'team', 'person'];

/** What a document says about its roles outside the matrix, by {@link foldWords} of the name: lists and tables of roles. */
export function roleNotesOf(document: DocumentBlocks): Map<string, RoleNote> {
  const notes = new Map<string, RoleNote>();
  const add = (name: string, note: RoleNote) => {
    const key = foldWords(name);
    if (key !== '' && !notes.has(key) && (note.kind !== undefined || note.description !== undefined))
      notes.set(key, note);
  };
  for (const block of document.blocks) {
    if (block.kind === 'listItem' && block.lead !== '' && block.lead !== block.text) {
      const rest = block.text.slice(block.lead.length).trim();
      const said = /^\(([^()]+)\)/u.exec(rest)?.[1];
      const kind = kinds.find((candidate) => candidate === said);
      const description = rest
        .slice(kind === undefined ? 0 : (said?.length ?? 0) + 2)
        .replace(/^[\s:–—-]+/u, '');
      add(block.lead.replace(/(?:(?<!\s)\s+)?:$/u, ''), noteOf(kind, description));
    }
    if (block.kind !== 'table') continue;
    const [head, ...rows] = block.rows;
    const first = head?.cells[0]?.text ?? '';
    if (head === undefined || head.cells.length < 2 || !(roleWords.has(first) || symbolWords.has(first)))
      continue;
    for (const row of rows) {
      const [name = '', ...texts] = row.cells.map((cell) => cell.text.replaceAll('\n', ' '));
      const told = texts.filter((text) => /\p{L}{3}/u.test(text));
      add(name, noteOf(undefined, told.join(': ')));
    }
  }
  return notes;
}

function noteOf(kind: RoleKind | undefined, description: string): RoleNote {
  return { ...(kind !== undefined && { kind }), ...(description !== '' && { description }) };
}
