import type { Way } from './alternatives.ts';
import { meaningFactor, sharesOf, type WeighedUnit, weightOfPlace } from './candidates.ts';
import { type Field, fields } from './fields.ts';
import type { Question } from './question.ts';
import { conceptOfMeaning, fieldOfPlace, isPart, isProduct, isWord, positionOfPlace } from './row-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { ConceptHit, FormHit, Unit } from './units.ts';
import { weights } from './weights.ts';
import type { WordClass } from './word-class.ts';

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
  /** 0 to little more than 1. */
  readonly score: number;
  /** The share of the question that the row has, 0 to 1: what an answer is stood behind by. */
  readonly evidence: number;
  readonly matches: readonly Match[];
}

/** A word or term of the question in a place of the row. */
interface Hit {
  readonly place: number;
  /** In words. */
  readonly length: number;
  /** How well it stands for what was asked. */
  readonly quality: number;
  /** The same with the weight of the place. */
  readonly value: number;
  readonly match: Pick<Match, 'matched' | 'way' | 'concept' | 'relation' | 'field'>;
}

/** A part of a unit, with its hits. */
interface Part {
  readonly word: string;
  readonly share: number;
  readonly hits: readonly Hit[];
}

interface Found {
  readonly parts: readonly Part[];
  readonly whole: readonly Hit[];
}

