import { isPronoun } from './parties.ts';
import { type DutyReader, sentencesOf } from './sentences.ts';

export interface Clauses {
  /** What stands before the first clause. */
  readonly before: string;
  /** Each with the sentences that follow it and are no clause. */
  readonly clauses: readonly string[];
}

/** The sentences of a paragraph that say what a party has to do: `4.1 The Provider shall encrypt all disks.` */
export function clausesOf(paragraph: string, duties: DutyReader): Clauses {
  const text = paragraph.replace(number, '');
  const isNumbered = text !== paragraph;
  const before: string[] = [];
  const clauses: string[] = [];
  for (const sentence of sentencesOf(text).flatMap((whole) => halves(whole, duties))) {
    const last = clauses.length - 1;
    if (isClause(sentence, duties, isNumbered)) clauses.push(sentence);
    else if (last < 0) before.push(sentence);
    else clauses[last] += ` ${sentence}`;
  }
  return { before: before.join(' '), clauses };
}

/** `The Provider makes …, and the Customer …`: a sentence that says two duties of two parties. */
function halves(sentence: string, duties: DutyReader): string[] {
  for (const { index, 0: sign } of [...sentence.matchAll(between)].slice(0, mostHalves)) {
    const [left, right] = [sentence.slice(0, index), sentence.slice(index + sign.length)];
    if (isClause(left, duties, true) && isClause(right, duties, true)) return [left, right];
  }
  return [sentence];
}

const between =
  /[,;]\s(?:(?:and|while|whereas|und|während|et|tandis que|y|mientras que|e|mentre|og|mens)\s)?|\s(?:and|und|et|y|e|og)\s/giu;

/** A sentence is looked at in so many places. */
const mostHalves = 20;

/** `4.1`, `(2)`, `§ 3`, `a)`. */
const number =
  /^(?:§\s?)?(?:\d{1,2}(?:\.\d{1,2}){1,4}[.)]?|\d{1,2}[.)]|\((?:\d{1,2}|\p{L}|[ivx]{1,5})\)|\p{L}\))\s+/u;

/** "The customer is responsible for the following." says nothing by itself. */
const pointer =
  /^(?:the |all |all of the )?(?:following|these|this|that|it|above|folgende|diese|suivant|siguiente|seguent|følgende|följande|volgende)/iu;

function isClause(sentence: string, duties: DutyReader, isNumbered: boolean): boolean {
  const { name, party, isDenied } = duties.read(sentence);
  if (party === undefined || isPronoun(party) || isDenied || name === '') return false;
  // "Acme will retire it in March" tells what is to come.
  const isNews = !isNumbered && /^[^,;:]{0,60}?\swill\s/iu.test(sentence);
  return !isNews && !pointer.test(name) && !/[:：]$/u.test(sentence);
}
