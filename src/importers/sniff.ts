/** How much of a document is looked at, in bytes. */
const sample = 65_536;

/** The id of the importer for content of which nothing else is known: its first bytes, its first lines. */
export function sniffFormat(content: Uint8Array): string {
  if (content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4) return 'xlsx';
  const text = new TextDecoder(encodingOf(content))
    .decode(content.subarray(0, sample))
    .replace(/^\ufeff/u, '');
  if (/^\s*<(?:!doctype\s+html|html|head|body|table|div|section|main)[\s>]/iu.test(text)) return 'html';
  if (/^\s*[{[]\s*["{[]/u.test(text)) return 'json';
  return isDelimited(text) ? 'csv' : 'markdown';
}

function encodingOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Whether the first lines are records: one delimiter stands as often in each of them. Prose has commas too, but not
 * so evenly, and Markdown begins its lines otherwise.
 */
function isDelimited(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.length < 2 || lines.some((line) => /^\s*(?:#{1,6}\s|\||[-*+]\s|```|---\s*$)/u.test(line)))
    return false;
  return ['\t', ';', ',', '|'].some((delimiter) => {
    const counts = lines.map((line) => unquoted(line).split(delimiter).length - 1);
    const [first = 0] = counts;
    return first > 0 && counts.filter((count) => count === first).length >= counts.length * 0.8;
  });
}

function unquoted(line: string): string {
  return line.replace(/"[^"]*"/gu, '');
}
