/**
 * The filter of an exported page. It only ever hides rows and writes a count; it reads no address, stores nothing and
 * turns no text into markup. Without it the page shows everything and no filter box.
 */
export const script = `
(() => {
  'use strict';
  const form = document.querySelector('form.filter');
  const field = form.querySelector('input');
  const output = form.querySelector('output');
  const folded = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
  const sections = [...document.querySelectorAll('section.area')];
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => {
    const area = row.closest('section.area');
    const about = [row.textContent, row.dataset.owners || '', area ? area.dataset.path : ''];
    return { row, text: folded(about.join(' ')) };
  });
  const apply = () => {
    const words = folded(field.value).split(/\\s+/u).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const section of sections) {
      section.hidden = words.length > 0 && section.querySelector('tbody tr:not([hidden])') === null;
    }
    document.body.classList.toggle('filtering', words.length > 0);
    output.textContent = words.length === 0 ? rows.length + ' activities'
      : shown === 0 ? 'No activity matches' : shown + ' of ' + rows.length + ' activities';
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', apply);
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== field && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    } else if (event.key === 'Escape' && document.activeElement === field) {
      field.value = '';
      apply();
    }
  });
  form.hidden = false;
  apply();
  addEventListener('pageshow', apply);
})();
`;
