import { type Language, languages } from '../text/languages.ts';
import type { Concept, Vocabulary } from './vocabulary.ts';

/**
 * The concepts of both. One that both have is extended: its lists are united; its name, kind and `baseline` are those
 * of `extra`.
 */
export function mergeVocabularies(base: Vocabulary, extra: Vocabulary): Vocabulary {
  const concepts = new Map(base.concepts.map((concept) => [concept.id, concept]));
  for (const concept of extra.concepts) {
    const known = concepts.get(concept.id);
    concepts.set(concept.id, known === undefined ? concept : extended(known, concept));
  }
  return withMutualOpposites([...concepts.values()]);
}

function extended(base: Concept, extra: Concept): Concept {
  return {
    ...extra,
    terms: unitedTerms(base.terms, extra.terms),
    products: united(base.products, extra.products),
    broader: united(base.broader, extra.broader),
    opposites: united(base.opposites, extra.opposites),
  };
}

function unitedTerms(left: Concept['terms'], right: Concept['terms']): Concept['terms'] {
  const terms: Partial<{ [Key in Language]: readonly string[] }> = {};
  for (const language of languages) {
    const both = united(left[language] ?? [], right[language] ?? []);
    if (both.length > 0) terms[language] = both;
  }
  return terms;
}

function united(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}

/** Opposites are named once, on either side, and hold for both. */
function withMutualOpposites(concepts: readonly Concept[]): Vocabulary {
  const sides = new Map(concepts.map(({ id, opposites }) => [id, new Set(opposites)]));
  for (const { id, opposites } of concepts) for (const opposite of opposites) sides.get(opposite)?.add(id);
  return {
    concepts: concepts.map((concept) => ({ ...concept, opposites: [...(sides.get(concept.id) ?? [])] })),
  };
}
