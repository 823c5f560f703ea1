/** More levels of lists and quotes than any document of people has. */
const deepest = 30;
const widestIndent = 120;
const mostBrackets = 2000;
const mostDefinitions = 2000;
/** Steps that looking for the ends of comments may take in a paragraph: how many there are by how long it is. */
const mostCommentSteps = 20_000_000;

/**
 * Takes out of Markdown what its parser needs quadratic time or a boundless stack for: quotes and lists nested dozens
 * deep, thousands of definitions, paragraphs of thousands of brackets, and of comments that never end. Lines stay
 * where they are.
 */
export function tame(text: string): string {
  let tamed = text;
  if (nested.test(tamed)) tamed = tamed.replace(new RegExp(nested, 'gmu'), '');
  if (indented.test(tamed)) tamed = tamed.replace(new RegExp(indented, 'gmu'), ' '.repeat(widestIndent));
  if (countOf(']:', tamed) > mostDefinitions) tamed = tamed.replaceAll(']:', '] :');
  if (commentSteps(tamed) > mostCommentSteps) tamed = withoutCommentHeaps(tamed);
  return Math.max(countOf('[', tamed), countOf(']', tamed)) > mostBrackets
    ? withoutBracketHeaps(tamed)
    : tamed;
}

const nested = new RegExp(
  String.raw`^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]?){${deepest},}(?=\S)`,
  'mu',
);
const indented = new RegExp(String.raw`^[ \t]{${widestIndent},}(?=\S)`, 'mu');

function countOf(sought: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
}

function commentSteps(text: string): number {
  return (countOf('<!', text) + countOf('<?', text)) * text.length;
}

function withoutCommentHeaps(text: string): string {
  return byParagraph(text, (paragraph) =>
    commentSteps(paragraph) > mostCommentSteps ? paragraph.replace(/<(?=[!?])/gu, '(') : paragraph,
  );
}

function withoutBracketHeaps(text: string): string {
  return byParagraph(text, (paragraph) =>
    Math.max(countOf('[', paragraph), countOf(']', paragraph)) > mostBrackets
      ? paragraph.replace(/!?\[/gu, '(').replaceAll(']', ')')
      : paragraph,
  );
}

function byParagraph(text: string, change: (paragraph: string) => string): string {
  return text
    .split(/(\n[ \t]*\n)/u)
    .map(change)
    .join('');
}
