import type { Matrix } from '../model/index.ts';
import type { Lexicon } from './lexicon.ts';
import { buildIndex } from './row-index.ts';
import { SearchIndex } from './search-index.ts';

export type { Aim } from './duties.ts';
export { indexFromParts, indexParts } from './index-bytes.ts';
export { compileLexicon, Lexicon, type PackedLexicon } from './lexicon.ts';
export { lexiconFromParts, lexiconParts } from './lexicon-bytes.ts';
export { hasRole } from './owned-rows.ts';
export { joinParts, joinPartsTwice, type Part, Parts, UnreadablePartsError } from './parts.ts';
export { buildIndex, type PackedIndex } from './row-index.ts';
export type { Match } from './score.ts';
export {
  type Answer,
  type Explanation,
  type SearchOptions,
  type SearchResult,
  search,
} from './search.ts';
export { SearchIndex } from './search-index.ts';

/** Reads matrices into an index that can be asked. */
export function createIndex(matrices: readonly Matrix[], lexicon: Lexicon): SearchIndex {
  return new SearchIndex(buildIndex(matrices, lexicon), matrices, lexicon);
}
