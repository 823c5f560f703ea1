import { rules as allRules, ruleById } from '../../rules/index.ts';
import { levelsOf, type PagePart, pageFolder, pageOf } from '../../rules/page.ts';
import type { Rule } from '../../rules/rule.ts';
import { didYouMean } from '../../text/suggest.ts';
import { wrap } from '../../text/wrap.ts';
import type { Command, Context } from '../command.ts';
import { deliver } from '../deliver.ts';
import { exitCodes, Failure } from '../failure.ts';
import { json } from '../json.ts';
import { type FormatFlags, formatOf, formatOptions } from '../options.ts';
import { table } from '../table.ts';

/** `raci rules`: what is checked, and the page of a rule. */
export const rules: Command = {
  define: (command, context, run) => {
    formatOptions(command.argument('[rule]', 'show the page of this rule'), ['text', 'json'])
      .addHelpText(
        'after',
        `
Examples:
  raci rules                     all rules and their levels
  raci rules single-owner        what it reports, why, and how to mend it
  raci rules --json | jq -r '.rules[] | select(.fixable).id'`,
      )
      .action((id: string | undefined, flags: FormatFlags) => run(() => answer(id, flags, context)));
  },
};

async function answer(id: string | undefined, flags: FormatFlags, context: Context) {
  const rule = id === undefined ? undefined : ruleById(id);
  if (id !== undefined && rule === undefined) {
    const ids = allRules.map((known) => known.id);
    throw new Failure(`There is no rule "${id}".${didYouMean(id, ids)}`, '`raci rules` lists them.');
  }
  if (formatOf(flags, 'text') === 'json') {
    const wanted = rule === undefined ? allRules : [rule];
    deliver(context, json({ rules: wanted.map(ruleJson) }), flags.output);
  } else {
    deliver(context, rule === undefined ? await listing(context) : page(rule, context), flags.output);
  }
  return exitCodes.ok;
}

async function listing(context: Context): Promise<string> {
  const rows = allRules.map((rule) => [rule.id, rule.level, rule.fixable ? 'fix' : '', rule.summary]);
  return table(['Rule', 'Level', '', 'What it says'], rows, context);
}

function page(rule: Rule, context: Context): string {
  const parts = pageOf(rule).map((part) => drawn(part, context));
  return `${context.paint.bold(rule.id)}\n\n${parts.join('\n\n')}`;
}

function drawn(part: PagePart, { paint, width }: Context): string {
  const room = Math.min(width, 100);
  switch (part.kind) {
    case 'heading':
      return paint.bold(part.text);
    case 'paragraph':
      return wrap(part.text, room).join('\n');
    case 'example': {
      const options = part.options === undefined ? '' : `, with ${part.options}`;
      const lines = part.yaml.trimEnd().split('\n');
      return [`  ${part.title}${options}:`, '', ...lines.map((line) => `    ${line}`.trimEnd())].join('\n');
    }
    case 'option':
      return wrap(`${part.name} (default ${part.fallback}): ${part.text}`, room, 2).join('\n  ');
  }
}

function ruleJson(rule: Rule) {
  const { id, summary, rationale, fixable, reportedBy, options, examples } = rule;
  return {
    id,
    summary,
    rationale,
    level: rule.level,
    levels: levelsOf(rule),
    fixable,
    reportedBy: reportedBy ?? 'rule',
    options,
    examples,
    page: `${pageFolder}/${id}.md`,
  };
}
