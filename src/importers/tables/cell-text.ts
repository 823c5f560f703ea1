export function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Short enough for a message. */
export function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
