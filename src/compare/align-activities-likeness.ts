import { hierarchyOf } from '../vocabulary/hierarchy.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { ActivityReading, Side } from './align-activities-reading.ts';

/** How surely two activities are the same: by address, by a name that both have, or only by what they say. */
export type Certainty = 'address' | 'name' | 'alike';

/** Why two activities stand side by side. */
export interface Likeness {
  readonly certainty: Certainty;
  /** 0..1. */
  readonly score: number;
  /** Id of the topic that both are about, the one that tells most. */
  readonly topic: string | undefined;
  /** The side that either names. */
  readonly side: Side | undefined;
  /** Ids of topics that both are about, or that one is about and the other about a part of. */
  readonly sharedTopics: readonly string[];
  /** Ids of other concepts, and stems, that both names hold. */
  readonly sharedWords: readonly string[];
}

/** What makes up the likeness of two activities that are only alike; the first two add up to 1. */
const weights = {
  topics: 0.6,
  words: 0.4,
  /** Both name the same side. */
  sameSide: 0.24,
  /** The area of one names the side of the other. */
  sameAreaSide: 0.15,
  /** Both have the same part that is not simply doing it. */
  sameStance: 0.1,
  bothWatch: 0.05,
  /** Each speaks of things of its own, and nothing says that they are on the same side. */
  otherThings: 0.7,
  /** One is about what is below, the other about what runs on it. */
  otherSide: 0.3,
  /** Doing is not ordering, enabling or restoring. */
  otherStance: 0.45,
  /** Local is not off-site. */
  opposite: 0.45,
  /** A topic counts at most so much for one that it is a part of, ... */
  part: 0.9,
  /** ... and half of that where the whole has so many parts. */
  manyParts: 12,
} as const;

/** What the topics of two activities must have in common, on whatever side they are. */
const leastTopics = 0.33;

/** Standing on the same side counts in full from here on. */
const enoughTopics = 0.5;

/** Headings and notes that are about the same thing make no two activities the same. */
export const inPassing = 0.3;

/** How near two topics are, 0..1, and what both are about: the wider one, or the nearest that both are parts of. */
interface Kinship {
  readonly share: number;
  readonly common: string;
}

/** Weighs activities against each other, with what is known of all of them. */
export class Judge {
  private readonly ancestorsOf: (id: string) => ReadonlySet<string>;
  private readonly kinships = new Map<string, Map<string, Kinship>>();
  private readonly partsOf: (id: string) => number;
  private readonly topicWeight: (id: string) => number;
  private readonly unitWeight: (unit: string) => number;

  constructor(readings: readonly ActivityReading[], vocabulary: Vocabulary) {
    const { ancestorsOf, partsOf } = hierarchyOf(vocabulary);
    this.ancestorsOf = ancestorsOf;
    this.partsOf = partsOf;
    this.topicWeight = rarity(readings.map(({ subjects }) => subjects.map(({ topic }) => topic.id)));
    this.unitWeight = rarity(readings.map(({ units }) => [...units.keys()]));
  }

  /** `undefined` for activities that have nothing to do with each other. */
  likeness(a: ActivityReading, b: ActivityReading): Likeness | undefined {
    const topics = this.topics(a, b);
    const words = this.words(a, b);
    const certainty = certaintyOf(a, b);
    const side = a.side ?? b.side;
    const common = { topic: topics.best, side, sharedTopics: topics.shared, sharedWords: words.shared };
    if (certainty !== 'alike') return { ...common, certainty, score: certainty === 'address' ? 1 : 0.95 };
    if (topics.best === undefined || topics.score < leastTopics) return undefined;
    let score = weights.topics * topics.score + weights.words * words.score;
    score *= this.sideFactor(a, b);
    score += this.sideBonus(a, b) * Math.min(1, topics.score / enoughTopics);
    if (a.stance !== b.stance) score *= weights.otherStance;
    else if (a.stance !== 'do') score += a.stance === 'watch' ? weights.bothWatch : weights.sameStance;
    if (areOpposite(a, b)) score *= weights.opposite;
    return { ...common, certainty, score: Math.min(0.9, score) };
  }

  private sideBonus(a: ActivityReading, b: ActivityReading): number {
    const [left, right] = [a.side ?? a.areaSide, b.side ?? b.areaSide];
    if (left === undefined || left !== right) return 0;
    return a.side !== undefined && b.side !== undefined ? weights.sameSide : weights.sameAreaSide;
  }

  private sideFactor(a: ActivityReading, b: ActivityReading): number {
    if (a.side !== undefined && a.side === b.side) return 1;
    if (a.side !== undefined && b.side !== undefined) return weights.otherSide;
    const own = (from: ActivityReading, to: ActivityReading) =>
      [...from.things].some((one) => ![...to.things].some((other) => this.kinshipOf(one, other).share > 0));
    return own(a, b) && own(b, a) ? weights.otherThings : 1;
  }

