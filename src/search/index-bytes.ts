import { narrowest, type Part, type Parts } from './parts.ts';
import type { PackedIndex } from './row-index.ts';
import type { Postings, SearchIndex } from './search-index.ts';

/** What an index is made of, its postings too: to make them takes longer than to read them. */
export function indexParts({ packed, words, meanings }: SearchIndex): Record<string, Part> {
  const { forms, stems, classes, tokenStarts, tokens, conceptStarts, concepts, ...others } = packed;
  const { postings: _, ...small } = others;
  return {
    index: { json: small satisfies Small },
    forms,
    stems,
    classes,
    tokenStarts: narrowest(tokenStarts),
    tokens: narrowest(tokens),
    conceptStarts: narrowest(conceptStarts),
    concepts: narrowest(concepts),
    ...postingParts('words', words),
    ...postingParts('meanings', meanings),
  };
}

/** @throws {UnreadablePartsError} */
export function indexFromParts(parts: Parts): PackedIndex {
  const postingsOf = (name: string) => ({
    starts: parts.numbers(`${name}.starts`),
    rows: parts.numbers(`${name}.rows`),
    strengths: parts.numbers(`${name}.strengths`),
  });
  return {
    ...(parts.json('index') as Small), // as it was written above
    forms: parts.text('forms'),
    stems: parts.text('stems'),
    classes: parts.text('classes'),
    tokenStarts: parts.numbers('tokenStarts'),
    tokens: parts.numbers('tokens'),
    conceptStarts: parts.numbers('conceptStarts'),
    concepts: parts.numbers('concepts'),
    postings: { words: postingsOf('words'), meanings: postingsOf('meanings') },
  };
}

/** What is kept as JSON. */
type Small = Pick<PackedIndex, 'matrices' | 'areas' | 'areaForms' | 'owners' | 'holders' | 'retired'>;

function postingParts(name: string, { starts, rows, strengths }: Postings): Record<string, Part> {
  return {
    [`${name}.starts`]: narrowest(starts),
    [`${name}.rows`]: narrowest(rows),
    [`${name}.strengths`]: narrowest(strengths),
  };
}
