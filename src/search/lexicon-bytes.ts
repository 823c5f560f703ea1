import type { CompiledLexicon, PackedLexicon } from './lexicon.ts';
import { listParts, listsFrom } from './number-lists-bytes.ts';
import { narrowest, type Part, type Parts } from './parts.ts';
import type { PackedKeys } from './sorted-keys.ts';

/**
 * What a lexicon is made of. Nothing of it is JSON, which would make thousands of values of which few are asked for; and
 * what single pieces are read of stands last, so that the rest can be left where it is.
 */
export function lexiconParts(packed: CompiledLexicon): Record<string, Part> {
  return {
    ids: packed.ids,
    names: packed.names,
    kinds: narrowest(packed.kinds),
    ...listParts('broader', packed.broader),
    ...listParts('narrower', packed.narrower),
    ...listParts('opposites', packed.opposites),
    ...listParts('related', packed.related),
    ...firstParts('expansions', packed.expansions),
    ...firstParts('keys', packed.keys),
    ...firstParts('words', packed.words),
    ...firstParts('plainKeys', packed.plainKeys),
    lists: narrowest(packed.lists),
    wordLanguages: narrowest(packed.wordLanguages),
    plainClasses: packed.plainClasses,
    expansions: textOf(packed.expansions),
    plainKeys: textOf(packed.plainKeys),
    words: textOf(packed.words),
    keys: textOf(packed.keys),
    meanings: packed.meanings,
  };
}

/** @throws {UnreadablePartsError} */
export function lexiconFromParts(parts: Parts): PackedLexicon {
  const keysOf = (name: string) => ({
    chunks: { text: parts.longText(name), starts: parts.numbers(`${name}.starts`) },
    firsts: { text: parts.longText(`${name}.firsts`), starts: parts.numbers(`${name}.firsts.starts`) },
  });
  const listsOf = (name: string) => listsFrom(parts, name);
  return {
    ids: parts.text('ids'),
    names: parts.text('names'),
    kinds: parts.numbers('kinds'),
    broader: listsOf('broader'),
    narrower: listsOf('narrower'),
    opposites: listsOf('opposites'),
    related: listsOf('related'),
    expansions: keysOf('expansions'),
    keys: keysOf('keys'),
    meanings: parts.longNumbers('meanings'),
    lists: parts.numbers('lists'),
    words: keysOf('words'),
    wordLanguages: parts.numbers('wordLanguages'),
    plainKeys: keysOf('plainKeys'),
    plainClasses: parts.text('plainClasses'),
  };
}

function textOf({ chunks: { text } }: PackedKeys): string {
  return text.slice(0, text.length);
}

function firstParts(name: string, { chunks, firsts }: PackedKeys): Record<string, Part> {
  return {
    [`${name}.starts`]: narrowest(chunks.starts),
    [`${name}.firsts`]: firsts.text.slice(0, firsts.text.length),
    [`${name}.firsts.starts`]: narrowest(firsts.starts),
  };
}
