import { createHash } from 'node:crypto';
import { html, Markup } from '../exporters/html-markup.ts';
import { style } from '../exporters/html-style.ts';

/** What reports have beyond the look of exported matrices. */
const reportStyle = `
.heat td { font-variant-numeric: tabular-nums; }
.heat td small { color: var(--quiet); }
.heat col.area { width: 34%; }
.heat tfoot th, .heat tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
.heat .none { color: var(--quiet); }
.heat-1 { background: color-mix(in srgb, var(--accent) 9%, var(--page)); }
.heat-2 { background: color-mix(in srgb, var(--accent) 18%, var(--page)); }
.heat-3 { background: color-mix(in srgb, var(--accent) 27%, var(--page)); }
.heat-4 { background: color-mix(in srgb, var(--accent) 36%, var(--page)); }
.heat-5 { background: color-mix(in srgb, var(--accent) 45%, var(--page)); }
.heat .alarm { background: var(--asked); color: var(--asked-ink); }
@media (max-width: 44rem) { .heat tfoot { display: block; } .heat td { display: inline-block; margin-inline-end: 1rem; } }
@media print { .heat td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** One self-contained page in the look of exported matrices: nothing is loaded, nothing runs. */
export function reportPage(title: string, introduction: string, sections: readonly Markup[]): string {
  const styles = style + reportStyle;
  const digest = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(styles)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${introduction}</p>
</header>
<main>
${sections}</main>
</body>
</html>
`.source;
}

/** The class of a cell of a heat map: in five steps, the greater the share, the deeper the colour. */
export function heat(count: number, total: number): string {
  return count === 0 || total === 0 ? 'none' : `heat-${Math.min(5, Math.ceil((5 * count) / total))}`;
}
