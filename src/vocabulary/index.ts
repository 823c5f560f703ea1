export * from './classify.ts';
export { type Hierarchy, hierarchyOf } from './hierarchy.ts';
export { mergeVocabularies } from './merge.ts';
export { type ReadVocabulary, readVocabulary, type VocabularyProblem } from './read-vocabulary.ts';
export { vocabulary } from './shipped.ts';
export type { Concept, ConceptKind, Vocabulary } from './vocabulary.ts';