/** What a unit comes to in a row. */
interface Worth {
  readonly value: number;
  readonly quality: number;
  readonly best: readonly { readonly word: string; readonly share: number; readonly hit: Hit }[];
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
  const found = weighed.map(({ unit }) => find(unit, row, index));
  const name = nameOf(row, found, index);
  const worths = found.map((one, at) => worthOf(one, weighed[at]?.unit));
  let have = 0;
  let certain = 0;
  let total = 0;
  const matches: Match[] = [];
  weighed.forEach(({ unit, weight }, at) => {
    const worth = worths[at];
    if (worth === undefined || (unit.optional && worth.best.length === 0)) return;
    total += weight;
    have += weight * worth.value;
    certain += weight * worth.quality;
    for (const { word, share, hit } of worth.best) {
      matches.push({ word, quality: round(hit.quality), weight: round(weight * share), ...hit.match });
    }
  });
  const coverage = total === 0 ? 0 : have / total;
  let score = coverage * (1 - weights.explained + weights.explained * explainedShare(name));
  score += weights.area * areaFit(row, weighed, index);
  score += weights.order * orderFit(worths);
  const lead = leadFit(name, weighed, index);
  score += lead > 0 ? weights.lead * lead : weights.otherLead * lead;
  score += weights.support * support(found, weighed);
  score *= contradiction(row, question, index);
  return {
    row,
    score: Math.max(0, score),
    evidence: total === 0 ? 0 : certain / total,
    matches,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function find(unit: Unit, row: number, index: SearchIndex): Found {
  const shares = sharesOf(unit);
  return {
    parts: unit.words.map((word, at) => ({
      word: word.text,
      share: shares[at] ?? 0,
      hits: [...formHits(word.forms, row, index), ...conceptHits(word.concepts, row, index)],
    })),
    whole: conceptHits(unit.concepts, row, index),
  };
}

function formHits(asked: ReadonlyMap<number, FormHit>, row: number, index: SearchIndex): Hit[] {
  const { tokenStarts, tokens } = index.packed;
  const hits: Hit[] = [];
  for (let at = tokenStarts[row] ?? 0; at < (tokenStarts[row + 1] ?? 0); at += 2) {
    const form = tokens[at] ?? 0;
    const hit = asked.get(form);
    if (hit === undefined) continue;
    const place = tokens[at + 1] ?? 0;
    hits.push({
      place,
      length: 1,
      quality: hit.quality * certaintyOf(place),
      value: hit.quality * weightOfPlace(place),
      match: {
        matched: index.forms[form] ?? '',
        way: isPart(place) && hit.way === 'exact' ? 'compound' : hit.way,
        concept: undefined,
        relation: undefined,
        field: fieldAt(place),
      },
    });
  }
  return hits;
}

function conceptHits(asked: ReadonlyMap<number, ConceptHit>, row: number, index: SearchIndex): Hit[] {
  if (asked.size === 0) return [];
  const { conceptStarts, concepts } = index.packed;
  const hits: Hit[] = [];
  for (let at = conceptStarts[row] ?? 0; at < (conceptStarts[row + 1] ?? 0); at += 3) {
    const code = concepts[at] ?? 0;
    const concept = conceptOfMeaning(code);
    const hit = asked.get(concept);
    if (hit === undefined) continue;
    const place = concepts[at + 1] ?? 0;
    const quality = hit.quality * meaningFactor(isProduct(code));
    hits.push({
      place,
      length: concepts[at + 2] ?? 1,
      quality: quality * certaintyOf(place),
      value: quality * weightOfPlace(place),
      match: {
        matched: index.lexicon.names[concept] ?? '',
        way: hit.way,
        concept: index.lexicon.ids[hit.asked],
        relation: hit.relation,
        field: fieldAt(place),
      },
    });
  }
  return hits;
}

function fieldAt(place: number): Field {
  return fields[fieldOfPlace(place)] ?? 'name';
}

function certaintyOf(place: number): number {
  return weights.certainty[fieldAt(place)];
}

interface NameWord {
  readonly form: number;
  readonly position: number;
  readonly wordClass: WordClass;
  /** True where the word says what is done, and not only that something is. */
  readonly isAction: boolean;
  /** How far the question asks for the word, 0 to 1. */
  readonly explained: number;
  /** The units of the question that do. */
  readonly by: readonly number[];
}

/** The words of a row's name that are more than grammar, in order. */
function nameOf(row: number, found: readonly Found[], index: SearchIndex): NameWord[] {
  const { tokenStarts, tokens, conceptStarts, concepts } = index.packed;
  const actions = new Set<number>();
  const terms = new Map<number, WordClass>();
  for (let at = conceptStarts[row] ?? 0; at < (conceptStarts[row + 1] ?? 0); at += 3) {
    const place = concepts[at + 1] ?? 0;
    const kind = index.lexicon.kinds[conceptOfMeaning(concepts[at] ?? 0)];
    if (fieldOfPlace(place) !== nameField) continue;
    if (kind === 'action') actions.add(positionOfPlace(place));
    else if ((concepts[at + 2] ?? 1) > 1 && kind !== undefined) {
      terms.set(positionOfPlace(place), kind === 'topic' ? 'subject' : kind);
    }
  }
  const exactly = found.map((one) =>
    hitsOf(one).some(
      (hit) =>
        fieldOfPlace(hit.place) === nameField &&
        hit.match.relation !== 'narrower' &&
        hit.match.relation !== 'broader',
    ),
  );
  const words: NameWord[] = [];
  for (let at = tokenStarts[row] ?? 0; at < (tokenStarts[row + 1] ?? 0); at += 2) {
    const place = tokens[at + 1] ?? 0;
    if (fieldOfPlace(place) !== nameField || !isWord(place)) continue;
    const position = positionOfPlace(place);
    let explained = 0;
    const by = new Set<number>();
    found.forEach((one, unit) => {
      for (const hit of hitsOf(one)) {
        if (!covers(hit, position)) continue;
        explained = Math.max(explained, hit.quality * explaining(hit, exactly[unit] === true));
        by.add(unit);
      }
    });
    const own = index.classOfForm(tokens[at] ?? 0);
    // "Back" says little, "back up" is a subject.
    const wordClass = own === 'light' || own === 'everyday' ? (terms.get(position) ?? own) : own;
    const isAction = wordClass === 'action' || actions.has(position);
    words.push({ form: tokens[at] ?? 0, position, wordClass, isAction, explained, by: [...by] });
  }
  const [lead, next] = words;
  // "Monitor storage capacity": the word is a verb here, and not the subject of monitoring.
  if (lead?.isAction === true && lead.wordClass === 'subject' && next?.position === lead.position + 1) {
    words[0] = { ...lead, wordClass: 'action' };
  }
  return words;
}

/**
 * How far a hit accounts for a word of the name. A part of what was asked for says more than the question; where the
 * row has the thing itself too, it is only a detail: `off-site` in "off-site backup" for "backup".
 */
function explaining({ match }: Hit, isExact: boolean): number {
  if (match.relation !== 'narrower') return 1;
  return isExact ? weights.detail : weights.explainedByPart;
}

function hitsOf({ parts, whole }: Found): Hit[] {
  return [...whole, ...parts.flatMap((part) => part.hits)];
}

function covers({ place, length }: Hit, position: number): boolean {
  const start = positionOfPlace(place);
  return fieldOfPlace(place) === nameField && position >= start && position < start + length;
}

/** The share of the row's name that the question asked for: what is left over makes it another row. */
function explainedShare(name: readonly NameWord[]): number {
  let total = 0;
  let explained = 0;
  const seen = new Set<number>();
  for (const { form, wordClass, explained: share } of name) {
    if (seen.has(form)) continue;
    seen.add(form);
    total += weights.wordClass[wordClass];
    explained += weights.wordClass[wordClass] * share;
  }
  return total === 0 ? 0 : explained / total;
}

/** The better of what the unit means as a whole and what its words match one by one. */
function worthOf({ parts, whole }: Found, unit: Unit | undefined): Worth {
  const best = parts.flatMap(({ word, share, hits }) => {
    const hit = bestOf(hits);
    return hit === undefined ? [] : [{ word, share, hit }];
  });
  const together = parts.length === 1 || stand(best.map(({ hit }) => hit)) ? 1 : weights.apart;
  const value = best.reduce((sum, { share, hit }) => sum + share * hit.value, 0) * together;
  const quality = best.reduce((sum, { share, hit }) => sum + share * hit.quality, 0) * together;
  const meant = bestOf(whole);
  // A term of the same meaning is good; one that has what the words mean too is better.
  const meantValue = (meant?.value ?? 0) * (weights.meaning + (1 - weights.meaning) * value);
  if (meant === undefined || meantValue < value) {
    return { value, quality: Math.max(quality, meant?.quality ?? 0), best };
  }
  return {
    value: meantValue,
    quality: Math.max(quality, meant.quality),
    best: [{ word: unit?.text ?? '', share: 1, hit: meant }],
  };
}

function bestOf(hits: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined;
  for (const hit of hits) if (best === undefined || hit.value > best.value) best = hit;
  return best;
}

/** True where the hits stand next to each other, in the order of the question. */
function stand(hits: readonly Hit[]): boolean {
  return hits.every((hit, at) => {
    const before = hits[at - 1];
    return (
      before === undefined ||
      (fieldOfPlace(before.place) === fieldOfPlace(hit.place) &&
        positionOfPlace(hit.place) - positionOfPlace(before.place) === 1)
    );
  });
}

/**
 * What is done stands first in the name of most rows ("Ordering increased capacity"). 1 where the question leads with
 * it too, below 0 where the row leads with something that the question does not ask for.
 */
function leadFit(name: readonly NameWord[], weighed: readonly WeighedUnit[], index: SearchIndex): number {
  const [lead] = name;
  if (lead === undefined || !lead.isAction) return 0;
  // "Build and deploy": what is done may be several things.
  const by: number[] = [];
  for (const [at, word] of name.entries()) {
    const before = name[at - 1];
    if (before !== undefined && (!word.isAction || word.position !== before.position + 2)) break;
    by.push(...word.by);
  }
  const asked = weighed.findIndex(({ unit }) => isActing(unit, index));
  if (by.length === 0) return lead.wordClass === 'light' ? 0 : asked < 0 ? -0.5 : -1;
  return by.includes(asked) ? 1 : 0;
}

function isActing(unit: Unit, index: SearchIndex): boolean {
  if (unit.wordClass === 'light' || unit.words.some((word) => word.wordClass === 'action')) return true;
  const meanings = unit.concepts.size > 0 ? [unit.concepts] : unit.words.map((word) => word.concepts);
  return meanings.some((concepts) =>
    [...concepts].some(
      ([concept, { relation, way }]) =>
        relation === 'same' &&
        (way === 'exact' || way === 'stem') &&
        index.lexicon.kinds[concept] === 'action',
    ),
  );
}

/** How far other fields than the best one speak for the row too. */
function support(found: readonly Found[], weighed: readonly WeighedUnit[]): number {
  let sum = 0;
  let total = 0;
  found.forEach(({ parts, whole }, at) => {
    const weight = weighed[at]?.weight ?? 0;
    const byField = new Map<number, number>();
    for (const hit of [...whole, ...parts.flatMap((part) => part.hits)]) {
      const field = fieldOfPlace(hit.place);
      byField.set(field, Math.max(byField.get(field) ?? 0, hit.value));
    }
    const [, second = 0] = [...byField.values()].sort((left, right) => right - left);
    sum += weight * second;
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}

/** 1 where the question is the name of the row's area, less where it says more or less than that. */
function areaFit(row: number, weighed: readonly WeighedUnit[], index: SearchIndex): number {
  const forms = index.packed.areaForms[index.packed.areas[row] ?? 0] ?? [];
  if (forms.length === 0) return 0;
  const covered = new Set<number>();
  let asked = 0;
  let total = 0;
  for (const { unit, weight } of weighed) {
    if (unit.optional) continue;
    const shares = sharesOf(unit);
    unit.words.forEach((word, at) => {
      const share = weight * (shares[at] ?? 0);
      total += share;
      const here = forms.filter((form) => (word.forms.get(form)?.quality ?? 0) > 0.6);
      for (const form of here) covered.add(form);
      if (here.length > 0) asked += share;
    });
  }
  const weightOf = (form: number) => Math.max(0.2, weights.wordClass[index.classOfForm(form)]);
  const all = forms.reduce((sum, form) => sum + weightOf(form), 0);
  const named = forms.reduce((sum, form) => sum + (covered.has(form) ? weightOf(form) : 0), 0);
  return total === 0 ? 0 : (asked / total) ** 2 * (named / all) ** 2;
}

/** The share of neighbours in the question that are neighbours in the row, in the same order. */
function orderFit(worths: readonly Worth[]): number {
  const hits = worths.flatMap(({ best }) => best.map(({ hit }) => hit));
  let near = 0;
  for (let at = 1; at < hits.length; at++) {
    const left = hits[at - 1];
    const right = hits[at];
    if (left === undefined || right === undefined || fieldOfPlace(left.place) !== fieldOfPlace(right.place))
      continue;
    const gap = positionOfPlace(right.place) - (positionOfPlace(left.place) + left.length);
    const overlap = gap < 0 && positionOfPlace(left.place) < positionOfPlace(right.place) + right.length;
    if (overlap || (gap >= 0 && gap <= 1)) near += 1;
    else if (Math.abs(gap) <= 4) near += gap > 0 ? 0.4 : 0.1;
  }
  return hits.length < 2 ? 0 : near / (hits.length - 1);
}

/** Less than 1 where the row names the opposite of what the question names, and not the thing itself. */
function contradiction(row: number, question: Question, index: SearchIndex): number {
  const asked = new Set<number>();
  for (const unit of question.units) {
    for (const hits of [unit.concepts, ...unit.words.map((word) => word.concepts)]) {
      for (const [concept, hit] of hits) if (hit.relation === 'same' && hit.quality > 0.5) asked.add(concept);
    }
  }
  const inName = new Set<number>();
  const inArea = new Set<number>();
  const { conceptStarts, concepts } = index.packed;
  for (let at = conceptStarts[row] ?? 0; at < (conceptStarts[row + 1] ?? 0); at += 3) {
    const field = fieldOfPlace(concepts[at + 1] ?? 0);
    if (field === nameField) inName.add(conceptOfMeaning(concepts[at] ?? 0));
    else if (field === areaField) inArea.add(conceptOfMeaning(concepts[at] ?? 0));
  }
  let factor = 1;
  for (const concept of asked) {
    if (inName.has(concept)) continue;
    const opposites = (index.lexicon.opposites[concept] ?? []).filter((opposite) => !asked.has(opposite));
    const isOpposed = opposites.some(
      (opposite) => inName.has(opposite) || (inArea.has(opposite) && !inArea.has(concept)),
    );
    if (isOpposed) factor *= weights.opposite;
  }
  return factor;
}
