import stringWidth from 'fast-string-width';

/**
 * Breaks text into lines of at most `width` columns at blanks. A word that is wider stands on a line of its own.
 * `hanging` columns are kept free on every line but the first.
 */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const room = width - (lines.length === 0 ? 0 : hanging);
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
