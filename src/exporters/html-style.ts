/** The look of an exported page: light and dark, wide, narrow and printed. Holds no data. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #1d2433; --quiet: #5b6476; --line: #dde1e9; --soft: #f5f6f9; --accent: #2456c7;
  --owner: #dbe6ff; --owner-ink: #163c94; --doer: #d8f1e1; --doer-ink: #0e5431; --asked: #fdecc8; --asked-ink: #6f4700;
  --told: #e8eaf0; --told-ink: #454d5e; --check: #ecdffc; --check-ink: #572a92; --bar: 3.5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171e; --ink: #e4e7ee; --quiet: #9aa3b5; --line: #2d3340; --soft: #1b1f29; --accent: #8fb1ff;
    --owner: #1f3a78; --owner-ink: #d6e2ff; --doer: #16482f; --doer-ink: #c5f2d8; --asked: #543a08; --asked-ink: #ffe3ab;
    --told: #333a48; --told-ink: #d3d8e2; --check: #45286f; --check-ink: #e9dbff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: calc(var(--bar) + 3rem); }
body {
  margin: 0 auto; max-width: 84rem; padding: 2rem clamp(1rem, 3vw, 2.5rem) 4rem;
  background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
}
body.plain { max-width: 68rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.25rem 0 .5rem; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.12rem; }
h4, h5, h6 { font-size: 1rem; }
p { margin: .4rem 0; max-width: 72ch; }
a { color: var(--accent); }
.quiet, .source { color: var(--quiet); }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2.5rem; margin: 1.25rem 0 1.5rem; }
.key h2, .key h3 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); margin: .75rem 0 .25rem; }
.key dl { margin: 0; }
.key dl div { padding: .35rem 0; border-top: 1px solid var(--line); }
.key dt { font-weight: 600; }
.key dd { margin: 0; color: var(--quiet); }
.named { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); column-gap: 1.5rem; }
.letters div { display: flex; gap: .75rem; align-items: baseline; }
.letters dt { flex: none; min-width: 2rem; }
.letters dd b { color: var(--ink); font-weight: 600; }

.filter {
  position: sticky; top: 0; z-index: 3; display: flex; gap: .75rem; align-items: center; height: var(--bar);
  margin: 0; background: var(--page); border-bottom: 1px solid var(--line);
}
.filter input {
  flex: 0 1 24rem; min-width: 8rem; font: inherit; color: inherit; padding: .35rem .7rem;
  background: var(--soft); border: 1px solid var(--line); border-radius: 8px;
}
::placeholder { color: var(--quiet); opacity: 1; }
.filter label { font-weight: 600; }
.filter output { color: var(--quiet); white-space: nowrap; font-variant-numeric: tabular-nums; }

table { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; margin: .75rem 0 .5rem; font-size: .95rem; }
th, td { padding: .5rem .7rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th {
  position: sticky; top: 0; z-index: 2; background: var(--soft); color: var(--quiet);
  font-size: .82rem; font-weight: 600; border-top: 1px solid var(--line); vertical-align: bottom;
}
.filter:not([hidden]) ~ main thead th { top: var(--bar); }
thead th:first-child { border-start-start-radius: 8px; border-inline-start: 1px solid var(--line); }
thead th:last-child { border-start-end-radius: 8px; border-inline-end: 1px solid var(--line); }
tbody th { font-weight: 500; }
tbody tr:hover > * { background: var(--soft); }
th.role, td.role, th.status, td.status { text-align: center; }
td.note { color: var(--quiet); font-size: .92rem; }
col.role { width: 9rem; }
.many col.role { width: 5.5rem; }
.crowd col.role { width: 3.2rem; }
.crowd th.role span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; }
.crowd th.role, .crowd td.role { padding-inline: .2rem; }
col.status { width: 6.5rem; }

.letter {
  display: inline-block; min-width: 1.75rem; margin: 0 .1rem .1rem; padding: .05rem .35rem; border-radius: 6px; text-align: center;
  font-weight: 650; text-decoration: none; font-variant-emoji: text; background: var(--told); color: var(--told-ink);
}
.letter.owner, .letter.driver { background: var(--owner); color: var(--owner-ink); }
.letter.doer, .letter.support, .letter.recommender { background: var(--doer); color: var(--doer-ink); }
.letter.consulted { background: var(--asked); color: var(--asked-ink); }
.letter.verifier, .letter.signatory, .letter.approver { background: var(--check); color: var(--check-ink); }
.letter.unknown { background: none; color: inherit; outline: 1px dashed currentColor; }
.badge { font-size: .8rem; padding: .1rem .5rem; border-radius: 99px; background: var(--asked); color: var(--asked-ink); white-space: nowrap; }
.badge.retired { background: var(--told); color: var(--told-ink); }
.mark { text-decoration: none; }
.footnote { font-size: .9rem; color: var(--quiet); }
.footnote:target { color: var(--ink); background: var(--asked); }
.advice { margin: .75rem 0; }
.advice ul { margin: .25rem 0 .75rem; padding-inline-start: 1.25rem; max-width: 76ch; }
.filtering .advice, .filtering .key { display: none; }
article + article { margin-top: 4rem; padding-top: 1rem; border-top: 3px double var(--line); }

@media (max-width: 44rem) {
  h1 { font-size: 1.5rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th[scope="row"], td { display: block; }
  tbody tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  th, td, td.role, td.status { border: 0; padding: .1rem 0; text-align: start; }
  td:empty { display: none; }
  td.role::before, td.status::before { content: attr(data-label); color: var(--quiet); font-size: .85rem; margin-inline-end: .5rem; }
  .filter output { font-size: .85rem; }
}
@media print {
  :root {
    --page: #fff; --ink: #000; --quiet: #333; --line: #bbb; --soft: #f2f2f2; --owner: #dbe6ff; --owner-ink: #000; --doer: #d8f1e1;
    --doer-ink: #000; --asked: #fdecc8; --asked-ink: #000; --told: #e8eaf0; --told-ink: #000; --check: #ecdffc; --check-ink: #000;
  }
  body { max-width: none; padding: 0; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .filter { display: none; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr, .footnote, li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  article + article { break-before: page; border: 0; }
}
`;
