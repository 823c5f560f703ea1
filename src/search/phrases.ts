import { isLinkWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import type { Alternative } from './alternatives.ts';
import { isForm } from './alternatives.ts';
import { longestTerm } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';
import type { Token } from './tokens.ts';
import { addMeanings, type ConceptHit, queryWord } from './units.ts';

/** A term of several words in a question. */
export interface Phrase {
  readonly from: number;
  /** The position after its last word. */
  readonly to: number;
  readonly concepts: ReadonlyMap<number, ConceptHit>;
}

/** Words of a phrase that may be left out of the term, on top of those that a term has at most. */
const mostLinks = 3;

/**
 * The terms of several words that make the most of a question, from left to right; they do not overlap. "Fix security
 * holes" is to fix what "security holes" means, though "fix security" is a term too: a cut that leaves a word without
 * a meaning is the worse one.
 */
export function phrasesIn(tokens: readonly Token[], read: readonly Language[], index: SearchIndex): Phrase[] {
  const among = [...new Set<Language>([...read, 'en'])];
  const costs = tokens.map((token) => costOf(token, index));
  const all = tokens.flatMap((_, from) => phrasesFrom(tokens, from, among, index));
  // The cheapest way to read the tokens up to each position.
  const best: { readonly cost: number; readonly phrases: readonly Phrase[] }[] = [{ cost: 0, phrases: [] }];
  tokens.forEach((_, at) => {
    const before = best[at] ?? { cost: 0, phrases: [] };
    let cheapest = { cost: before.cost + (costs[at] ?? 0), phrases: before.phrases };
    for (const phrase of all) {
      const start = best[phrase.from];
      if (phrase.to !== at + 1 || start === undefined) continue;
      const apart = costs.slice(phrase.from, phrase.to).reduce((sum, one) => sum + one, 0);
      const cost = start.cost + apart * termShare;
      if (cost <= cheapest.cost) cheapest = { cost, phrases: [...start.phrases, phrase] };
    }
    best.push(cheapest);
  });
  return [...(best.at(-1)?.phrases ?? [])];
}

/** What a term costs, of what its words cost one by one. */
const termShare = 0.4;

/** How much is lost where a word is read by itself: the most where it has no meaning. */
function costOf(token: Token, index: SearchIndex): number {
  if (token.mentioned || token.wordClass === 'function' || token.wordClass === 'ownership') return 0;
  if (token.wordClass === 'light' || token.wordClass === 'everyday') return 0.2;
  return isForm(token.text, index) || queryWord(token, index).concepts.size > 0 ? 0.6 : 1.2;
}

function phrasesFrom(
  tokens: readonly Token[],
  from: number,
  among: readonly Language[],
  index: SearchIndex,
): Phrase[] {
  const phrases: Phrase[] = [];
  for (let to = Math.min(tokens.length, from + longestTerm + mostLinks); to > from + 1; to--) {
    const members = tokens.slice(from, to);
    if (members.some((token) => token.mentioned)) continue;
    const concepts = conceptsOf(members, among, index);
    if (concepts.size > 0 && !isOnlyVerbAndObject(members, concepts, index))
      phrases.push({ from, to, concepts });
  }
  return phrases;
}

function conceptsOf(
  members: readonly Token[],
  among: readonly Language[],
  index: SearchIndex,
): ReadonlyMap<number, ConceptHit> {
  const concepts = new Map<number, ConceptHit>();
  const own = members.flatMap((token) => token.alternatives[0]?.languages ?? []);
  for (const language of new Set([...among, ...own])) {
    const kept = members.filter((token) => !isLinkWord(token.text, language));
    if (kept.length < 2 || kept.length > longestTerm) continue;
    if (kept[0] !== members[0] || kept.at(-1) !== members.at(-1)) continue;
    for (const sequence of sequencesOf(kept, language, index)) {
      addMeanings(sequence, [language], concepts, index);
    }
    // "Reset the password", "renewal of certificates": "password reset", "certificate renewal".
    if (language !== 'en' || kept.length !== 2) continue;
    for (const sequence of sequencesOf(kept.toReversed(), 'en', index))
      addMeanings(sequence, ['en'], concepts, index);
  }
  return concepts;
}

/** The ways to read some words, each as itself or as one of the best others, where a term begins like that. */
function sequencesOf(tokens: readonly Token[], language: Language, index: SearchIndex): Alternative[][] {
  let sequences: Alternative[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const options = token.alternatives
      .slice(0, mostOptions)
      .filter((option) => at > 0 || isBeginning(option, language, index));
    sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, option]));
  }
  return sequences.slice(0, mostSequences);
}

const mostOptions = 6;
const mostSequences = 72;

function isBeginning({ written, text }: Alternative, language: Language, { lexicon }: SearchIndex): boolean {
  return lexicon.longestTermFrom([stem(written, language), stem(text, language)], text, language) > 1;
}

/** True for "increase quota", where the term means no more than "quota" does, and what is done would be lost. */
function isOnlyVerbAndObject(
  tokens: readonly Token[],
  meant: ReadonlyMap<number, ConceptHit>,
  index: SearchIndex,
): boolean {
  const verbs = tokens.filter((token) => token.wordClass === 'action' || token.wordClass === 'light');
  const others = tokens.filter((token) => !verbs.includes(token) && token.wordClass !== 'function');
  const [object] = others;
  if (verbs.length === 0 || object === undefined || others.length > 1) return false;
  const { concepts } = queryWord(object, index);
  return [...meant].every(
    ([concept, hit]) => hit.relation !== 'same' || concepts.get(concept)?.relation === 'same',
  );
}