  private topics(a: ActivityReading, b: ActivityReading) {
    const shared = new Map<string, number>();
    const matched = (from: ActivityReading, to: ActivityReading) => {
      let total = 0;
      let found = 0;
      for (const { topic, strength } of from.subjects) {
        const weight = Math.min(1, strength) * this.topicWeight(topic.id);
        let best = 0;
        for (const other of to.subjects) {
          const { share: kinship, common } = this.kinshipOf(topic.id, other.topic.id);
          if (kinship === 0 || Math.max(strength, other.strength) <= inPassing) continue;
          const likely = kinship * Math.min(1, other.strength / Math.min(1, strength));
          best = Math.max(best, likely);
          const told = kinship * Math.min(strength, other.strength, 1) * this.topicWeight(common);
          shared.set(common, Math.max(shared.get(common) ?? 0, told));
        }
        total += weight;
        found += weight * best;
      }
      return { total, found };
    };
    const [left, right] = [matched(a, b), matched(b, a)];
    const total = left.total + right.total;
    if (shared.size === 0 || total === 0) return { score: 0, best: undefined, shared: [] };
    const mean = (left.found + right.found) / total;
    const inner = Math.max(left.found / left.total, right.found / right.total);
    const ordered = [...shared].sort(([x, p], [y, q]) => q - p || (x < y ? -1 : 1)).map(([id]) => id);
    return { score: 0.65 * mean + 0.35 * inner, best: ordered[0], shared: ordered };
  }

  /** A part of something narrow is nearly that; a part of all of security is not security. */
  private kinshipOf(left: string, right: string): Kinship {
    const known = this.kinships.get(left) ?? new Map<string, Kinship>();
    this.kinships.set(left, known);
    const found = known.get(right) ?? this.newKinship(left, right);
    known.set(right, found);
    return found;
  }

  private newKinship(left: string, right: string): Kinship {
    if (left === right) return { share: 1, common: left };
    const outer = this.ancestorsOf(right);
    if (outer.has(left)) return { share: this.nearness(left), common: left };
    const inner = this.ancestorsOf(left);
    if (inner.has(right)) return { share: this.nearness(right), common: right };
    let best: Kinship = { share: 0, common: left };
    for (const wide of inner) {
      if (!outer.has(wide) || this.isDomain(wide)) continue;
      const share = this.nearness(wide) ** 2;
      if (share > best.share || (share === best.share && wide < best.common)) best = { share, common: wide };
    }
    return best;
  }

  private nearness(wide: string): number {
    return weights.part / (1 + (this.partsOf(wide) / weights.manyParts) ** 1.5);
  }

  /** True for what is a part of nothing: backup and high availability are both continuity, and not the same. */
  private isDomain(id: string): boolean {
    return this.ancestorsOf(id).size === 0;
  }

  private words(a: ActivityReading, b: ActivityReading) {
    let total = 0;
    let found = 0;
    const shared: string[] = [];
    for (const [unit, weight] of a.units) {
      total += weight * this.unitWeight(unit);
      const other = b.units.get(unit);
      if (other === undefined) continue;
      found += (weight + other) * this.unitWeight(unit);
      shared.push(unit);
    }
    for (const [unit, weight] of b.units) total += weight * this.unitWeight(unit);
    return { score: total === 0 ? 0 : found / total, shared: shared.sort() };
  }
}

function certaintyOf(a: ActivityReading, b: ActivityReading): Certainty {
  if (a.address === b.address) return 'address';
  const [nameA = ''] = a.names;
  const [nameB = ''] = b.names;
  const isNamed = a.names.includes(nameB) || b.names.includes(nameA);
  // "Configure alerts" of applications is not that of the infrastructure.
  const [left, right] = [a.side ?? a.areaSide, b.side ?? b.areaSide];
  return isNamed && (left === undefined || right === undefined || left === right) ? 'name' : 'alike';
}

function areOpposite(a: ActivityReading, b: ActivityReading): boolean {
  return a.qualities.some((one) =>
    b.qualities.some((other) => one.opposites.includes(other.id) || other.opposites.includes(one.id)),
  );
}

/** How much something tells, by how many activities hold it: 1 where all do, and more the fewer do. */
function rarity(holders: readonly (readonly string[])[]): (one: string) => number {
  const counts = new Map<string, number>();
  for (const held of holders) for (const one of held) counts.set(one, (counts.get(one) ?? 0) + 1);
  return (one) => 1 + Math.log(Math.max(1, holders.length) / (counts.get(one) ?? 1)) / 2;
}
