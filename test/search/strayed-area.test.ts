import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileLexicon, Lexicon } from '../../src/search/index.ts';
import { hasStrayed, type OwnWords } from '../../src/search/strayed-area.ts';
import type { Language } from '../../src/text/languages.ts';
import { readVocabulary } from '../../src/vocabulary/index.ts';

/* Whether all rows of an area are about another thing than the one that it is named after. */

const words = readFileSync(new URL('theatre/words.yaml', import.meta.url), 'utf8');
const { vocabulary } = readVocabulary(parse(words));
const lexicon = new Lexicon(compileLexicon(vocabulary));
const numberOf = (id: string) => lexicon.ids.indexOf(id);

/** `Name of the row =concept =concept` */
function row(line: string): OwnWords {
  const [name = '', ...ids] = line.split(/ ?=/u);
  return { texts: [name], concepts: ids.map(numberOf) };
}

const sounds = ['Tune it =microphones', 'Record it =sound =teach', 'Send it =wireless =safety'];

it.each<[what: string, area: string, rows: readonly string[], strayed: boolean, language?: Language]>([
  ['all rows are about one other thing', 'Refunds =refunds', sounds, true],
  ['what is done counts for nothing', 'Refunds =refunds', [...sounds, 'Teach it =teach'], false],
  ['two rows may have a reason', 'Refunds =refunds', sounds.slice(1), false],
  ['nobody knows what it is named after', 'Refunds', sounds, false],
  ['it is named after what is done', 'Cleaning =clean', sounds, false],
  ['it is named after whom it is for', 'The audience =audience', sounds, false],
  ['named after a thing and what is done', 'Clean refunds =clean =refunds', sounds, true],
  ['the name is wide', 'Stage =stage', ['A =tickets', 'B =tickets', 'C =tickets'], false],
  ['the name has no parts and is part of nothing', 'Power =power', sounds, true],
  ['one of two names is wide', 'Refunds, stage =refunds =stage', ['A =wigs', 'B =wigs', 'C =wigs'], false],
  ['one row keeps to it', 'Refunds =refunds', [...sounds, 'Pay =refunds'], false],
  ['one row is about the whole of it', 'Refunds =refunds', [...sounds, 'Sell =tickets'], false],
  ['rows are parts of the same whole', 'Rigging =rigging', sounds, false],
  ['one row says the word', 'Refunds =refunds', [...sounds, 'Refund the deposit =sound'], false],
  ['one row has it inside a longer word', 'Refunds =refunds', [...sounds, 'OpenRefund =sound'], false],
  ['one row has it behind a hyphen', 'Refunds =refunds', [...sounds, 'Pre-refunding =sound'], false],
  ['only small words are shared', 'The refunds =refunds', [...sounds, 'Hear the tone =sound'], true],
  ['only letters are shared', 'Refunds AB =refunds', [...sounds, 'Hear AB =sound'], true],
  ['the rows have nothing in common', 'Refunds =refunds', ['A =sound', 'B =wigs', 'C =power'], false],
  ['three of four have it in common', 'Refunds =refunds', [...sounds, 'D =wigs'], false],
  ['one row of two subjects', 'Refunds =refunds', [...sounds, 'D =wigs =sound'], true],
  ['a word of another language', 'Erstattung =refunds', [...sounds, 'Erstattungen =sound'], false, 'de'],
  ['a word of that language is none of this', 'Lichter =refunds', [...sounds, 'Lichtern =sound'], true, 'en'],
])('%s', (_, area, rows, strayed, language = 'en') => {
  const { texts, concepts } = row(area);
  expect(hasStrayed(texts[0] ?? '', concepts, rows.map(row), language, lexicon)).toBe(strayed);
});
