import { printableLines } from '../text/printable.ts';

/** A piece of HTML. Only {@link html} makes one, so that text can never become markup by accident. */
export class Markup {
  constructor(readonly source: string) {}
}

type Content = string | number | undefined | Markup | readonly Content[];

/** Writes HTML: whatever is put in is escaped, for text and for quoted attributes, unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.reduce((source, part, index) => source + sourceOf(contents[index - 1]) + part));
}

function sourceOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'object') return content.map(sourceOf).join('');
  return escaped(String(content));
}

function escaped(text: string): string {
  if (/^[\w .,:;/()#-]*$/u.test(text)) return text; // most texts: nothing to escape
  return printableLines(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('`', '&#96;');
}
