import type { Language } from '../text/languages.ts';
import type { TermSheet } from './term-sheet.ts';

/**
 * The vocabulary of platform operations: which words mean the same thing, in six languages. Pure data and its types;
 * `data/*.yaml` is the readable form, compiled at build time.
 *
 * How to write it: a concept holds what people say for one and the same thing, not what belongs to it; a part that has
 * rows of its own gets a concept of its own, with `broader`. A term stands under one topic, unless the field does use
 * it for two. A word that could be about anything is no term, nor are two subjects joined: "restore backup" would hide
 * both. Forms that a stemmer joins with something else (`perform` and `performance`) are written out, since an exact
 * form wins.
 */
export interface Vocabulary {
  readonly concepts: readonly Concept[];
  /** Where the terms are compiled: those of a language, or the names of products, by how they begin. */
  readonly sheetOf?: (list: Language | 'products') => TermSheet;
}

/** Something that people name in several ways. */
export interface Concept {
  /** Kebab-case. */
  readonly id: string;
  /** In English, as shown to people. */
  readonly name: string;
  readonly kind: ConceptKind;
  /** Words and phrases that mean it, by language; acronyms stand under the language they are used in. */
  readonly terms: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Names of products and standards that stand for it (Velero: backup). Weaker evidence than a term. */
  readonly products: readonly string[];
  /** Ids of the concepts that this one is a part of. */
  readonly broader: readonly string[];
  /** Ids of the concepts that exclude this one where both could be meant: `local` and `off-site`. */
  readonly opposites: readonly string[];
  /** Ids of the concepts that people mean as well when they say this one: who asks for the bill asks for the cost. */
  readonly related: readonly string[];
  /** True for a topic that every matrix of a managed platform is expected to cover (rule `uncovered-topic`). */
  readonly baseline: boolean;
}

/**
 * `topic`: a subject an area can be about. `action`: what is done. `object`: what it is done to. `quality`: what tells
 * near twins apart (`local`, `off-site`, `standard`, `custom`).
 */
export type ConceptKind = 'topic' | 'action' | 'object' | 'quality';
