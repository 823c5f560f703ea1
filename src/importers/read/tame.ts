/** More levels of lists and quotes than any document of people has. */
const deepest = 30;
const widestIndent = 120;
const mostBrackets = 2000;

/**
 * Takes out of Markdown what its parser needs quadratic time or a boundless stack for: quotes and lists nested dozens
 * deep, and paragraphs of thousands of brackets. Lines stay where they are.
 */
export function tame(text: string): string {
  let tamed = text;
  if (nested.test(tamed)) tamed = tamed.replace(new RegExp(nested, 'gmu'), '');
  if (indented.test(tamed)) tamed = tamed.replace(new RegExp(indented, 'gmu'), ' '.repeat(widestIndent));
  return bracketCount(tamed) > mostBrackets ? withoutBracketHeaps(tamed) : tamed;
}

const nested = new RegExp(
  String.raw`^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]?){${deepest},}(?=\S)`,
  'mu',
);
const indented = new RegExp(String.raw`^[ \t]{${widestIndent},}(?=\S)`, 'mu');

function bracketCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) count++;
  return count;
}

function withoutBracketHeaps(text: string): string {
  return text
    .split(/(\n[ \t]*\n)/u)
    .map((paragraph) =>
      bracketCount(paragraph) > mostBrackets ? paragraph.replace(/!?\[/gu, '(') : paragraph,
    )
    .join('');
}
