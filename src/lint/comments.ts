import { Lexer } from 'yaml';

export interface Comment {
  /** Without the `#`, blanks around it removed. */
  readonly text: string;
  /** Offsets into the file, the `#` included. */
  readonly start: number;
  readonly end: number;
}

/** What the lexer puts in front of a scalar: the token behind it is a value, whatever it begins with. */
const scalarMark = '\x1f';

/** Characters that the lexer adds; all other tokens are pieces of the file. */
const marks = new Set([scalarMark, '\x02', '\x18']);

/**
 * The comments of a YAML text that hold `word`, in file order: real ones only, never a `#` inside a value. Texts that
 * do not hold the word at all, which is nearly every one, cost a single search.
 */
export function commentsWith(word: string, text: string): Comment[] {
  if (!text.includes(word)) return [];
  const comments: Comment[] = [];
  let offset = 0;
  let isValue = false;
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) {
      isValue = token === scalarMark;
      continue;
    }
    if (!isValue && token.startsWith('#') && token.includes(word)) {
      comments.push({ text: token.slice(1).trim(), start: offset, end: offset + token.trimEnd().length });
    }
    isValue = false;
    offset += token.length;
  }
  return comments;
}
