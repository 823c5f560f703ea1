import type { PackedLexicon } from './lexicon.ts';
import type { PackedLists } from './number-lists.ts';
import { narrowest, type Part, type Parts } from './parts.ts';
import type { PackedKeys } from './sorted-keys.ts';

/** What a lexicon is made of. Nothing of it is JSON, which would make thousands of values of which few are asked for. */
export function lexiconParts(packed: PackedLexicon): Record<string, Part> {
  return {
    ids: packed.ids,
    names: packed.names,
    kinds: packed.kinds,
    ...listParts('broader', packed.broader),
    ...listParts('narrower', packed.narrower),
    ...listParts('opposites', packed.opposites),
    ...listParts('related', packed.related),
    ...keyParts('expansions', packed.expansions),
    ...keyParts('keys', packed.keys),
    meanings: Uint32Array.from(packed.meanings),
    lists: narrowest(packed.lists),
    ...keyParts('words', packed.words),
    wordLanguages: packed.wordLanguages,
    ...keyParts('plainKeys', packed.plainKeys),
    plainClasses: packed.plainClasses,
  };
}

/** @throws {UnreadablePartsError} */
export function lexiconFromParts(parts: Parts): PackedLexicon {
  const keysOf = (name: string) => ({ text: parts.longText(name), starts: parts.numbers(`${name}.starts`) });
  const listsOf = (name: string) => ({
    starts: parts.numbers(`${name}.starts`),
    numbers: parts.numbers(name),
  });
  return {
    ids: parts.text('ids'),
    names: parts.text('names'),
    kinds: parts.text('kinds'),
    broader: listsOf('broader'),
    narrower: listsOf('narrower'),
    opposites: listsOf('opposites'),
    related: listsOf('related'),
    expansions: keysOf('expansions'),
    keys: keysOf('keys'),
    meanings: parts.numbers('meanings'),
    lists: parts.numbers('lists'),
    words: keysOf('words'),
    wordLanguages: parts.text('wordLanguages'),
    plainKeys: keysOf('plainKeys'),
    plainClasses: parts.text('plainClasses'),
  };
}

function keyParts(name: string, { text, starts }: PackedKeys) {
  return { [name]: text.slice(0, text.length), [`${name}.starts`]: narrowest(starts) };
}

function listParts(name: string, { starts, numbers }: PackedLists) {
  return { [name]: narrowest(numbers), [`${name}.starts`]: narrowest(starts) };
}
