/** Tells whether an offset stands inside fenced code. One pass over the text; ask in ascending order. */
export function fencedCode(text: string): (offset: number) => boolean {
  const ranges: [start: number, end: number][] = [];
  let fence = '';
  let from = 0;
  for (const match of text.matchAll(/^[ >\t]*(`{3,}|~{3,})[^\n]*/gmu)) {
    const mark = match[1] ?? '';
    if (fence === '') {
      fence = mark;
      from = match.index;
    } else if (mark.startsWith(fence)) {
      ranges.push([from, match.index]);
      fence = '';
    }
  }
  if (fence !== '') ranges.push([from, text.length]);
  let next = 0;
  return (offset) => {
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) <= offset) next++;
    return offset >= (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY);
  };
}
