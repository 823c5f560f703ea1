import type { Way } from './alternatives.ts';
import { areaFit } from './area-fit.ts';
import type { WeighedUnit } from './candidates.ts';
import type { Field } from './fields.ts';
import { type Found, type Hit, HitFinder, hitsOf } from './hits.ts';
import { contradictions, type Opposites, oppositesOf } from './opposites.ts';
import { positionOfPlace } from './row-index.ts';
import { explainedShare, leadFit, nameOf, unaskedDeed } from './row-name.ts';
import type { SearchIndex } from './search-index.ts';
import { type ConceptHit, isActing, type Unit } from './units.ts';
import { weights } from './weights.ts';

/** What of a question was found where in a row, and how. */
export interface Match {
  /** The word or the words of the question. */
  readonly word: string;
  /** The word of the row, or the name of the concept. */
  readonly matched: string;
  readonly way: Way;
  /** The concept, where the words match by what they mean. */
  readonly concept: string | undefined;
  readonly relation: ConceptHit['relation'] | undefined;
  readonly field: Field;
  /** How far it shows that the row is meant, 0 to 1. */
  readonly quality: number;
  /** How much the word counts in this question, 0 to 1. */
  readonly weight: number;
}

export interface Scored {
  readonly row: number;
  /** 0 to little more than 1. */
  readonly score: number;
  /** Made when they are asked for: few of the rows that are scored are shown. */
  readonly matches: () => readonly Match[];
}

/** What a unit comes to in a row. */
interface Worth {
  readonly value: number;
  readonly quality: number;
  readonly best: readonly { readonly word: string; readonly share: number; readonly hit: Hit }[];
}

/** Scores rows against one question, from the words and meanings that they have. */
export class Scorer {
  readonly #weighed: readonly WeighedUnit[];
  readonly #index: SearchIndex;
  readonly #hits: HitFinder;
  readonly #opposites: Opposites;
  /** The unit that says what is done, -1 where none does. */
  readonly #acting: number;
  readonly #areas = new Map<number, number>();

  constructor(weighed: readonly WeighedUnit[], index: SearchIndex) {
    const units = weighed.map(({ unit }) => unit);
    this.#weighed = weighed;
    this.#index = index;
    this.#hits = new HitFinder(units, index);
    this.#opposites = oppositesOf(units, index);
    this.#acting = units.findIndex((unit) => isActing(unit, index));
  }

  /** `undefined` for a row that has too little of the question to be an answer. */
  score(row: number): Scored | undefined {
    const found = this.#hits.find(row);
    const worths = found.map((one, at) => worthOf(one, this.#weighed[at]?.unit));
    const { coverage, evidence } = this.#sum(worths);
    if (!(evidence >= weights.evidence)) return undefined;
    const name = nameOf(row, found, this.#index);
    const lead = leadFit(name, this.#acting);
    const score =
      coverage * (1 - weights.explained + weights.explained * explainedShare(name)) +
      weights.area * this.#areaFit(row) * (this.#saysWhatIsDone(found) ? 1 : weights.areaOnly) +
      (lead > 0 ? weights.lead : weights.otherLead) * lead +
      weights.support * this.#support(found) +
      weights.phrase * this.#phrase(found);
    const opposed = contradictions(row, this.#opposites, unaskedDeed(name), this.#index);
    const matches = () => this.#matches(worths);
    return { row, score: Math.max(0, score) * weights.opposite ** opposed, matches };
  }

  /** How much of the question the row has, and how far that shows that it is meant: what an answer is stood behind by. */
  #sum(worths: readonly Worth[]) {
    let have = 0;
    let certain = 0;
    let total = 0;
    let judged = 0;
    this.#weighed.forEach(({ unit, weight, count }, at) => {
      const worth = worths[at];
      if (worth === undefined || (unit.optional && worth.best.length === 0)) return;
      total += weight;
      // What other rows speak of is no sign that the question is about something else.
      judged += weight * (count > 0 && worth.best.length === 0 ? weights.elsewhere : 1);
      have += weight * worth.value;
      certain += weight * worth.quality;
    });
    if (total === 0) return { coverage: 0, evidence: 0 };
    return { coverage: have / total, evidence: certain / judged };
  }

  #matches(worths: readonly Worth[]): Match[] {
    return this.#weighed.flatMap(({ weight }, at) =>
      (worths[at]?.best ?? []).map(({ word, share, hit }) => matchOf(word, hit, weight * share, this.#index)),
    );
  }

  /** False where what is asked to be done is told by the area of a row alone: "Restoration" over what backs up. */
  #saysWhatIsDone(found: readonly Found[]): boolean {
    const acting = found[this.#acting];
    const field = acting === undefined ? undefined : bestOf(hitsOf(acting))?.field;
    return field !== 'area' && field !== 'path';
  }

  #areaFit(row: number): number {
    const area = this.#index.packed.areas[row] ?? 0;
    const known = this.#areas.get(area) ?? areaFit(area, this.#weighed, this.#index);
    this.#areas.set(area, known);
    return known;
  }

  /** How much of the question stands in the row just as it was asked: the "Solid Cloud 2" of a note. */
  #phrase(found: readonly Found[]): number {
    let sum = 0;
    let total = 0;
    this.#weighed.forEach(({ weight }, at) => {
      total += weight;
      const next = this.#weighed[at + 1];
      if (next !== undefined && follow(found[at], found[at + 1])) sum += Math.min(weight, next.weight);
    });
    return total === 0 ? 0 : sum / total;
  }

  /** How far other fields than the best one speak for the row too. */
  #support(found: readonly Found[]): number {
    let sum = 0;
    let total = 0;
    this.#weighed.forEach(({ weight }, at) => {
      const one = found[at];
      total += weight;
      if (one !== undefined) sum += weight * secondField(hitsOf(one));
    });
    return total === 0 ? 0 : sum / total;
  }
}

