/**
 * A spreadsheet would run a cell that begins with one of these marks as a formula; an apostrophe before it makes it
 * text. A text that begins with apostrophes and such a mark gets one more, so that exactly one can be taken away.
 */
export function defused(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** Undoes {@link defused}. */
export function undefused(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/u.test(text) ? text.slice(1) : text;
}
