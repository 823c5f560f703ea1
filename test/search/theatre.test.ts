import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadMatrix } from '../../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon, type SearchIndex, search } from '../../src/search/index.ts';
import { fieldAt } from '../../src/search/place-weights.ts';
import { readQuestion } from '../../src/search/question.ts';
import {
  conceptOfMeaning,
  isPart,
  isProduct,
  isWord,
  type Postings,
  positionOfPlace,
} from '../../src/search/row-index.ts';
import type { ConceptHit, FormHit } from '../../src/search/units.ts';
import { readVocabulary } from '../../src/vocabulary/index.ts';

/*
 * Theatres, in three languages, and a vocabulary of their own: what the index keeps of each row, how questions are
 * read, and what is answered. A line of `questions/*.txt` that is not indented is a question; to add one, write it and run
 * `npx vitest run -u`, which writes below it what became of it: read it.
 */

const folder = new URL('theatre/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const { vocabulary, problems } = readVocabulary(parse(textOf('words.yaml')));
const index = createIndex(
  ['grand', 'stadt', 'rive', 'tent'].map((name) => {
    const { matrix } = loadMatrix(textOf(`${name}.yaml`), `${name}.yaml`);
    if (matrix === undefined) throw new Error(`${name} cannot be read`);
    return matrix;
  }),
  new Lexicon(compileLexicon(vocabulary)),
);

it('the vocabulary is in order', () => expect(problems).toEqual([]));

/** `3`, `~3` where it was cut out of a longer word, `+3` where two words were joined. */
function placed(place: number): string {
  return `${isPart(place) ? '~' : isWord(place) ? '' : '+'}${positionOfPlace(place)}`;
}

/** By field, what stands where: `name: hang 0 (=hang 0) follow 2 …`. */
function* keptOf(row: number, { packed, forms, lexicon }: SearchIndex): Generator<string> {
  const byField = new Map<string, string[]>();
  const say = (place: number, text: string) => {
    const field = fieldAt(place);
    byField.set(field, [...(byField.get(field) ?? []), text]);
  };
  for (let at = packed.tokenStarts[row] ?? 0; at < (packed.tokenStarts[row + 1] ?? 0); at += 2) {
    const [form = 0, place = 0] = [packed.tokens[at], packed.tokens[at + 1]];
    say(place, `${forms[form]} ${placed(place)}`);
  }
  for (let at = packed.conceptStarts[row] ?? 0; at < (packed.conceptStarts[row + 1] ?? 0); at += 3) {
    const [code = 0, place = 0, length] = [
      packed.concepts[at],
      packed.concepts[at + 1],
      packed.concepts[at + 2],
    ];
    const id = lexicon.ids[conceptOfMeaning(code)];
    say(place, `${isProduct(code) ? '®' : '='}${id} ${placed(place)}×${length}`);
  }
  for (const [field, things] of byField) yield `  ${field}: ${things.join(', ')}\n`;
}

it('what is kept of each row', async () => {
  const { packed, stems, forms } = index;
  const rows = Array.from({ length: index.rowCount }, (_, row) => {
    const { matrix, activity } = index.rowAt(row);
    const owners = index.owners.of(row).map((role) => matrix.roles[role]?.id);
    const status = packed.retired.includes(row) ? ', retired' : '';
    const area = index.areaForms.of(packed.areas[row] ?? 0).map((form) => forms[form]);
    const head = `${matrix.id}: ${activity.name} (${owners.join(' ')}${status}) in [${area.join(' ')}]`;
    return `${head}\n${[...keptOf(row, index)].join('')}`;
  });
  const rowsOf = ({ starts, rows, strengths }: Postings, thing: number) => {
    const [first = 0, end = 0] = [starts[thing], starts[thing + 1]];
    return Array.from(
      { length: end - first },
      (_, at) => ` ${rows[first + at]}×${strengths[first + at]}`,
    ).join('');
  };
  const words = forms.map(
    (form, at) => `${form} (${stems[at]}) ${index.classOfForm(at)}:${rowsOf(index.words, at)}\n`,
  );
  const meanings = index.lexicon.ids.map((id, at) => `=${id}:${rowsOf(index.meanings, at)}\n`);
  const names = packed.matrices.map((matrix) => `${JSON.stringify(matrix)}\n`);
  await expect([...rows, ...names, ...words, ...meanings].join('')).toMatchFileSnapshot('theatre/kept.txt');
});

const rounded = (value: number) => value.toFixed(2).replace(/^0/u, '');
const ways = { exact: '', stem: '≈', joined: '+', compound: '~', prefix: '…', typo: '?', acronym: '.' };
const relations = { same: '=', narrower: '>', broader: '<', related: '&' };

/** `lamps .97≈ =lighting .86`: words of rows and meanings, how well they stand for it, and by which way. */
function meant(forms: ReadonlyMap<number, FormHit>, concepts: ReadonlyMap<number, ConceptHit>): string {
  const words = [...forms].map(
    ([form, { quality, way }]) => `${index.forms[form]} ${rounded(quality)}${ways[way]}`,
  );
  const ids = [...concepts].map(
    ([concept, { quality, way, relation }]) =>
      `${relations[relation]}${index.lexicon.ids[concept]} ${rounded(quality)}${ways[way]}`,
  );
  return [...words, ...ids].join(' ');
}

/** `refunds -m grand-theatre -r customer`: as the command line has it. */
function told(line: string): string {
  const [question = '', ...asked] = line.split(/ -(?=[mr] )/u);
  const after = (name: string) => asked.find((one) => one.startsWith(name))?.slice(2);
  const [matrix, role] = [after('m'), after('r')];
  const options = {
    ...(matrix !== undefined && { matrices: matrix.split(',') }),
    ...(role !== undefined && { role }),
  };
  const { units } = readQuestion(question, index);
  const { answers, suggestions, explanation } = search(index, question, { limit: 4, ...options });
  const { languages, words, setAside } = explanation;
  const read = units.map(({ text, words: parts, concepts, wordClass, optional, isComplement }) => {
    const weighed = words.find((word) => word.text === text);
    const weight =
      weighed === undefined ? 'idle' : `${rounded(weighed.weight)}${weighed.found ? '' : ' not found'}`;
    const kind = `${wordClass}${optional ? '?' : ''}${isComplement ? ' of it' : ''} ${weight}`;
    const own = parts.map((part) => {
      const said = meant(part.forms, part.concepts);
      return part.typed === text ? said : `${part.typed} [${part.wordClass}]: ${said}`;
    });
    return `  ${text} [${kind}] ${[meant(new Map(), concepts), ...own].filter((one) => one !== '').join('; ')}`;
  });
  const found = answers.map(({ row, score, matches }) => {
    const why = matches.map(
      ({ word, matched, way, field, relation, quality }) =>
        `${word}→${matched} ${field}${relation === undefined ? '' : ` ${relation}`} ${rounded(quality)}${ways[way]}`,
    );
    return `  * ${row.matrix.id}/${row.activity.id} ${rounded(score)} ${why.join(', ')}`;
  });
  // What was asked leads nowhere: to ask it again is no way out.
  for (const word of question.toLowerCase().split(/[ -]/u)) expect(suggestions).not.toContain(word);
  const aside = setAside.length === 0 ? '' : `, not ${setAside.join(' ')}`;
  const near = suggestions.map((one) => `  ? ${one}`);
  return [`  ${languages.join(' ')}${aside}`, ...read, ...found, ...near]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

describe('questions', () => {
  it.each(readdirSync(new URL('questions/', folder)))('%s', async (file) => {
    const questions = textOf(`questions/${file}`)
      .split('\n')
      .filter((line) => /^\S/u.test(line));
    const all = questions.map((question) => `${question}\n${told(question)}`);
    await expect(all.join('')).toMatchFileSnapshot(`theatre/questions/${file}`);
  });
});