function matchOf(word: string, hit: Hit, weight: number, { forms, lexicon }: SearchIndex): Match {
  const { thing, asked, way, relation, field, quality } = hit;
  const matched = (asked === undefined ? forms[thing] : lexicon.names[thing]) ?? '';
  const concept = asked === undefined ? undefined : lexicon.ids[asked];
  return { word, matched, way, concept, relation, field, quality: round(quality), weight: round(weight) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The value of the best hit outside the field of the best of all. */
function secondField(hits: readonly Hit[]): number {
  const best = bestOf(hits);
  return bestOf(hits, best?.field)?.value ?? 0;
}

/** The better of what the unit means as a whole and what its words match one by one. */
function worthOf({ parts, whole }: Found, unit: Unit | undefined): Worth {
  const best = parts.flatMap(({ word, share, hits }) => {
    const hit = bestOf(hits);
    return hit === undefined ? [] : [{ word, share, hit }];
  });
  const together = parts.length === 1 || stand(best.map(({ hit }) => hit)) ? 1 : apartness(best);
  const value = best.reduce((sum, { share, hit }) => sum + share * hit.value, 0) * together;
  const isPartial = best.reduce((sum, { share }) => sum + share, 0) < weights.mostOfTerm;
  const quality =
    best.reduce((sum, { share, hit }) => sum + share * certaintyOf(hit, unit, isPartial), 0) * together;
  const meant = bestOf(whole);
  if (meant === undefined) return { value, quality, best };
  // A term of the same meaning is good; one that has what the words mean too is better.
  const meantValue = meant.value * (weights.meaning + (1 - weights.meaning) * value);
  const certain = Math.max(quality, meant.quality);
  if (meantValue < value) return { value, quality: certain, best };
  return { value: meantValue, quality: certain, best: [{ word: unit?.text ?? '', share: 1, hit: meant }] };
}

/**
 * How far a hit shows that the row is meant. Where a term was asked for, one word of it alone shows little ("clearance" of
 * "customs clearance"), and so does what a word means apart from it (the "code" of "code review").
 *
 * @param isPartial true where too many other words of the unit are not in the row.
 */
function certaintyOf(
  { asked, thing, way, quality }: Hit,
  unit: Unit | undefined,
  isPartial: boolean,
): number {
  if (unit === undefined || unit.concepts.size === 0) return quality;
  const isApart = asked === undefined ? isPartial && way !== 'compound' : !unit.concepts.has(thing);
  return isApart ? quality * weights.partOfTerm : quality;
}

/** Letters stand for words that are one thing only together: a private thing and a network are no VPN. */
function apartness(best: Worth['best']): number {
  return best.some(({ hit }) => hit.way === 'acronym') ? weights.initialsApart : weights.apart;
}

/** @param except hits in this field are left out. */
function bestOf(hits: readonly Hit[], except?: Field): Hit | undefined {
  return hits.reduce<Hit | undefined>(
    (best, hit) => (hit.field !== except && (best === undefined || hit.value > best.value) ? hit : best),
    undefined,
  );
}

/** True where the hits stand next to each other, in the order of the question. */
function stand(hits: readonly Hit[]): boolean {
  return hits.every((hit, at) => {
    const before = hits[at - 1];
    return before === undefined || isNext(before, hit);
  });
}

/** True where the very words of one unit are followed by those of the next. */
function follow(one: Found | undefined, next: Found | undefined): boolean {
  const last = one?.parts.at(-1)?.hits ?? [];
  const first = next?.parts[0]?.hits ?? [];
  return last.some(
    (hit) =>
      hit.asked === undefined && first.some((after) => after.asked === undefined && isNext(hit, after)),
  );
}

function isNext(before: Hit, { field, place }: Hit): boolean {
  return before.field === field && positionOfPlace(place) - positionOfPlace(before.place) === 1;
}
