import { fencedCode } from './fences.ts';

/** Markdown whose HTML tables were cut out: they may hold blank lines, at which Markdown would end them. */
export interface HtmlTableCut {
  /** As many lines as the original; a comment stands where a table began. */
  readonly text: string;
  /** A piece of the text without what nobody sees: comments, but for those that stand for a table. Lines stay. */
  withoutComments(html: string): string;
  /** The tables whose comments are in this piece of the text. */
  tablesIn(html: string): HtmlTable[];
}

export interface HtmlTable {
  readonly html: string;
  /** Of its first tag. */
  readonly line: number;
}

const marker = '\ue000';

/** Cuts every closed `<table>` that stands outside code and comments. One pass over the text. */
export function cutHtmlTables(text: string): HtmlTableCut {
  const tables: HtmlTable[] = [];
  if (!/<table\b/iu.test(text)) return { text, withoutComments, tablesIn: () => [] };
  const isFenced = fencedCode(text);
  let result = '';
  let copied = 0;
  let depth = 0;
  let start = 0;
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(/<!--|-->|<(\/?)table\b[^<>]*>/giu)) {
    const at = match.index;
    if (text[at - 1] === '`' || isFenced(at)) continue;
    if (match[0].startsWith('<!--')) {
      if (depth === 0) depth = -1;
      continue;
    }
    if (match[0] === '-->') {
      if (depth === -1) depth = 0;
      continue;
    }
    if (depth === -1) continue;
    if (match[1] === '') {
      if (depth === 0) start = at;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth > 0) continue;
      const end = at + match[0].length;
      const html = text.slice(start, end);
      line += countLines(text, counted, start);
      counted = start;
      tables.push({ html, line });
      result += `${text.slice(copied, start)}<!--${marker}${tables.length - 1}-->${html.replace(/[^\n]+/gu, '')}`;
      copied = end;
    }
  }
  result += text.slice(copied);
  return {
    text: result,
    withoutComments,
    tablesIn: (html) =>
      [...html.matchAll(new RegExp(`<!--${marker}(\\d+)-->`, 'gu'))].flatMap((match) => {
        const table = tables[Number(match[1])];
        return table === undefined ? [] : [table];
      }),
  };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function withoutComments(html: string): string {
  return html.includes('<!--')
    ? html.replace(new RegExp(`<!--(?!${marker})[\\s\\S]*?(?:-->|$)`, 'gu'), (comment) =>
        comment.replace(/[^\n]+/gu, ''),
      )
    : html;
}
