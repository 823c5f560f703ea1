import type { Question } from './question.ts';
import type { SearchIndex } from './search-index.ts';

/** Names of areas and words nearby that rows have. */
export function suggestionsFor(question: Question, index: SearchIndex): string[] {
  const names = new Set<string>();
  for (const unit of question.units) {
    for (const word of unit.words) {
      for (const form of word.forms.keys()) names.add(index.forms[form] ?? '');
    }
  }
  return [...names].slice(0, 5);
}
