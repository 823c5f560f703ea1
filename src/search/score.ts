import type { Language } from '../text/languages.ts';
import type { Way } from './alternatives.ts';
import { meaningFactor, sharesOf, type WeighedUnit, weightOfPlace } from './candidates.ts';
import { type Field, fields } from './fields.ts';
import type { Question } from './question.ts';
import { fieldOfPlace, isPart, positionOfPlace } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';
import { classWeight, type WordClass } from './word-class.ts';

/** What of a question was found where in a row, and how. */
export interface Match {
  /** The word or the words of the question. */
  readonly word: string;
  /** The word of the row, or the name of the concept. */
  readonly matched: string;
  readonly way: Way;
  /** The concept, where the words match by what they mean. */
  readonly concept: string | undefined;
  readonly relation: 'same' | 'narrower' | 'broader' | undefined;
  readonly field: Field;
  /** How well it matches, 0 to 1. */
  readonly quality: number;
  /** How much the word counts in this question. */
  readonly weight: number;
}

export interface Scored {
  readonly row: number;
  /** 0 to 1. */
  readonly score: number;
  /** The share of the question that the row has, 0 to 1: what an answer is stood behind by. */
  readonly evidence: number;
  readonly matches: readonly Match[];
}

interface Found {
  value: number;
  quality: number;
  place: number;
  length: number;
  match: Omit<Match, 'word' | 'weight' | 'quality'>;
}

const nameField = fields.indexOf('name');
const areaField = fields.indexOf('area');

/** Scores a row against a question, from the words and meanings that the row has. */
export function scoreRow(
  row: number,
  weighed: readonly WeighedUnit[],
  question: Question,
  index: SearchIndex,
): Scored {
  const name = nameOf(row, index);
  const found = asModifiers(
    weighed.map(({ unit }) => findUnit(unit, row, index)),
    name,
    index.packed.matrices[index.matrixOfRow[row] ?? 0]?.language ?? 'en',
  );
  let have = 0;
  let certain = 0;
  let total = 0;
  const matches: Match[] = [];
  weighed.forEach(({ unit, weight }, at) => {
    total += weight;
    for (const { word, share, best } of found[at] ?? []) {
      have += weight * share * best.value;
      certain += weight * share * best.quality;
      matches.push({ word, quality: best.quality, weight: weight * share, ...best.match });
    }
    if (unit.optional && (found[at] ?? []).length === 0) total -= weight;
  });
  const coverage = total === 0 ? 0 : have / total;
  const evidence = total === 0 ? 0 : certain / total;
  const explained = explainedName(
    name,
    found.flat().map(({ best }) => best),
  );
  let score = coverage * (1 - T.explained + T.explained * explained);
  score += T.area * areaFit(row, weighed, index);
  score += T.order * order(found);
  score += T.lead * leadFit(name, found, weighed, index);
  score *= contradiction(row, question, index);
  return { row, score: Math.max(0, Math.min(1, score)), evidence, matches };
}

/** How much each sign counts. */
export const T = {
  explained: 0.2,
  area: 0.25,
  order: 0.05,
  lead: 0.05,
  modifier: 0.92,
  wholeBase: 0.85,
  apart: 0.85,
  contradiction: 0.75,
};

/**
 * Matches that only describe the thing that the row is about count less: in "backup service foundation" the thing is
 * the foundation. Germanic languages put it last, Romance ones first.
 */
function asModifiers(
  found: readonly Part[][],
  name: readonly NameWord[],
  language: Language,
): readonly Part[][] {
  const all = found.flat().map(({ best }) => best);
  const isOther = (word: NameWord | undefined) =>
    word !== undefined && word.wordClass === 'subject' && !all.some((hit) => covers(hit, word.position));
  const isModifier = ({ place, length }: Found) => {
    if (fieldOfPlace(place) !== nameField) return false;
    const position = positionOfPlace(place);
    return romance.has(language)
      ? isOther(name.find((word) => word.position === position - 2)) &&
          !name.some((word) => word.position === position - 1)
      : isOther(name.find((word) => word.position === position + length));
  };
  return found.map((parts) =>
    parts.map((part) =>
      isModifier(part.best) ? { ...part, best: { ...part.best, value: part.best.value * T.modifier } } : part,
    ),
  );
}

const romance: ReadonlySet<Language> = new Set<Language>(['fr', 'es', 'it']);

interface Part {
  readonly word: string;
  readonly share: number;
  readonly best: Found;
}

