import type { PackedLexicon } from './lexicon.ts';
import { narrowest, type Part, type Parts } from './parts.ts';
import type { PackedKeys } from './sorted-keys.ts';

/** What a lexicon is made of. */
export function lexiconParts(packed: PackedLexicon): Record<string, Part> {
  const { keys, meanings, lists, words, wordLanguages, plainKeys, plainClasses, ...concepts } = packed;
  return {
    concepts: { json: concepts },
    ...keyParts('keys', keys),
    meanings: Uint32Array.from(meanings),
    lists: narrowest(lists),
    ...keyParts('words', words),
    wordLanguages,
    ...keyParts('plainKeys', plainKeys),
    plainClasses,
  };
}

/** @throws {UnreadablePartsError} */
export function lexiconFromParts(parts: Parts): PackedLexicon {
  const keysOf = (name: string) => ({ text: parts.longText(name), starts: parts.numbers(`${name}.starts`) });
  return {
    ...(parts.json('concepts') as Concepts),
    keys: keysOf('keys'),
    meanings: parts.numbers('meanings'),
    lists: parts.numbers('lists'),
    words: keysOf('words'),
    wordLanguages: parts.text('wordLanguages'),
    plainKeys: keysOf('plainKeys'),
    plainClasses: parts.text('plainClasses'),
  };
}

type Concepts = Pick<
  PackedLexicon,
  'ids' | 'names' | 'kinds' | 'broader' | 'opposites' | 'related' | 'expansions'
>;

function keyParts(name: string, { text, starts }: PackedKeys) {
  return { [name]: text.slice(0, text.length), [`${name}.starts`]: narrowest(starts) };
}
