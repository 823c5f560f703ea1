import { concepts } from './generated/vocabulary.js';
import type { Vocabulary } from './vocabulary.ts';

export * from './classify.ts';
export { type Hierarchy, hierarchyOf } from './hierarchy.ts';
export { mergeVocabularies } from './merge.ts';
export { type ReadVocabulary, readVocabulary, type VocabularyProblem } from './read-vocabulary.ts';
export type { Concept, ConceptKind, Vocabulary } from './vocabulary.ts';

/** The vocabulary that ships with the program, compiled from `data/*.yaml` by `npm run generate`. */
export const vocabulary: Vocabulary = { concepts };