/** The best of: what the unit means as a whole, and what its words match one by one. */
function findUnit(unit: WeighedUnit['unit'], row: number, index: SearchIndex): Part[] {
  const shares = sharesOf(unit);
  const parts = unit.words.flatMap((word, at) => {
    const best = better(findForm(word.forms, row, index), findConcept(word.concepts, row, index));
    return best === undefined ? [] : [{ word: word.text, share: shares[at] ?? 0, best }];
  });
  const whole = findConcept(unit.concepts, row, index);
  const literal = parts.reduce(
    (sum, { share, best }) => sum + (best.match.concept === undefined ? share : 0),
    0,
  );
  const together = unit.concepts.size === 0 || stand(parts) ? 1 : T.apart + (0.97 - T.apart) * literal;
  const apart = parts.reduce((sum, part) => sum + part.share * part.best.value, 0) * together;
  // A term of the same meaning is good; one that has the words of the question too is better.
  const meant = (whole?.value ?? 0) * (T.wholeBase + (1 - T.wholeBase) * apart);
  if (whole !== undefined && meant >= apart)
    return [{ word: unit.text, share: 1, best: { ...whole, value: meant } }];
  return together === 1
    ? parts
    : parts.map((part) => ({ ...part, best: { ...part.best, value: part.best.value * together } }));
}

/** True where the parts of a term stand next to each other, in its order. */
function stand(parts: readonly Part[]): boolean {
  return parts.every(({ best }, at) => {
    const before = parts[at - 1]?.best;
    return (
      before === undefined ||
      (fieldOfPlace(before.place) === fieldOfPlace(best.place) &&
        positionOfPlace(best.place) - positionOfPlace(before.place) === 1)
    );
  });
}

function better(left: Found | undefined, right: Found | undefined): Found | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return left.value >= right.value ? left : right;
}

function findForm(
  hits: WeighedUnit['unit']['words'][number]['forms'],
  row: number,
  index: SearchIndex,
): Found | undefined {
  const { tokenStarts, tokens } = index.packed;
  let best: Found | undefined;
  for (let at = tokenStarts[row] ?? 0; at < (tokenStarts[row + 1] ?? 0); at += 2) {
    const form = tokens[at] ?? 0;
    const hit = hits.get(form);
    if (hit === undefined) continue;
    const place = tokens[at + 1] ?? 0;
    const value = hit.quality * weightOfPlace(place);
    if (value <= (best?.value ?? 0)) continue;
    best = {
      value,
      quality: hit.quality * certainty(place),
      place,
      length: 1,
      match: {
        matched: index.forms[form] ?? '',
        way: isPart(place) && hit.way === 'exact' ? 'compound' : hit.way,
        concept: undefined,
        relation: undefined,
        field: fields[fieldOfPlace(place)] ?? 'name',
      },
    };
  }
  return best;
}

function findConcept(
  hits: WeighedUnit['unit']['concepts'],
  row: number,
  index: SearchIndex,
): Found | undefined {
  const { conceptStarts, concepts } = index.packed;
  if (hits.size === 0) return undefined;
  let best: Found | undefined;
  for (let at = conceptStarts[row] ?? 0; at < (conceptStarts[row + 1] ?? 0); at += 3) {
    const code = concepts[at] ?? 0;
    const hit = hits.get(code >> 2);
    if (hit === undefined) continue;
    const place = concepts[at + 1] ?? 0;
    const quality = hit.quality * meaningFactor(code & 3);
    const value = quality * weightOfPlace(place);
    if (value <= (best?.value ?? 0)) continue;
    best = {
      value,
      quality: quality * certainty(place),
      place,
      length: concepts[at + 2] ?? 1,
      match: {
        matched: index.lexicon.names[code >> 2] ?? '',
        way: hit.way,
        concept: index.lexicon.ids[hit.asked],
        relation: hit.relation,
        field: fields[fieldOfPlace(place)] ?? 'name',
      },
    };
  }
  return best;
}

/** A match in a note is as much a sign that the row is meant as one in its name; a match in a detail hardly. */
const certainties: Readonly<Record<Field, number>> = {
  name: 1,
  alias: 1,
  area: 0.95,
  path: 0.85,
  note: 0.92,
  topic: 0.95,
  tag: 0.9,
  role: 0.5,
  detail: 0.6,
};

function certainty(place: number): number {
  return certainties[fields[fieldOfPlace(place)] ?? 'name'];
}

interface NameWord {
  readonly position: number;
  readonly wordClass: WordClass;
  /** True where the word says what is done, and not only that something is. */
  readonly isAction: boolean;
}

/** The words of a row's name that are more than grammar, in order. */
function nameOf(row: number, index: SearchIndex): NameWord[] {
  const { tokenStarts, tokens } = index.packed;
  const words: NameWord[] = [];
  const actions = new Set<number>();
  const { conceptStarts, concepts } = index.packed;
  for (let at = conceptStarts[row] ?? 0; at < (conceptStarts[row + 1] ?? 0); at += 3) {
    const place = concepts[at + 1] ?? 0;
    if (fieldOfPlace(place) === nameField && index.lexicon.kinds[(concepts[at] ?? 0) >> 2] === 'action')
      actions.add(positionOfPlace(place));
  }
  for (let at = tokenStarts[row] ?? 0; at < (tokenStarts[row + 1] ?? 0); at += 2) {
    const place = tokens[at + 1] ?? 0;
    if (fieldOfPlace(place) !== nameField || isPart(place)) continue;
    const wordClass = index.classOfForm(tokens[at] ?? 0);
    const position = positionOfPlace(place);
    const isAction = wordClass === 'action' || (wordClass === 'subject' && actions.has(position));
    words.push({ position, wordClass, isAction });
  }
  return words;
}

