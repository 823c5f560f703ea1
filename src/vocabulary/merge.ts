import { type Language, languages } from '../text/languages.ts';
import type { Concept, Vocabulary } from './vocabulary.ts';

/**
 * The concepts of both. One that both have is extended: its lists are united; its name, kind and `baseline` are those
 * of `extra`.
 */
export function mergeVocabularies(base: Vocabulary, extra: Vocabulary): Vocabulary {
  if (extra.concepts.length === 0) return base;
  const concepts = new Map(base.concepts.map((concept) => [concept.id, concept]));
  for (const concept of extra.concepts) {
    const known = concepts.get(concept.id);
    concepts.set(concept.id, known === undefined ? concept : extended(known, concept));
  }
  return withBothSides([...concepts.values()]);
}

function extended(base: Concept, extra: Concept): Concept {
  return {
    ...extra,
    terms: unitedTerms(base.terms, extra.terms),
    products: united(base.products, extra.products),
    broader: united(base.broader, extra.broader),
    opposites: united(base.opposites, extra.opposites),
    related: united(base.related, extra.related),
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

/** Opposites and what is related are named once, on either side, and hold for both. */
function withBothSides(concepts: readonly Concept[]): Vocabulary {
  const opposites = bothSides(concepts, 'opposites');
  const related = bothSides(concepts, 'related');
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      opposites: [...(opposites.get(concept.id) ?? [])],
      related: [...(related.get(concept.id) ?? [])],
    })),
  };
}

function bothSides(
  concepts: readonly Concept[],
  key: 'opposites' | 'related',
): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map(concepts.map((concept) => [concept.id, new Set(concept[key])]));
  for (const concept of concepts) for (const other of concept[key]) sides.get(other)?.add(concept.id);
  return sides;
}
