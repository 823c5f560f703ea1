import { lookalikeOf } from '../../model/index.ts';
import { tidy } from '../read/plain-text.ts';
import { letterOfWord } from './letter-words.ts';
import { doubtfulSigns, macros, noes, opens, shortcodes, ticks } from './sign-words.ts';

/** What stands in one cell of a matrix. */
export interface Mark {
  /**
   * `empty`: nothing. `no`: nothing, said out loud (`-`, `❌`, `N/A`). `tick`. `letters`. `open`: to be decided.
   * `text`: none of these.
   */
  readonly kind: 'empty' | 'no' | 'tick' | 'letters' | 'open' | 'text';
  /** For `letters`: as the alphabet spells them, in the order written. */
  readonly letters: readonly string[];
  /** What is said about the mark: `on request` of `A (on request)`. */
  readonly note: string;
  /** Marks of footnotes: `*`, `1`, `^1`. */
  readonly references: readonly string[];
  /** Letters as written that only look like what they are taken for. */
  readonly lookalikes: readonly string[];
  /** A sign that is a yes in one table and a no in the next: `×`, `✗`, `O`. */
  readonly doubtful: string;
  /** As written, tidied. */
  readonly text: string;
}

/** Which letters a document knows. */
export interface Alphabet {
  /** Upper case unless of several characters; longest first. */
  readonly letters: readonly string[];
  /** Symbols that a legend explains: as letters (`●` is `R`), as a tick, or as nothing. */
  readonly symbols: ReadonlyMap<
    string,
    { readonly kind: 'letters' | 'tick' | 'no'; readonly letters: readonly string[] }
  >;
}

/** A cell in which nothing stands. */
export const emptyMark: Mark = {
  kind: 'empty',
  letters: [],
  note: '',
  references: [],
  lookalikes: [],
  doubtful: '',
  text: '',
};

