import { createHash } from 'node:crypto';
import type { Matrix } from '../model/index.ts';
import { optionalColumns } from './columns.ts';
import type { Exporter } from './exporter.ts';
import { html, Markup } from './html-markup.ts';
import { introduction, tables } from './html-matrix.ts';
import { script } from './html-script.ts';
import { style } from './html-style.ts';

export const htmlPage: Exporter = {
  id: 'html',
  title: 'One self-contained, accessible HTML page with a filter',
  extension: '.html',
  export: async (matrices) => page(matrices).source,
};

function page(matrices: readonly Matrix[]): Markup {
  const [only, ...others] = matrices;
  const single = others.length === 0 ? only : undefined;
  const title = single?.title ?? 'Responsibility matrices';
  const language = single?.language ?? 'en';
  const hasNotes = matrices.some((matrix) => optionalColumns(matrix).note);
  return html`<!doctype html>
<html lang="${language}" dir="${textDirection(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body class="${hasNotes ? 'noted' : 'plain'}">
${single === undefined ? contents(title, matrices) : html`<header>\n${introduction(single, 1)}</header>\n`}<form class="filter" role="search" lang="en" dir="ltr" hidden>
<label for="filter">Filter</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="Activity, area, owner …" aria-describedby="shown">
<output id="shown" for="filter" aria-live="polite"></output>
</form>
<main>
${single === undefined ? matrices.map(article) : tables(single, 'a', 2)}</main>
<script>${new Markup(script)}</script>
</body>
</html>
`;
}

function article(matrix: Matrix, index: number): Markup {
  const id = `m${index + 1}`;
  const language = matrix.language ?? 'en';
  return html`<article id="${id}" lang="${language}" dir="${textDirection(language)}">
${introduction(matrix, 2)}${tables(matrix, id, 3)}</article>
`;
}

/** Where there are several matrices, what there is to choose from. */
function contents(title: string, matrices: readonly Matrix[]): Markup {
  return html`<header>
<h1>${title}</h1>
<nav aria-label="Matrices">
<ul>
${matrices.map((matrix, index) => html`<li><a href="#m${index + 1}">${matrix.title}</a></li>\n`)}</ul>
</nav>
</header>
`;
}

/** `rtl` for languages that are written from right to left. */
function textDirection(language: string): 'ltr' | 'rtl' {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  return ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(primary) ? 'rtl' : 'ltr';
}

/** Nothing is ever loaded, and nothing runs or styles the page but what was exported with it. */
function policy(): string {
  return [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
