import type { Likeness } from './align-activities-likeness.ts';
import type { ActivityReading, Side } from './align-activities-reading.ts';

/** An activity of one of the matrices; `matrix` counts from 0. */
export interface Member {
  readonly matrix: number;
  readonly reading: ActivityReading;
}

/** Two activities of different matrices that say the same. */
export interface Edge {
  readonly left: Member;
  readonly right: Member;
  readonly likeness: Likeness;
}

/** Activities of several matrices that say the same thing. */
export interface AlignedGroup {
  /** Id of the topic that they are about. */
  readonly topic: string | undefined;
  readonly side: Side | undefined;
  readonly members: readonly Member[];
  /** The pairs that brought it together, surest first. */
  readonly edges: readonly Edge[];
}

/** The mean likeness of what is joined must reach this share of the threshold for pairs. */
const meanShare = 0.75;
/** Groups are not joined where more pairs than this would have to be weighed. */
const mostPairs = 400;

/**
 * Joins pairs to groups whose members are all alike on the average. Pairs meet in a group only where they share topic
 * and side, so a duty that one matrix splits into infrastructure and workloads and the other does not is shown twice,
 * once with either part.
 */
export function groupsOf(edges: readonly Edge[], threshold: number): AlignedGroup[] {
  const byTheme = new Map<string, Edge[]>();
  for (const edge of edges) {
    const theme = `${themeTopic(edge) ?? ''}|${edge.likeness.side ?? ''}`;
    const known = byTheme.get(theme);
    if (known === undefined) byTheme.set(theme, [edge]);
    else known.push(edge);
  }
  const scores = new Scores(edges);
  return [...byTheme.values()].flatMap((of) => {
    const groups: AlignedGroup[] = [];
    // What fits into no group of the first round makes groups of its own in the next.
    for (let rest = of; rest.length > 0; ) {
      const found = clusters(rest, scores, threshold * meanShare);
      groups.push(...found);
      const covered = new Set(found.flatMap((group) => group.edges));
      rest = rest.filter((edge) => !covered.has(edge));
    }
    return groups;
  });
}

function themeTopic({ likeness, left }: Edge): string | undefined {
  return likeness.topic ?? left.reading.subjects[0]?.topic.id;
}

/** The likeness of any two activities of different matrices; 0 where they are not a pair. */
class Scores {
  private readonly of = new Map<ActivityReading, Map<ActivityReading, number>>();

  constructor(edges: readonly Edge[]) {
    for (const { left, right, likeness } of edges) {
      const known = this.of.get(left.reading) ?? new Map<ActivityReading, number>();
      this.of.set(left.reading, known.set(right.reading, likeness.score));
    }
  }

  between(a: ActivityReading, b: ActivityReading): number {
    return this.of.get(a)?.get(b) ?? this.of.get(b)?.get(a) ?? 0;
  }

  /** The mean over all pairs of different matrices. */
  mean(some: readonly Member[], others: readonly Member[]): number {
    let total = 0;
    let pairs = 0;
    for (const a of some) {
      for (const b of others) {
        if (a.matrix === b.matrix) continue;
        total += this.between(a.reading, b.reading);
        pairs++;
      }
    }
    return pairs === 0 ? 0 : total / pairs;
  }
}

/** Average linkage: the surest pairs first. Pairs that did not find into a group are left out of all. */
function clusters(edges: readonly Edge[], scores: Scores, enough: number): AlignedGroup[] {
  const groupOf = new Map<ActivityReading, Member[]>();
  const group = (member: Member) => groupOf.get(member.reading) ?? [member];
  const ordered = [...edges].sort((a, b) => b.likeness.score - a.likeness.score);
  for (const { left, right } of ordered) {
    const [some, others] = [group(left), group(right)];
    if (some === others || some.length * others.length > mostPairs) continue;
    if (scores.mean(some, others) < enough) continue;
    const joined = [...some, ...others];
    for (const { reading } of joined) groupOf.set(reading, joined);
  }
  const edgesOf = new Map<readonly Member[], Edge[]>();
  for (const edge of ordered) {
    const members = groupOf.get(edge.left.reading);
    if (members === undefined || members !== groupOf.get(edge.right.reading)) continue;
    const known = edgesOf.get(members);
    if (known === undefined) edgesOf.set(members, [edge]);
    else known.push(edge);
  }
  return [...edgesOf].map(([members, of]) => {
    const [first] = of;
    return {
      topic: first === undefined ? undefined : themeTopic(first),
      side: first?.likeness.side,
      members,
      edges: of,
    };
  });
}
