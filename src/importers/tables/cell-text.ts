import { listMark } from '../read/plain-text.ts';

/** The text on one line; the items of a list become parts of a sentence. */
export function oneLine(text: string): string {
  if (!text.includes(listMark)) return text.replaceAll('\n', ' ');
  const [first = '', ...items] = text
    .split(new RegExp(`(?:^|\n)${listMark} `, 'u'))
    .map((item) => item.replaceAll('\n', ' '));
  const list = items.join('; ');
  return first === '' ? list : `${first.replace(/(?:(?<!\s)\s+)?[:：]$/u, '')}: ${list}`;
}

/** Short enough for a message. */
export function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
