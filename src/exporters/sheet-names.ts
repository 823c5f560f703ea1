/** What spreadsheet programs allow. */
const longestName = 31;

/**
 * Names for the sheets of a workbook: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not
 * the reserved "History", and each once, whatever the case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((text) => {
    const name = cut(text.replace(/[\u0000-\u001f[\]:*?/\\]/gu, ' '), longestName) || 'Sheet';
    let candidate = name;
    for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
      const suffix = ` ${count}`;
      candidate = cut(name, longestName - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Cs}$/u, '')
    .replace(/^[\s']+|(?<![\s'])[\s']+$/gu, '');
}
