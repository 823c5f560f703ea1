import { printableLines, visible } from './printable.ts';
import { webAddress } from './web-address.ts';

/**
 * Text as Markdown that shows exactly that text: nothing in it becomes markup, a link, HTML, a formula or the end of
 * a table. Line breaks become blanks.
 */
export function inline(text: string): string {
  return visible(text)
    .trim()
    .replace(/ {2,}/gu, ' ')
    .replace(/[\\`*[\]|~$]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[A-Za-z0-9]+;)/gu, '&amp;')
    .replaceAll('<', '&lt;');
}

/** {@link inline} for the beginning of a line: no heading, list, quote or rule begins there. */
export function line(text: string): string {
  return inline(text)
    .replace(/^[#+=>-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

/** {@link inline} for a heading, which trailing number signs would be taken off. */
export function heading(text: string): string {
  return line(text).replace(/(\s)(#+)$/u, '$1\\$2');
}

/** {@link inline} for the cell of a table; line breaks stay visible. */
export function cell(text: string): string {
  return lines(text).map(inline).join('<br>');
}

/** Paragraphs stay apart; lines inside a paragraph are joined. */
export function paragraphs(text: string): string[] {
  return printableLines(text)
    .split(/\n\s*\n/u)
    .map(line)
    .filter((paragraph) => paragraph !== '');
}

function lines(text: string): string[] {
  return printableLines(text)
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A link where the text is an address of the web, else the text alone: no other scheme ever becomes a link. */
export function linked(label: string, address: string): string {
  const url = webAddress(address);
  return url === undefined ? inline(label) : `[${inline(label)}](${url})`;
}
