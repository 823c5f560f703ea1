import stringWidth from 'fast-string-width';

export type Align = 'left' | 'center';

export interface TableColumn {
  readonly title: string;
  readonly align: Align;
}

/**
 * A GFM table whose columns stand straight below each other in a fixed-width font. Titles and cells are Markdown
 * already, free of line breaks and bare pipes.
 */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((width, row) => Math.max(width, widthOf(row[index] ?? '')), Math.max(3, widthOf(title))),
  );
  const rule = columns.map(({ align }, index) => {
    const width = widths[index] ?? 3;
    return align === 'center' ? `:${'-'.repeat(width - 2)}:` : '-'.repeat(width);
  });
  const write = (cells: readonly string[]) =>
    `| ${columns.map(({ align }, index) => padded(cells[index] ?? '', widths[index] ?? 3, align)).join(' | ')} |`;
  return [write(columns.map(({ title }) => title)), `| ${rule.join(' | ')} |`, ...rows.map(write)].join('\n');
}

function padded(text: string, width: number, align: Align): string {
  const missing = Math.max(0, width - widthOf(text));
  const before = align === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

/** In columns of a fixed-width font. Plain ASCII need not be taken apart. */
function widthOf(text: string): number {
  return /^[ -~]*$/u.test(text) ? text.length : stringWidth(text);
}
