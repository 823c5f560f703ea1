import { rules } from '../src/rules/index.ts';
import { levelsOf, type PagePart, pageOf } from '../src/rules/page.ts';
import type { Rule } from '../src/rules/rule.ts';

/** The pages of docs/rules, made of the rules themselves: one each, and an index. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ...rules.map((rule) => [`${rule.id}.md`, markdownPage(rule)] as const),
    ['README.md', markdownIndex()] as const,
  ]);
}

function markdownPage(rule: Rule): string {
  const parts = pageOf(rule).map(markdownPart);
  return `<!-- Written by scripts/build-rule-pages.ts from the rule itself. -->\n\n# ${rule.id}\n\n${parts.join('\n\n')}\n`;
}

function markdownPart(part: PagePart): string {
  switch (part.kind) {
    case 'heading':
      return `## ${part.text}`;
    case 'paragraph':
      return part.text;
    case 'example': {
      const options = part.options === undefined ? '' : `, with \`${part.options}\``;
      return `${part.title}${options}:\n\n\`\`\`yaml\n${part.yaml.trimEnd()}\n\`\`\``;
    }
    case 'option':
      return `- \`${part.name}\` (default \`${part.fallback}\`): ${part.text}`;
  }
}

function markdownIndex(): string {
  const rows = rules.map((rule) => {
    const { recommended, strict, relaxed } = levelsOf(rule);
    const fix = rule.fixable ? 'yes' : '';
    return `| [${rule.id}](${rule.id}.md) | ${recommended} | ${strict} | ${relaxed} | ${fix} | ${rule.summary} |`;
  });
  return `<!-- Written by scripts/build-rule-pages.ts from the rules themselves. -->

# Rules

What \`raci lint\` checks. \`raci rules <id>\` shows the same pages. The three levels are those of the presets
(\`extends:\` in \`raci.config.yaml\`); \`rules:\` sets the level and the options of each.

| rule | recommended | strict | relaxed | fix | |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
