import stringWidth from 'fast-string-width';

/**
 * Breaks text into lines of at most `width` columns at blanks. A word that is wider stands on a line of its own.
 * `hanging` columns are kept free on every line but the first.
 */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    const wordWidth = widthOf(word);
    const room = width - (lines.length === 0 ? 0 : hanging);
    if (line !== '' && lineWidth + 1 + wordWidth > room) {
      lines.push(line);
      line = word;
      lineWidth = wordWidth;
    } else {
      lineWidth += (line === '' ? 0 : 1) + wordWidth;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Letters of Western Europe, which nearly all words are made of, take one column each. */
function widthOf(word: string): number {
  return /^[!-~\u00a1-\u00ff]*$/.test(word) ? word.length : stringWidth(word);
}
