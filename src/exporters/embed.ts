import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { didYouMean } from '../text/suggest.ts';
import type { ExportOptions } from './exporter.ts';

/**
 * A place in a Markdown document that a table is kept in:
 *
 *     <!-- raci:begin acme-platform -->
 *     <!-- raci:end -->
 *
 * The id may be followed by the id of an area (`acme-platform/backup`) and by `layout=single`.
 */
export interface Slot {
  readonly matrix: string;
  readonly area: string | undefined;
  readonly layout: ExportOptions['layout'] | undefined;
  /** Of the marker that begins it, from 1. */
  readonly line: number;
  /** The level of the heading that it stands under; 0 where there is none. */
  readonly depth: number;
  /** What lines begin with inside a list or a quote. */
  readonly prefix: string;
  /** What is between the markers, as offsets into the document. */
  readonly start: number;
  readonly end: number;
}

/** A document whose markers cannot be read. */
export class MarkerError extends Error {
  override readonly name = 'MarkerError';

  constructor(
    readonly line: number,
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

/** What to write into a document to have a table kept in it. */
export function markersFor(id: string): string {
  return `<!-- raci:begin ${id} -->\n<!-- raci:end -->`;
}

/**
 * Finds the slots of a document, in its order. Markers in code blocks and in the middle of a line are none.
 * @throws {MarkerError}
 */
export function findSlots(document: string): Slot[] {
  // The parser drops a byte order mark and counts from behind it.
  if (document.startsWith('\ufeff'))
    return findSlots(document.slice(1)).map((slot) => ({
      ...slot,
      start: slot.start + 1,
      end: slot.end + 1,
    }));
  const slots: Slot[] = [];
  let open: Omit<Slot, 'end'> | undefined;
  for (const { marker, depth } of markersOf(document)) {
    if (marker.kind === 'begin') {
      if (open !== undefined) throw notClosed(open.line);
      const { prefix, lineEnd } = surroundings(document, marker.start, marker.end);
      open = { ...attributes(marker), line: marker.line, depth, prefix, start: lineEnd };
    } else {
      if (open === undefined)
        throw new MarkerError(
          marker.line,
          'raci:end has no raci:begin before it.',
          'Take it out, or put raci:begin before the table.',
        );
      slots.push({ ...open, end: lineStart(document, marker.start) });
      open = undefined;
    }
  }
  if (open !== undefined) throw notClosed(open.line);
  return slots;
}

function notClosed(line: number): MarkerError {
  return new MarkerError(
    line,
    'raci:begin has no raci:end.',
    'Put <!-- raci:end --> on a line of its own after the table.',
  );
}

/** The document with new content in its slots; a slot for which there is `undefined` stays as it is. */
export function fillSlots(
  document: string,
  slots: readonly Slot[],
  contentOf: (slot: Slot) => string | undefined,
): string {
  const lineEnd = /\r?\n/u.exec(document)?.[0] ?? '\n';
  let result = '';
  let done = 0;
  for (const slot of slots) {
    const content = contentOf(slot);
    if (content === undefined) continue;
    const lines = ['', ...content.split('\n'), ''].map((line) => (slot.prefix + line).trimEnd());
    result += document.slice(done, slot.start) + lines.map((line) => line + lineEnd).join('');
    done = slot.end;
  }
  return result + document.slice(done);
}

interface Marker {
  readonly kind: 'begin' | 'end';
  /** What follows `raci:begin`. */
  readonly words: readonly string[];
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The markers of a document, each with the level of the last heading before it; headings inside slots do not count. */
function markersOf(document: string): { marker: Marker; depth: number }[] {
  const tree = fromMarkdown(document, {
    extensions: [frontmatter(['yaml', 'toml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const found: { marker: Marker; depth: number }[] = [];
  let depth = 0;
  let inside = false;
  const visit = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type === 'heading' && !inside) depth = node.depth;
      if (node.type === 'html') {
        for (const marker of markersIn(node, document)) {
          inside = marker.kind === 'begin';
          found.push({ marker, depth });
        }
      } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
        visit(node.children);
    }
  };
  visit(tree.children);
  return found;
}

/** The lines of a piece of HTML that are markers; where the HTML shows text as it is (`<pre>`), none is. */
function markersIn({ position }: Extract<RootContent, { type: 'html' }>, document: string): Marker[] {
  let start = position?.start.offset ?? 0;
  const source = document.slice(start, position?.end.offset);
  if (/^<(?:pre|script|style|textarea)\b/iu.test(source)) return [];
  const markers: Marker[] = [];
  for (const [index, text] of source.split('\n').entries()) {
    const match = /^[\s>]*(<!--\s*raci:(begin|end)(?:\s([^>]*))?-->)\s*$/u.exec(text);
    if (match?.[1] !== undefined) {
      const offset = start + text.indexOf(match[1]);
      markers.push({
        kind: match[2] === 'begin' ? 'begin' : 'end',
        words: (match[3] ?? '').split(/\s+/u).filter((word) => word !== ''),
        line: (position?.start.line ?? 1) + index,
        start: offset,
        end: offset + match[1].length,
      });
    }
    start += text.length + 1;
  }
  return markers;
}

function attributes({ words, line }: Marker): Pick<Slot, 'matrix' | 'area' | 'layout'> {
  const [address, ...settings] = words;
  if (address === undefined)
    throw new MarkerError(
      line,
      'raci:begin names no matrix.',
      'Write the id of the matrix after it: <!-- raci:begin acme-platform -->',
    );
  let layout: Slot['layout'];
  for (const setting of settings) {
    const [name = '', value] = setting.split('=', 2);
    if (name !== 'layout')
      throw new MarkerError(
        line,
        `raci:begin knows no "${name}".${didYouMean(name, ['layout'])}`,
        'It takes layout=sections or layout=single.',
      );
    if (value !== 'sections' && value !== 'single')
      throw new MarkerError(
        line,
        `There is no layout "${value ?? ''}".${didYouMean(value ?? '', ['sections', 'single'])}`,
        'It is sections or single.',
      );
    layout = value;
  }
  const cut = address.indexOf('/');
  return {
    matrix: cut < 0 ? address : address.slice(0, cut),
    area: cut < 0 ? undefined : address.slice(cut + 1),
    layout,
  };
}

function surroundings(document: string, start: number, end: number): { prefix: string; lineEnd: number } {
  const before = document.slice(lineStart(document, start), start);
  const next = document.indexOf('\n', end);
  return {
    prefix: before.replace(/[^>\s]/gu, ' '),
    lineEnd: next < 0 ? document.length : next + 1,
  };
}

function lineStart(document: string, offset: number): number {
  return document.lastIndexOf('\n', offset - 1) + 1;
}