const footnoteMarks =
  /(?<![*†‡§¶#])[*†‡§¶#]+$|(?<![⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ])[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ]+$|\[\^?[^\]\s]{1,12}\]$|\^\d{1,2}$|(?<![(（\p{N}])\d{1,2}\)$(?<=^[^(（]*)/u;
const separators = /[\s‣/,;&+·・•|.:：、，؛⁄∕＋／\\→⇒>‑‐–—-]+/u;
const conjunctions = /^(?:and|und|et|y|e|og|och|i|и|en|ve|和|と|및)$/u;

/** Reads one cell. `settled` is set for columns known to hold marks, where a letter may be followed by words. */
export function readMark(written: string, alphabet: Alphabet, settled = false): Mark {
  const text = tidy(uncircled(written.replace(/\p{Emoji_Modifier}|[\ufe0e\ufe0f]/gu, '')));
  if (text === '') return { ...emptyMark, kind: 'empty', text };
  if (text.length > 160) return { ...emptyMark, kind: 'text', text };
  const bare = withoutMarkup(text);
  const plain = bare.replace(/[\p{Extended_Pictographic}●○◉◯■□◆◇▪▫★☆]/gu, ' ').trim();
  return (
    simple(bare, alphabet, text) ??
    annotated(bare, alphabet, text) ??
    spelled(bare, alphabet, text) ??
    (plain === bare || plain === '' ? undefined : decorated(plain, bare, alphabet, text)) ??
    (settled ? explained(bare, alphabet, text) : undefined) ?? { ...emptyMark, kind: 'text', text }
  );
}

/** Letters in circles, squares and flags as plain ones: `Ⓡ`, `🅐`, `🅰`, `🇷`. */
export function uncircled(text: string): string {
  return text.replace(/[Ⓐ-ⓩ🄐-🄩🄰-🅉🅐-🅩🅰-🆉🇦-🇿]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const start = plainStarts.findLast(([first]) => first <= code);
    return start === undefined ? sign : String.fromCharCode(start[1] + code - start[0]);
  });
}

/** The first of each alphabet of signs, and of the letters that it stands for. */
const plainStarts: readonly (readonly [first: number, plain: number])[] = [
  [0x24b6, 65],
  [0x24d0, 97],
  [0x1f110, 65],
  [0x1f130, 65],
  [0x1f150, 65],
  [0x1f170, 65],
  [0x1f1e6, 65],
];

/** Takes away marks of Markdown that are left in cells of other formats. */
function withoutMarkup(text: string): string {
  let bare = text
    .replace(/~~[^~]*~~/gu, '')
    .replace(/<br\s*\/?>/giu, ' / ')
    .trim();
  if (/[*_`]/u.test(bare)) {
    bare = bare
      .replace(/\*\*([^*]+)\*\*/gu, '$1')
      .replace(/__([^_]+)__/gu, '$1')
      .replace(/`([^`]+)`/gu, '$1')
      .replace(/^[*_]([^*_]+)[*_]$/u, '$1')
      .replace(/^[*_]+\s*(?=[^*_\s])/u, '')
      .trim();
  }
  bare = bare.replace(
    /^\$\s*\\(\w+)\s*\$$|^\\(checkmark|times)$/u,
    (whole, math?: string, macro?: string) => macros[math ?? macro ?? ''] ?? whole,
  );
  bare = bare.replace(/^["'“”„‘’‚«»`]+\s*([^"'“”„‘’‚«»`\s](?:.*[^"'“”„‘’‚«»`\s])?)\s*["'“”‘’«»`]+$/u, '$1');
  return bare.replace(/:([a-z_/]+):/gu, (whole, name: string) => shortcodes[name] ?? whole);
}

/** A dash, a sign or a word that is a mark by itself. */
function simple(bare: string, alphabet: Alphabet, text: string): Mark | undefined {
  if (bare === '' || /^[\p{Pd}−_.·~/\s…⋯]+$/u.test(bare)) return { ...emptyMark, kind: 'no', text };
  const symbol = alphabet.symbols.get(bare);
  if (symbol !== undefined) return { ...emptyMark, ...symbol, text };
  const several = symbolsIn(bare, alphabet);
  if (several !== undefined) return { ...emptyMark, kind: 'letters', letters: several, text };
  const lower = bare.toLowerCase();
  // What is letters is no word: `SI` of RASCI, `DA` of DACI.
  const isLetters = run(bare, bare, alphabet) !== undefined;
  if (!isLetters) {
    if (ticks.has(bare) || ticks.has(lower))
      return { ...emptyMark, kind: 'tick', doubtful: doubtfulSigns.has(bare) ? bare : '', text };
    if (noes.has(lower))
      return { ...emptyMark, kind: 'no', doubtful: doubtfulSigns.has(bare) ? bare : '', text };
    if (opens.has(lower)) return { ...emptyMark, kind: 'open', text };
    if (/^\[\s*\]$/u.test(bare)) return { ...emptyMark, kind: 'no', text };
    if (/^(?:[✓✔✅☑]\s*)+$/u.test(bare)) return { ...emptyMark, kind: 'tick', text };
  }
  return undefined;
}

/** Several signs of the legend in one cell, `🟥🟩` or `● / ○`: the letters of all of them. */
function symbolsIn(bare: string, alphabet: Alphabet): string[] | undefined {
  if (alphabet.symbols.size === 0 || bare.length > 12) return undefined;
  const signs = [...bare].filter((sign) => !/[\s/,;&+·|]/u.test(sign));
  const marks = signs.map((sign) => alphabet.symbols.get(sign));
  const letters = marks.flatMap((mark) => (mark?.kind === 'letters' ? mark.letters : []));
  return signs.length > 1 && marks.every((mark) => mark?.kind === 'letters')
    ? [...new Set(letters)]
    : undefined;
}

/** A letter or word beside a picture (`🔴 R`), or a sign with a word or two (`✅ Full`). */
function decorated(plain: string, bare: string, alphabet: Alphabet, text: string): Mark | undefined {
  const words = tidy(plain);
  const mark =
    simple(words, alphabet, text) ?? annotated(words, alphabet, text) ?? spelled(words, alphabet, text);
  if (mark !== undefined) return mark;
  const sign = simple([...bare][0] ?? '', alphabet, text);
  const isSign = sign?.kind === 'tick' || sign?.kind === 'no' || sign?.kind === 'letters';
  return isSign && words.length <= 40 ? { ...sign, note: words, text } : undefined;
}

/** A mark with a footnote's sign or something in parentheses behind it; a mark in parentheses. */
function annotated(bare: string, alphabet: Alphabet, text: string): Mark | undefined {
  const wrapped =
    /^[([（【]\s*([^\s()[\]（）【】](?:[^()[\]（）【】]*[^\s()[\]（）【】])?)\s*[)\]）】]$/u.exec(bare)?.[1];
  if (wrapped !== undefined) {
    const inner = simple(wrapped, alphabet, text) ?? spelled(wrapped, alphabet, text);
    return inner?.kind === 'letters' || inner?.kind === 'tick' ? inner : undefined;
  }
  let rest = bare;
  const references: string[] = [];
  const notes: string[] = [];
  for (let changed = true; changed && rest !== ''; ) {
    changed = false;
    const mark = footnoteMarks.exec(rest)?.[0];
    if (mark !== undefined && mark.length < rest.length) {
      references.unshift(referenceLabel(mark));
      rest = rest.slice(0, -mark.length).replace(/(?<![\s,;])[\s,;]+$/u, '');
      changed = true;
    }
    const parenthesis = /^(.*\S)?\s*[(（]([^()（）]*)[)）]$/u.exec(rest);
    if (parenthesis?.[1] !== undefined) {
      const note = (parenthesis[2] ?? '').trim();
      if (/^(?:\d{1,2}|\*+|[a-z])$/u.test(note)) references.unshift(note);
      else if (note !== '') notes.unshift(note);
      rest = parenthesis[1].trim();
      changed = true;
    }
  }
  const inside = rest.replace(/(?:(?<!\s)\s+)?[(（]([^()（）]*)[)）]/gu, (_, note: string) => {
    notes.push(note.trim());
    return ' ';
  });
  const spread = inside.replace(/(?<=\p{L})(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡]+)(?=\P{L})/gu, (mark) => {
    references.push(referenceLabel(mark));
    return '';
  });
  rest = tidy(spread).replace(/[,;]$/u, '');
  // `C?`: somebody was not sure.
  const doubt = /^(.*[^\s?？])\s*[?？]+$/u.exec(rest)?.[1];
  if (doubt !== undefined) {
    rest = doubt;
    notes.push('?');
  }
  if (rest === bare) return undefined;
  const mark =
    simple(rest, alphabet, text) ?? spelled(rest, alphabet, text) ?? held(rest, notes, alphabet, text);
  if (mark === undefined) return undefined;
  const note = notes.filter((part) => part !== '' && letterOfWord(part) !== mark.letters.join(''));
  return { ...mark, note: mark.note === '' ? note.join('; ') : mark.note, references, text };
}

/** `Bob (A)`: who it is, and what they have. */
function held(name: string, notes: readonly string[], alphabet: Alphabet, text: string): Mark | undefined {
  const [behind = ''] = notes;
  if (notes.length !== 1 || name.length > 40 || !/^\p{L}/u.test(name)) return undefined;
  const mark = spelled(behind, alphabet, text);
  return mark?.kind === 'letters' && !/^\p{Ll}{2,}/u.test(behind) ? { ...mark, note: name } : undefined;
}

/** The label that a footnote would have: `[^a]` is `^a`, `ᵃ` is `a`; `¹` and `**` stay. */
export function referenceLabel(mark: string): string {
  const bracketed = /^\[(.+)\]$/u.exec(mark)?.[1];
  if (bracketed !== undefined) return bracketed;
  return mark
    .replace(/^\^(?=\d)|(?<=\d)\)$/gu, '')
    .replace(/[ᵃᵇᶜᵈᵉ]/gu, (letter) => 'abcde'.charAt('ᵃᵇᶜᵈᵉ'.indexOf(letter)));
}

/** Letters in any notation, or the words for them. */
function spelled(bare: string, alphabet: Alphabet, text: string): Mark | undefined {
  const isMixed = bare !== bare.toLowerCase();
  const tokens = bare
    .split(separators)
    .filter((token) => token !== '' && !(isMixed && conjunctions.test(token)));
  const fromLetters = lettersOf(tokens, bare, alphabet);
  if (fromLetters !== undefined) {
    // From one to the other is more than one and the other.
    const note = /[→⇒>]/u.test(bare) ? bare : '';
    return { ...emptyMark, kind: 'letters', text, note, ...fromLetters };
  }
  const whole = letterOfWord(bare);
  if (whole !== undefined) return { ...emptyMark, kind: 'letters', letters: [whole], text };
  const parts = bare
    .split(/(?:(?<!\s)\s+)?(?:[/,;&+·•|\n]|(?<=\s)(?:and|und|et|y|e|og|и)\s)\s*/u)
    .filter((part) => part !== '');
  const named = parts.map(
    (part) => letterOfWord(part) ?? lettersOf([part], part, alphabet)?.letters.join(''),
  );
  if (parts.length > 1 && named.every((letter) => letter !== undefined))
    return { ...emptyMark, kind: 'letters', letters: named.flatMap((letter) => [...(letter ?? '')]), text };
  const explicit = /^(\p{Lu})\s*[-–—:=(]+\s*([^-–—:=()\s](?:[^()]*[^()\s])?)\s*\)?$/u.exec(bare);
  if (explicit?.[1] !== undefined && letterOfWord(explicit[2] ?? '') === explicit[1])
    return { ...emptyMark, kind: 'letters', letters: [explicit[1]], text };
  return undefined;
}

function lettersOf(
  tokens: readonly string[],
  bare: string,
  alphabet: Alphabet,
): { letters: string[]; lookalikes: string[] } | undefined {
  if (tokens.length === 0 || tokens.length > 8) return undefined;
  const letters: string[] = [];
  const lookalikes: string[] = [];
  for (const token of tokens) {
    const plain = run(token, bare, alphabet);
    if (plain !== undefined) {
      letters.push(...plain);
      continue;
    }
    const latin = token.length <= 6 ? latinOf(token, alphabet) : undefined;
    const read = latin === undefined ? undefined : run(latin, latin, alphabet);
    if (read === undefined) return undefined;
    letters.push(...read);
    lookalikes.push(token);
  }
  return { letters, lookalikes };
}

/** Cyrillic `Р` looks like P, and means R where the scheme has no P: it is the R of its alphabet. */
function latinOf(token: string, alphabet: Alphabet): string | undefined {
  const latin = lookalikeOf(token);
  if (latin === undefined || alphabet.letters.includes('P')) return latin;
  return [...token].some((letter) => letter === 'Р' || letter === 'р') ? latin.replace(/P/giu, 'R') : latin;
}

/** A token that is nothing but letters: `RA`, `Su`, or in lower case where the cell is short. */
function run(token: string, bare: string, alphabet: Alphabet): string[] | undefined {
  if (alphabet.letters.includes(token)) return [token];
  const upper = token === token.toUpperCase();
  if (!upper && (bare.length > 7 || token !== token.toLowerCase())) {
    // `Ra` is no pair of letters, but `Su` of a scheme of its own is a letter.
    if (!alphabet.letters.some((letter) => letter.length > 1 && token.startsWith(letter))) return undefined;
  }
  const letters: string[] = [];
  for (let rest = upper ? token : token.toUpperCase(); rest !== ''; ) {
    const letter = alphabet.letters.find((candidate) => rest.startsWith(candidate));
    if (letter === undefined || letters.length > 6) return undefined;
    letters.push(letter);
    rest = rest.slice(letter.length);
  }
  return letters;
}

/** A letter or tick followed by words: `R: only in production`, `C if needed`, `✅ Full`. */
function explained(bare: string, alphabet: Alphabet, text: string): Mark | undefined {
  const parts = /^(\S{1,5})(?:\s*[-–—:：,;]\s*|\s+)(\S.*)$/u.exec(bare);
  if (parts?.[1] === undefined) return undefined;
  const first = parts[1].replace(/(?<![:,;*])[:,;*]+$/u, '');
  // Words of English, not letters: "A team", "I think".
  if (/^[AI]\s+\p{Ll}/u.test(bare)) return undefined;
  const mark = simple(first, alphabet, text) ?? spelled(first, alphabet, text);
  if (mark === undefined || (mark.kind !== 'letters' && mark.kind !== 'tick' && mark.kind !== 'no'))
    return undefined;
  if (mark.kind !== 'letters' && !/^[^\p{L}\p{N}]+$/u.test(first)) return undefined;
  const note = (parts[2] ?? '').trim();
  if (mark.kind !== 'letters') return { ...mark, note, text };
  const between = bare.slice(first.length, bare.length - note.length);
  const more = moreLetters(`${between}${note}`, alphabet);
  const letters = [...new Set([...mark.letters, ...more])];
  return { ...mark, letters, note: note.replace(leadingConjunction, ''), text };
}

const leadingConjunction = /^(?:[/&+] ?|(?:and|und|et|y|e|og|och|i|и|en|ve) (?=\p{Lu}{1,4}(?!\p{L})))/u;

/** The letters right behind the first one, each with words of its own: `, A if needed` of `R, A if needed`. */
function moreLetters(behind: string, alphabet: Alphabet): string[] {
  const letters: string[] = [];
  for (const part of behind.split(partsOfMarks).slice(1)) {
    const token = /^\p{Lu}{1,4}(?![\p{L}\p{N}'’.-])/u.exec(part)?.[0] ?? '';
    const own = token === '' || speaking.test(part) ? undefined : run(token, token, alphabet);
    if (own === undefined) break;
    letters.push(...own);
  }
  return letters;
}

const partsOfMarks = / ?[,;/&+] ?| (?:and|und|et|y|e|og|och|i|и|en|ve) /u;
/** `I think`, which is no letter. */
const speaking =
  /^I\s+(?:am|do|think|guess|believe|suppose|assume|would|will|was|have|had|can|could|may|might|should)\b/u;
