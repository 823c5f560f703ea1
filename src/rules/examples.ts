/**
 * Matrix files for the examples of rules. Most need one area with a few rows, so that is all they write; the page of a
 * rule shows only what was written.
 */

const header = (scheme: string) => `raci: 1
id: platform
title: Platform
scheme: ${scheme}
roles:
  provider: { name: Acme Cloud, kind: provider }
  customer: { name: Product team, kind: customer }
areas:
  - name: Backup
    activities:
`;

/** A file whose one area, "Backup", has these activities; the roles are `provider` and `customer`. */
export function rows(activities: string, scheme = 'raci'): string {
  return header(scheme) + indented(dedented(activities), 6);
}

/** A second area to put behind {@link rows}, "Incidents", whose activities all have the same cells. */
export function otherArea(names: readonly string[], assign: string): string {
  const activities = names.map((name) => `      - name: ${name}\n        assign: ${assign}\n`);
  return `  - name: Incidents\n    activities:\n${activities.join('')}`;
}

/** A whole file, its first lines left to us: what is written begins with `scheme:`, `roles:` or `areas:`. */
export function matrix(rest: string): string {
  return `raci: 1\nid: platform\ntitle: Platform\n${dedented(rest)}`;
}

/** The part of an example that its page shows: without the lines that say nothing about the rule. */
export function shownPart(yaml: string): string {
  const scheme = /^scheme: (.*)$/mu.exec(yaml)?.[1];
  const top = scheme === undefined ? '' : header(scheme);
  if (top !== '' && yaml.startsWith(top)) {
    const part = dedented(yaml.slice(top.length));
    return scheme === 'raci' ? part : `# scheme: ${scheme}\n${part}`;
  }
  return yaml.replace(/^raci: 1\nid: platform\ntitle: Platform\n/u, '');
}

/** Takes the indentation of the first line off every line, and the empty lines around the text. */
export function dedented(text: string): string {
  const lines = text
    .replace(/^[ \t]*\n/u, '')
    .trimEnd()
    .split('\n');
  const margin = /^ */u.exec(lines[0] ?? '')?.[0].length ?? 0;
  return `${lines.map((line) => line.slice(Math.min(margin, line.search(/\S|$/u)))).join('\n')}\n`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(by));
}
