import { schemes } from '../../model/index.ts';
import type { Block, DocumentBlocks } from '../blocks.ts';
import { letterOfWord, lettersOfHeader } from './letter-words.ts';
import { type Alphabet, uncircled } from './marks.ts';
import { responsibilityWords, symbolWords } from './words.ts';

/** What a document says its letters and signs mean. */
export interface Legend {
  /** By letter as written: `R`, `Su`. */
  readonly letters: ReadonlyMap<string, Meaning>;
  readonly symbols: ReadonlyMap<string, string>;
}

export interface Meaning {
  /** The word that the letter stands for. */
  readonly name: string;
  readonly description: string;
}

const key = String.raw`(?:\p{Lu}\p{L}{0,2})`;
const sign = String.raw`(?:\p{Extended_Pictographic}\p{Emoji_Modifier}?|[✓✔●○◉◎◯◐◑◒◓◔◕■□▪▫◆◇★☆▲△▼▽×✗✘–—-])\ufe0f?`;
/** Where the next definition begins. */
const next = String.raw`\s+(?:${key}|${sign})(?:\s*[)\]])?\s*(?:[=:：→]|->)`;
const defined = new RegExp(
  String.raw`(?:^|[\s,;|·•(\[/、，；（])(?:(${key})|(${sign}))(?:\s*[)\]])?\s*(?:=|:|：|->|→|(?<=\s)[-–—]\s|[–—])\s*([^\s,;|·•=、，；](?:(?!${next})[^,;|·•=、，；]){1,79})`,
  'gu',
);
/** `(R) Réalise`, `Responsible (R)`, `Responsible - R`. */
const before = /^[([]\s*(\p{Lu}\p{L}?)\s*[)\]]\s*[:=–-]?\s*([^,;|·•=]{2,80})/u;
const behind = /^(\p{L}[\p{L}\s'’/-]{2,40}?)\s*[([]\s*(\p{Lu}\p{L}?)\s*[)\]]/u;

/** `P (primary), S (secondary)`, as in a sentence: two of them at least. */
const glossed = /(?<=^|[\s,;])(\p{Lu}) \(([\p{L}][\p{L} '’-]{2,40})\)/gu;

/** Gathers what the text and the small tables of a document explain. */
export function legendOf(document: DocumentBlocks): Legend {
  const letters = new Map<string, Meaning>();
  const symbols = new Map<string, string>();
  const define = (letter: string, name: string, description: string) => {
    if (!letters.has(letter)) letters.set(letter, { name: name.trim(), description: description.trim() });
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') readTable(block, define, symbols);
    else for (const line of linesOf(block)) readLine(line, define, symbols);
  }
  return { letters, symbols };
}

type Define = (letter: string, name: string, description: string) => void;

function linesOf(block: Exclude<Block, { kind: 'table' }>): readonly string[] {
  if (block.kind === 'code') return block.text.split('\n').slice(0, 40);
  // A definition may go over the end of a line.
  return block.kind === 'paragraph' ? [...(block.lines ?? []), block.text] : [block.text];
}

function readLine(line: string, define: Define, symbols: Map<string, string>): void {
  if (line.length > 600) return;
  for (const match of line.matchAll(defined)) {
    const meaning = (match[3] ?? '').trim();
    if (match[1] !== undefined) define(match[1], firstWords(meaning), meaning);
    else if (match[2] !== undefined) {
      const symbol = match[2].replace(/\ufe0f|\p{Emoji_Modifier}/gu, '');
      if (!symbols.has(symbol)) symbols.set(symbol, meaning);
    }
  }
  const listed = [...line.matchAll(glossed)];
  if (listed.length > 1)
    for (const [, letter = '', meaning = ''] of listed) define(letter, firstWords(meaning), meaning);
  const parenthesised = before.exec(line);
  if (parenthesised?.[1] !== undefined)
    define(parenthesised[1], firstWords(parenthesised[2] ?? ''), parenthesised[2] ?? '');
  const named = behind.exec(line);
  if (named?.[2] !== undefined)
    define(named[2], named[1] ?? '', line.slice(named[0].length).replace(/^[\s:–-]+/u, ''));
}

/** A table whose first column is letters or signs, with their meaning beside it. */
function readTable(
  table: Extract<Block, { kind: 'table' }>,
  define: Define,
  symbols: Map<string, string>,
): void {
  const [head, ...body] = table.rows;
  if (head === undefined || body.length > 12) return;
  const first = body.map((row) => row.cells[0]?.text ?? '');
  const isKey = (text: string) => new RegExp(`^(?:${key}|${sign})$`, 'u').test(text);
  const heads = symbolWords.has(head.cells[0]?.text ?? '');
  if (first.filter(isKey).length >= Math.max(2, body.length / 2)) {
    for (const row of body) {
      const [letter = '', name = '', ...rest] = row.cells.map((cell) => cell.text.replaceAll('\n', ' '));
      if (!isKey(letter) || name === '' || name.length > 90 || (!heads && name.length < 3)) continue;
      if (/^\p{L}/u.test(letter)) define(letter, firstWords(name), [name, ...rest].join(' '));
      else symbols.set(letter.replace('\ufe0f', ''), name);
    }
    return;
  }
  for (const row of body) {
    const [term = '', ...rest] = row.cells.map((cell) => cell.text.replaceAll('\n', ' '));
    const parenthesised = before.exec(term) ?? undefined;
    const named = behind.exec(term) ?? undefined;
    if (parenthesised?.[1] !== undefined)
      define(parenthesised[1], firstWords(parenthesised[2] ?? ''), rest.join(' '));
    else if (named?.[2] !== undefined) define(named[2], named[1] ?? '', rest.join(' '));
    else if (letterOfWord(term) !== undefined && /^\p{Lu}\p{L}?$/u.test(rest[0] ?? ''))
      define(rest[0] ?? '', term, rest.slice(1).join(' '));
  }
}

/** `Responsible: does the work` is called `Responsible`. */
function firstWords(text: string): string {
  const name = text.split(/(?:(?<!\s)\s+)?(?:[:(.–—]|(?<=\s)-\s|(?<=\s)\/\s)/u)[0] ?? '';
  return name.trim().split(/\s+/u).slice(0, 4).join(' ') || text.trim();
}

/** The letter of the RACI family that a meaning comes to, whatever the letter is. */
export function dutyOf(meaning: Meaning | undefined): string | undefined {
  if (meaning === undefined) return undefined;
  const byName = letterOfWord(meaning.name);
  if (byName !== undefined) return byName;
  if (
    /^(?:decision|decides|entscheid|décision|decisi[oó]n|decisione|decisão|beslut|beslissing|решени|决策|決定|결정)/iu.test(
      meaning.name,
    )
  )
    return 'D';
  if (comesFirst(meaning.name)) return 'R';
  if (responsibilityWords.is(meaning.name)) return 'R';
  for (const word of `${meaning.name} ${meaning.description}`.split(/[^\p{L}]+/u)) {
    const letter = letterOfWord(word);
    if (letter !== undefined) return letter;
  }
  return undefined;
}

/** `Primary`, `Owner`, `Hauptverantwortlich`: the one of several who answers. */
export function comesFirst(name: string): boolean {
  return /^(?:primary|lead|main|owner|owns|principal|primär|hauptverantwortlich|primaire|primari[oa]|primær)/iu.test(
    name,
  );
}

const core = ['R', 'A', 'C', 'I'];
const extended = ['S', 'V', 'Q', 'O', 'D', 'P'];

/**
 * The letters that may stand in the cells of a document: those of RACI, those that stand alone in its cells, and those
 * that its legend explains and its cells use.
 */
export function alphabetOf(document: DocumentBlocks, legend: Legend): Alphabet {
  const alone = lettersAlone(document);
  const letters = new Set([...core, ...lettersOfColumns(document)]);
  // `O` beside `X` is a yes where nobody is responsible or accountable by letter.
  const isRaci = alone.has('R') || alone.has('A');
  for (const letter of extended) if (alone.has(letter) && (letter !== 'O' || isRaci)) letters.add(letter);
  for (const [letter, meaning] of legend.letters) {
    // N is a no unless it stands for something to do.
    const isSign = letter === 'N' ? letterOfWord(meaning.name) === undefined : /^[XY]$/u.test(letter);
    if (!alone.has(letter) || isSign) continue;
    if (
      letter.length === 1 ||
      (letterOfWord(meaning.name) !== undefined && [...letter].some((part) => !letters.has(part)))
    )
      letters.add(letter);
  }
  for (const [token, count] of alone)
    if (count >= 2 && /^[B-Z]$/u.test(token) && !/^[XNYO]$/u.test(token)) letters.add(token);
  return { letters: [...letters].sort((a, b) => b.length - a.length), symbols: symbolMarks(legend) };
}

/** How often a letter or two stand between separators in the cells of tables; in lower case only where nothing else does. */
function lettersAlone(document: DocumentBlocks): Map<string, number> {
  const alone = new Map<string, number>();
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (const { text: written } of row.cells.slice(1)) {
        const text = uncircled(written);
        if (text.length === 0 || text.length > 16) continue;
        const tokens = text
          .replace(/\([^()]*\)/gu, '')
          .split(/[^\p{L}]+/u)
          .filter((token) => token !== '' && token.length <= 3);
        const isShort = tokens.every((token) => token.length === 1);
        for (const token of tokens) {
          const letter = isShort ? token.toUpperCase() : token;
          alone.set(letter, (alone.get(letter) ?? 0) + 1);
        }
      }
    }
  }
  return alone;
}

const familiar = /^[RACISVQODP]{1,4}(?:[\s/,;&+·-]{1,3}[RACISVQODP]{1,4}){0,4}$/u;

/**
 * The letters of tables whose columns hold nothing else, where one scheme has them all: `DA` and `AC` are letters of
 * DACI although D never stands alone. The columns of names under a letter (`PO`, `QA`) do not count.
 */
function lettersOfColumns(document: DocumentBlocks): Set<string> {
  const found = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const own = new Set<string>();
    let hasYes = false;
    const [head, ...rows] = block.rows;
    for (const [column, { text: title }] of (head?.cells ?? []).entries()) {
      if (column === 0 || lettersOfHeader(title) !== undefined) continue;
      const texts = rows.map(({ cells }) =>
        cells[column]?.origin === 'span' ? '' : lettersIn(cells[column]?.text ?? ''),
      );
      const filled = texts.filter((text) => /\p{L}/u.test(text) && !/^N\/?A$/u.test(text));
      if (filled.length === 0 || !filled.every((text) => familiar.test(text))) continue;
      if (filled.every((text) => text === 'SI')) {
        hasYes = true;
        continue;
      }
      for (const text of filled) for (const letter of text.replace(/[^A-Z]/gu, '')) own.add(letter);
    }
    // `SI` alone is the yes of Spanish; beside letters it is two of them.
    if (hasYes && own.size > 0) for (const letter of 'SI') own.add(letter);
    const fits = Object.values(schemes).some(({ letters }) =>
      [...own].every((letter) => letters.some((definition) => definition.letter === letter)),
    );
    if (fits) for (const letter of own) found.add(letter);
  }
  return found;
}

/** A text without notes and marks of footnotes, in capitals where it is all in small letters. */
function lettersIn(text: string): string {
  const bare = text
    .replace(/^([^(]*)\(.*\)$/u, '$1')
    .trimEnd()
    .replace(/(?<![⁰¹²³⁴⁵⁶⁷⁸⁹*])[⁰¹²³⁴⁵⁶⁷⁸⁹*]+$/gu, '')
    .replace(/<br\s*\/?>/giu, '/')
    .replace(/[*_`]/gu, '')
    .trim();
  return bare.length < 8 && bare === bare.toLowerCase() ? bare.toUpperCase() : bare;
}

/** Signs are letters only where the legend gives them different duties; else they say yes or no. */
function symbolMarks(legend: Legend): Alphabet['symbols'] {
  const duties = new Map(
    [...legend.symbols].map(([symbol, meaning]) => [
      symbol,
      letterOfWord(firstWords(meaning)) ?? lettersOfHeader(meaning)?.join('') ?? rankOf(meaning),
    ]),
  );
  const distinct = new Set([...duties.values()].filter((letter) => letter !== undefined));
  const marks = new Map<string, { kind: 'letters' | 'tick' | 'no'; letters: string[] }>();
  for (const [symbol, meaning] of legend.symbols) {
    const letter = duties.get(symbol);
    if (distinct.size > 1) {
      if (letter !== undefined) marks.set(symbol, { kind: 'letters', letters: [...letter] });
    } else if (negation.test(meaning)) marks.set(symbol, { kind: 'no', letters: [] });
    else if (distinct.size === 1 || responsibilityWords.has(meaning))
      marks.set(symbol, { kind: 'tick', letters: [] });
  }
  if (distinct.size === 1 || [...marks.values()].some(({ kind }) => kind === 'tick'))
    for (const symbol of legend.symbols.keys())
      if (!marks.has(symbol)) marks.set(symbol, { kind: 'tick', letters: [] });
  return marks;
}

/** Who comes first is responsible, who comes second supports. */
function rankOf(meaning: string): string | undefined {
  if (
    /^(?:primary|main|leading|lead|leads|principal|haupt\p{L}*|primär|principale|главный|основной|主|メイン|주)(?!\p{Ll})/iu.test(
      meaning,
    )
  )
    return 'R';
  return /^(?:secondary|backup|deputy|partial|partly|neben\p{L}*|sekundär|teilweise|secondaire|secundari[oa]|secondari[oa]|副|従|从|次|协|協|配合|辅|輔|支|一部|サブ|부)(?!\p{Ll})/iu.test(
    meaning,
  )
    ? 'S'
    : undefined;
}

const negation =
  /^(?:not?|none|nobody|out of scope|n\/a|nicht|kein|keine|pas|non|aucun|ningun[oa]?|nessun[oa]?|não|nao|ikke|ingen|geen|niet|nie|brak|нет|не|无|不|なし|없음)(?!\p{L})/iu;
