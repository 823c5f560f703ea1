/**
 * Makes text safe to show: control characters, escape sequences and the invisible marks that reorder text never reach
 * a terminal or a log. Line breaks and tabs become blanks. What a CI runner would take for a command in a log
 * (`::error::`, `##[error]`) gets a backslash.
 */
export function printable(text: string): string {
  const seen = visible(text);
  if (!seen.includes('::') && !seen.includes('##[')) return seen;
  return seen.replace(/(^|\s)::/gu, '$1\\::').replaceAll('##[', '#\\#[');
}

/** Text without what is not to be seen, for documents: line breaks and tabs become blanks. */
export function visible(text: string): string {
  // Nearly all texts are plain, and to make the patterns below takes longer than to look at all of an answer.
  if (/^[ -~\u00a1-\u00ff]*$/.test(text)) return text;
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, '');
}

/** {@link visible}, with the line breaks kept, each as `\n`, and the tabs as blanks. */
export function printableLines(text: string): string {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map(visible)
    .join('\n');
}

/** {@link visible} on one line: blanks between words are single ones, and there are none around them. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

/** `1 finding`, `2 findings`. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : several}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}
