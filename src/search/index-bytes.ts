import { listParts, listsFrom } from './number-lists-bytes.ts';
import { narrowest, type Part, type Parts } from './parts.ts';
import type { PackedIndex } from './row-index.ts';
import type { Postings, SearchIndex } from './search-index.ts';

/** What an index is made of, its postings too: to make them takes longer than to read them. */
export function indexParts({ packed, words, meanings }: SearchIndex): Record<string, Part> {
  const { matrices, retired, forms, stems, classes, tokenStarts, tokens, conceptStarts, concepts } = packed;
  return {
    index: { json: { matrices, retired } satisfies Small },
    areas: narrowest(packed.areas),
    ...listParts('areaForms', packed.areaForms),
    ...listParts('owners', packed.owners),
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
    areas: parts.numbers('areas'),
    areaForms: listsFrom(parts, 'areaForms'),
    owners: listsFrom(parts, 'owners'),
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
type Small = Pick<PackedIndex, 'matrices' | 'retired'>;

function postingParts(name: string, { starts, rows, strengths }: Postings): Record<string, Part> {
  return {
    [`${name}.starts`]: narrowest(starts),
    [`${name}.rows`]: narrowest(rows),
    [`${name}.strengths`]: narrowest(strengths),
  };
}
