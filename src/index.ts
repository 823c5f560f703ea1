/**
 * The library beneath the command line: an explicit list, which is the public interface. Nothing here prints, reads
 * files or ends the process.
 */

// Compare
export { type Change, changeKinds } from './compare/change.ts';
export { type Comparison, compareMatrices } from './compare/compare.ts';
export { diffMatrices, diffVersions, type VersionDiff } from './compare/diff.ts';
export { type Gap, gapsOf, type MatrixGaps } from './compare/gaps.ts';
export { type DutyRow, dutiesOf, type RoleLoad, roleLoads } from './compare/roles.ts';
// Export and import
export {
  type Exporter,
  type ExporterEntry,
  exporterFor,
  exporterNamed,
  exporters,
} from './exporters/index.ts';
export type { Importer, ImportResult, ImportWarning } from './importers/importer.ts';
export { importerFor, importers } from './importers/index.ts';
export { writeMatrix } from './importers/write/index.ts';
// Judge
export {
  type Conclusion,
  InvalidConfigurationError,
  type LintTextsOptions,
  lintTexts,
} from './lint/index.ts';
// Load
export { decode } from './load/decode.ts';
export { InvalidMatrixError, type LoadedMatrix, loadMatrix, matrixFromDocument } from './load/load-matrix.ts';
export * from './model/index.ts';
export { rules } from './rules/index.ts';
export type { Rule } from './rules/rule.ts';
export { uncovered } from './rules/uncovered-topic.ts';
// Ask
export {
  type Answer,
  compileLexicon,
  createIndex,
  Lexicon,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
  search,
} from './search/index.ts';
export { type MergeOptions, SchemeConflict, type Update, updateMatrix } from './update/index.ts';
export {
  type Concept,
  mergeVocabularies,
  readVocabulary,
  type Vocabulary,
  vocabulary,
} from './vocabulary/index.ts';