/** The share of the row's name that the question asked for: what is left over makes it another row. */
function explainedName(name: readonly NameWord[], found: readonly Found[]): number {
  let total = 0;
  let explained = 0;
  for (const { position, wordClass } of name) {
    const best = found.reduce((most, hit) => (covers(hit, position) ? Math.max(most, hit.quality) : most), 0);
    total += classWeight[wordClass];
    explained += classWeight[wordClass] * best;
  }
  return total === 0 ? 0 : explained / total;
}

function covers({ place, length }: Found, position: number): boolean {
  const start = positionOfPlace(place);
  return fieldOfPlace(place) === nameField && position >= start && position < start + length;
}

/**
 * What is done stands first in the name of most rows ("Ordering increased capacity"). 1 where the question leads with
 * it too, -1 where the row leads with something that the question does not ask for.
 */
function leadFit(
  name: readonly NameWord[],
  found: readonly Part[][],
  weighed: readonly WeighedUnit[],
  index: SearchIndex,
): number {
  const [lead] = name;
  if (lead === undefined || !lead.isAction) return 0;
  const asked = weighed.findIndex(
    ({ unit }) =>
      unit.wordClass === 'action' ||
      unit.wordClass === 'light' ||
      unit.words.some((word) =>
        [...word.concepts].some(
          ([concept, hit]) => hit.relation === 'same' && index.lexicon.kinds[concept] === 'action',
        ),
      ),
  );
  const by = found.findIndex((parts) => parts.some(({ best }) => covers(best, lead.position)));
  if (by < 0) return asked < 0 ? -0.5 : -1;
  return by === asked ? 1 : 0;
}

/** 1 where the question is the name of the row's area, less where it says more or less than that. */
function areaFit(row: number, weighed: readonly WeighedUnit[], index: SearchIndex): number {
  const forms = index.packed.areaForms[index.packed.areas[row] ?? 0] ?? [];
  if (forms.length === 0) return 0;
  const covered = new Set<number>();
  let asked = 0;
  let total = 0;
  weighed.forEach(({ unit, weight }) => {
    if (unit.optional) return;
    unit.words.forEach((word, at) => {
      const share = weight * (sharesOf(unit)[at] ?? 0);
      total += share;
      const here = forms.filter((form) => (word.forms.get(form)?.quality ?? 0) > 0.6);
      for (const form of here) covered.add(form);
      if (here.length > 0) asked += share;
    });
  });
  const nameWeight = (form: number) => Math.max(0.2, classWeight[index.classOfForm(form)]);
  const all = forms.reduce((sum, form) => sum + nameWeight(form), 0);
  const named = forms.reduce((sum, form) => sum + (covered.has(form) ? nameWeight(form) : 0), 0);
  return total === 0 ? 0 : (asked / total) ** 2 * (named / all) ** 2;
}

/** The share of neighbours in the question that are neighbours in the row, in the same order. */
function order(found: readonly Part[][]): number {
  const places = found.flat().map(({ best }) => best);
  let near = 0;
  for (let at = 1; at < places.length; at++) {
    const left = places[at - 1];
    const right = places[at];
    if (left === undefined || right === undefined || fieldOfPlace(left.place) !== fieldOfPlace(right.place))
      continue;
    const gap = positionOfPlace(right.place) - (positionOfPlace(left.place) + left.length);
    if (gap >= 0 && gap <= 1) near += 1;
    else if (Math.abs(gap) <= 4) near += 0.4;
  }
  return places.length < 2 ? 0 : near / (places.length - 1);
}

/** Less than 1 where the row names the opposite of what the question names, and not the thing itself. */
function contradiction(row: number, question: Question, index: SearchIndex): number {
  const asked = new Set<number>();
  for (const unit of question.units) {
    for (const hits of [unit.concepts, ...unit.words.map((word) => word.concepts)]) {
      for (const [concept, hit] of hits) if (hit.relation === 'same' && hit.quality > 0.5) asked.add(concept);
    }
  }
  const named = new Set<number>();
  const { conceptStarts, concepts } = index.packed;
  for (let at = conceptStarts[row] ?? 0; at < (conceptStarts[row + 1] ?? 0); at += 3) {
    const field = fieldOfPlace(concepts[at + 1] ?? 0);
    if (field === nameField || field === areaField) named.add((concepts[at] ?? 0) >> 2);
  }
  let factor = 1;
  for (const concept of asked) {
    if (named.has(concept)) continue;
    const opposites = index.lexicon.opposites[concept] ?? [];
    if (opposites.some((opposite) => named.has(opposite) && !asked.has(opposite))) factor *= T.contradiction;
  }
  return factor;
}
