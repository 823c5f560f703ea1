import { isFunctionWord } from '../text/function-words.ts';
import type { Language } from '../text/languages.ts';
import { stem } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

/** What a row says itself, whatever its area is called. */
export interface OwnWords {
  readonly texts: readonly string[];
  /** The numbers of the concepts that it speaks of. */
  readonly concepts: readonly number[];
}

/** One or two rows may be in an area for a reason that their names do not tell. */
const fewestRows = 3;

/**
 * True for an area that is named after one thing while all its rows are about another: "Encryption" over backups. Its
 * name says nothing about its rows then. An area keeps to its name where one row speaks of it or of what belongs to
 * it, where a row cannot be told, where the rows have no subject in common, and where the name is so wide that
 * anything may belong to it.
 *
 * @param named the concepts that the name of the area and its topics stand for.
 */
export function hasStrayed(
  areaName: string,
  named: readonly number[],
  rows: readonly OwnWords[],
  language: Language,
  lexicon: Lexicon,
): boolean {
  const claimed = named.filter((concept) => lexicon.kinds[concept] === 'topic');
  if (rows.length < fewestRows || claimed.length === 0) return false;
  if (claimed.some((concept) => isWide(concept, lexicon))) return false;
  const around = new Set(claimed.flatMap((concept) => [...wholesOf(concept, lexicon)]));
  const roots = new Set(rootsIn(areaName, language));
  let shared: ReadonlySet<number> | undefined;
  for (const { texts, concepts } of rows) {
    const topics = concepts.filter((concept) => lexicon.kinds[concept] === 'topic');
    if (topics.length === 0) return false;
    if (texts.some((text) => rootsIn(text, language).some((root) => roots.has(root)))) return false;
    const wholes = new Set(topics.flatMap((concept) => [...wholesOf(concept, lexicon)]));
    if ([...wholes].some((concept) => around.has(concept))) return false;
    const before: ReadonlySet<number> = shared ?? wholes;
    shared = new Set([...before].filter((concept) => wholes.has(concept)));
  }
  return shared !== undefined && shared.size > 0;
}

/** The concept, what it is a part of, what that is a part of. */
function wholesOf(concept: number, lexicon: Lexicon, found = new Set<number>()): Set<number> {
  if (found.has(concept)) return found;
  found.add(concept);
  for (const wide of lexicon.broader.of(concept)) wholesOf(wide, lexicon, found);
  return found;
}

/** True for what is a part of nothing and has parts: a field rather than a subject. */
function isWide(concept: number, { broader, narrower }: Lexicon): boolean {
  return broader.of(concept).length === 0 && narrower.of(concept).length > 0;
}

function rootsIn(text: string, language: Language): string[] {
  return wordsOf(text)
    .flatMap((word) => [word, ...word.parts])
    .filter((word) => word.text.length > 2 && !isFunctionWord(word.text, language))
    .map(({ written }) => stem(written, language));
}
