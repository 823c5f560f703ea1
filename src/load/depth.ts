import { Lexer } from 'yaml';

/**
 * Where lists and maps first stand within each other more than `most` levels deep; `undefined` where they do not. Counted
 * from word to word, without recursion: the answer is the same however much the call stack holds.
 */
export function placeTooDeep(text: string, most: number): number | undefined {
  const nesting = new Nesting();
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === scalarAhead) isScalar = true;
    else if (lexeme === flowsBroken) nesting.leaveFlows();
    if (marks.has(lexeme)) continue;
    const opened = isScalar ? nesting.scalar(lexeme, at) : nesting.word(lexeme, at);
    if (nesting.depth > most) return opened;
    isScalar = false;
    nesting.pass(lexeme, at);
    at += lexeme.length;
  }
  return undefined;
}

/** What the lexer tells of what follows. */
const scalarAhead = '\x1f';
const flowsBroken = '\x18';
const marks = new Set(['\x02', flowsBroken, scalarAhead]);

interface Start {
  readonly at: number;
  readonly column: number;
}

/** White space, a mark of the byte order, a comment, a directive. */
const isBlank = /^[\s\ufeff#%]/u;

/** The lists and maps that are open, and where each begins. */
class Nesting {
  private readonly blocks: { readonly kind: 'list' | 'map'; readonly column: number }[] = [];
  private readonly flows: { readonly kind: string; readonly start: Start | undefined }[] = [];
  private lineStart = 0;
  /** Of the key or value that is being read. */
  private start: Start | undefined;

  get depth(): number {
    return this.blocks.length + this.flows.length;
  }

  /** @returns where it begins */
  scalar(lexeme: string, at: number): number {
    // The lines of a text begin with the blanks before them: where it belongs, the mark above them has said.
    return lexeme === '' || /^\s/u.test(lexeme) ? at : this.begin(at);
  }

  /** A part of a key or value. @returns where it begins */
  private begin(at: number): number {
    if (this.start !== undefined) return at;
    this.start = this.here(at);
    if (this.flows.length === 0) this.leaveDeeper(this.start.column);
    return at;
  }

  /** A word that is no scalar. @returns where the list or map begins that it belongs to */
  word(lexeme: string, at: number): number {
    const inFlow = this.flows.length > 0;
    switch (lexeme) {
      case '---':
      case '...':
        this.leaveDeeper(-1);
        return at;
      case '[':
      case '{':
        return this.open(lexeme, at);
      case ':':
      case '?':
        return inFlow ? this.pair(at) : this.level('map', at);
      case '-':
        return inFlow ? this.begin(at) : this.level('list', at);
      case ']':
      case '}':
        if (inFlow) this.close();
        return at;
      case ',':
        this.endItem();
        return at;
      default:
        return isBlank.test(lexeme) ? at : this.begin(at);
    }
  }

  /** Goes behind a word. */
  pass(lexeme: string, at: number): void {
    const feed = lexeme.lastIndexOf('\n');
    if (feed < 0) return;
    this.lineStart = at + feed + 1;
    if (this.flows.length === 0) this.start = undefined;
  }

  /** Brackets that are never closed end where the indentation says so. */
  leaveFlows(): void {
    this.flows.length = 0;
    this.start = undefined;
  }

  private here(at: number): Start {
    return { at, column: at - this.lineStart };
  }

  private leaveDeeper(column: number): void {
    while ((this.blocks.at(-1)?.column ?? -1) > column) this.blocks.pop();
  }

  /** A list or map in lines: a new one, unless it goes on here. */
  private level(kind: 'list' | 'map', at: number): number {
    const start = this.start ?? this.here(at);
    this.start = undefined;
    this.leaveDeeper(start.column);
    // The items of a list may stand right below the key that they belong to.
    if (kind === 'map' && this.isTop('list', start.column)) this.blocks.pop();
    if (!this.isTop(kind, start.column)) this.blocks.push({ kind, column: start.column });
    return start.at;
  }

  private isTop(kind: 'list' | 'map', column: number): boolean {
    const top = this.blocks.at(-1);
    return top?.kind === kind && top.column === column;
  }

  private open(kind: '[' | '{', at: number): number {
    this.begin(at);
    this.flows.push({ kind, start: this.start });
    this.start = undefined;
    return at;
  }

  private close(): void {
    this.endItem();
    // The whole may be a key.
    this.start = this.flows.pop()?.start;
  }

  private endItem(): void {
    if (this.flows.at(-1)?.kind === 'pair') this.flows.pop();
    this.start = undefined;
  }

  /** A key in a flow collection; in a list it makes a map of its own. */
  private pair(at: number): number {
    const start = this.start ?? this.here(at);
    this.start = undefined;
    if (this.flows.at(-1)?.kind === '[') this.flows.push({ kind: 'pair', start });
    return start.at;
  }
}
