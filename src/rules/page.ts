import { shownPart } from './examples.ts';
import type { Level, OptionDefinition, Rule, RuleExample, RuleOptions } from './rule.ts';

/** What there is to say about a rule, for a page as for a terminal. */
export type PagePart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'example';
      readonly title: string;
      readonly options: string | undefined;
      readonly yaml: string;
    }
  | { readonly kind: 'option'; readonly name: string; readonly fallback: string; readonly text: string };

/** The page of a rule, from top to bottom, without its title. */
export function pageOf(rule: Rule): PagePart[] {
  const parts: PagePart[] = [paragraph(rule.summary)];
  const section = (title: string, ...content: readonly PagePart[]) => {
    if (content.length > 0) parts.push({ kind: 'heading', text: title }, ...content);
  };
  section('Avoid', ...rule.examples.bad.map(example));
  section('Prefer', ...rule.examples.good.map(example));
  section('Rationale', paragraph(rule.rationale));
  section(
    'Options',
    ...Object.entries(rule.options).map(
      ([name, definition]): PagePart => ({
        kind: 'option',
        name,
        fallback: JSON.stringify(definition.default),
        text: optionText(definition),
      }),
    ),
  );
  section('Level', paragraph(levelText(rule)));
  if (rule.fixable) section('Fix', paragraph('`raci lint --fix` mends it. Who owns what stays as it is.'));
  return parts;
}

/** The level of a rule under each preset. */
export function levelsOf({ level, presets }: Rule): {
  readonly recommended: Level;
  readonly strict: Level;
  readonly relaxed: Level;
} {
  return { recommended: level, strict: presets?.strict ?? level, relaxed: presets?.relaxed ?? level };
}

/** The folder of the pages, from the root of the project. */
export const pageFolder = 'docs/rules';

function paragraph(text: string): PagePart {
  return { kind: 'paragraph', text };
}

function example({ title, yaml, options }: RuleExample): PagePart {
  return {
    kind: 'example',
    title,
    options: options === undefined ? undefined : optionsText(options),
    yaml: withCarets(shownPart(yaml)),
  };
}

/** `{ max: 2 }`, as it is written in a configuration. */
function optionsText(options: RuleOptions): string {
  return `{ ${Object.entries(options)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', '')}`)
    .join(', ')} }`;
}

/** Turns the marks `‹…›` into carets on a comment line below. */
function withCarets(marked: string): string {
  return marked
    .split('\n')
    .flatMap((line) => {
      const carets = caretsUnder(line);
      const plain = line.replace(/[‹›]/gu, '');
      return carets === undefined ? [plain] : [plain, carets];
    })
    .join('\n');
}

function caretsUnder(marked: string): string | undefined {
  if (!marked.includes('‹')) return undefined;
  let line = '';
  let isInside = false;
  for (const character of marked) {
    if (character === '‹' || character === '›') isInside = character === '‹';
    else line += isInside ? '^' : ' ';
  }
  const indentation = marked.replace('‹', '').search(/\S/u);
  // The comment sign stands where the line begins, which may be where the first caret stood.
  return `${line.slice(0, indentation)}#${line.slice(indentation + 1).trimEnd()}`;
}

function optionText({
  description,
  minimum,
  maximum,
  values,
}: OptionDefinition<RuleOptions[string]>): string {
  const bounds = [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(values === undefined ? [] : [`one of ${values.map((value) => `\`${value}\``).join(', ')}`]),
  ];
  return bounds.length === 0 ? description : `${description.replace(/\.$/u, '')}; ${bounds.join(', ')}.`;
}

function levelText(rule: Rule): string {
  const { recommended, strict, relaxed } = levelsOf(rule);
  const others = [
    ...(strict === recommended ? [] : [`\`${strict}\` under \`strict\``]),
    ...(relaxed === recommended ? [] : [`\`${relaxed}\` under \`relaxed\``]),
  ];
  const usual = `\`${recommended}\` under \`recommended\``;
  const by = {
    loader: ' Reported while the file is read.',
    engine: ' Reported while suppressions are applied.',
  };
  return `${[usual, ...others].join(', ')}.${rule.reportedBy === undefined ? '' : by[rule.reportedBy]}`;
}
