import { type Area, type Matrix, type Row, rowsOf, sourceOf } from '../model/index.ts';
import { languageOf } from '../text/languages.ts';
import type { Candidate } from './matching.ts';
import { allCandidates, Pairer, type Pairing } from './pairing.ts';
import { plainName } from './same-name.ts';
import { type Stems, similarity, stemsOf, stemWeights } from './similarity.ts';

/** What makes two rows of two versions the same one. A pair must reach the {@link threshold}. */
const weights = {
  /** Times how alike the names are. */
  name: 0.7,
  /** How alike names count as where one row bears the other's name as an alias. */
  alias: 0.95,
  /** The same id in the same area: the address by which the world knows the row. */
  address: 0.8,
  /** The same id in another area. */
  id: 0.35,
  /** The same line or reference of the document that both restate, times how far lines can be trusted. */
  source: 0.4,
  note: 0.25,
  area: 0.12,
  assignment: 0.08,
} as const;

/**
 * What a pair must reach: between 0.45 where one row is gone and one is new, and 0.55 where a thousand pairs and more
 * come into question, among which some are alike by chance.
 */
function threshold(pairs: number): number {
  return 0.45 + 0.1 * Math.min(1, Math.log10(Math.max(1, pairs)) / 3);
}

/** More pairs than this are not all looked at, but those whose names share a word that tells something. */
const allPairsUpTo = 20_000;
/** So many of the most promising rows are looked at for each row then. */
const candidatesEach = 30;

interface RowFacts {
  readonly row: Row;
  /** The same for areas that are one. */
  readonly area: string;
  readonly name: string;
  readonly stems: Stems;
  /** Who holds which letter, the same for roles that are one. */
  readonly assignment: string;
  /** All that makes up its responsibility. */
  readonly responsibility: string;
  readonly line: string | undefined;
  readonly reference: string | undefined;
}

/** What makes up the responsibility of a row, the same for rows of two versions in which nothing changed. */
export type Responsibility = (row: Row) => { readonly assignment: string; readonly whole: string };

/** Which row is which in another version of the matrix: renamed, moved to another area, assigned anew. */
export function alignRows(
  before: Matrix,
  after: Matrix,
  areas: ReadonlyMap<Area, string>,
  responsibility: Responsibility,
): Pairing<Row> {
  const olds = factsOf(before, areas, responsibility);
  const news = factsOf(after, areas, responsibility);
  const pairer = new Pairer(olds, news)
    .byKey(({ row, area, name, responsibility }) =>
      JSON.stringify([area, name, responsibility, row.activity.id]),
    )
    .byKey(({ area, name, responsibility }) => JSON.stringify([area, name, responsibility]))
    .byKey(({ row, area, name }) => JSON.stringify([area, name, row.activity.id]))
    .byKey(({ area, name }) => JSON.stringify([area, name]), { unique: true });
  const judge = new Judge([...olds, ...news], pairer.found);
  const { pairs, onlyBefore, onlyAfter } = pairer.byWeight((a, b) => judge.candidates(a, b)).result();
  return {
    pairs: pairs.map(([a, b]) => [a.row, b.row]),
    onlyBefore: onlyBefore.map(({ row }) => row),
    onlyAfter: onlyAfter.map(({ row }) => row),
  };
}

function factsOf(
  matrix: Matrix,
  areas: ReadonlyMap<Area, string>,
  responsibility: Responsibility,
): RowFacts[] {
  const language = languageOf(matrix.language ?? 'en');
  return [...rowsOf(matrix)].map((row) => {
    const { activity } = row;
    const { assignment, whole } = responsibility(row);
    const source = sourceOf(row);
    const located = (place: string | number | undefined) =>
      place === undefined ? undefined : JSON.stringify([source?.location, place]);
    return {
      row,
      area: areas.get(row.area) ?? '',
      name: plainName(activity.name),
      stems: stemsOf(activity.name, language),
      assignment,
      responsibility: whole,
      line: located(source?.line),
      reference: located(source?.ref),
    };
  });
}

/** Weighs whether two rows are one, with what is known of the whole. */
class Judge {
  private readonly weightOf: (stem: string) => number;
  private readonly lineTrust: number;
  private readonly references = new Map<string, number>();

  constructor(all: readonly RowFacts[], sure: readonly (readonly [RowFacts, RowFacts])[]) {
    this.weightOf = stemWeights(all.map(({ stems }) => stems));
    this.lineTrust = lineTrust(sure);
    for (const { reference } of all) {
      if (reference !== undefined) this.references.set(reference, (this.references.get(reference) ?? 0) + 1);
    }
  }

  candidates(olds: readonly RowFacts[], news: readonly RowFacts[]): Candidate[] {
    const pairs = olds.length * news.length;
    const candidates =
      pairs <= allPairsUpTo
        ? allCandidates(olds, news, (a, b) => this.weigh(a, b))
        : this.promising(olds, news);
    const enough = threshold(pairs);
    return candidates.filter(({ weight }) => weight >= enough);
  }

  private weigh(a: RowFacts, b: RowFacts): number {
    const sameArea = a.area === b.area;
    let weight = weights.name * this.alike(a, b);
    if (a.row.activity.id === b.row.activity.id) weight += sameArea ? weights.address : weights.id;
    if (sameArea) weight += weights.area;
    if (a.assignment === b.assignment) weight += weights.assignment;
    if (a.row.activity.note !== undefined && a.row.activity.note === b.row.activity.note)
      weight += weights.note;
    weight += weights.source * this.sameSource(a, b);
    return weight;
  }

  private alike(a: RowFacts, b: RowFacts): number {
    if (a.name === b.name) return 1;
    const isAlias = (one: RowFacts, name: string) =>
      one.row.activity.aliases.some((alias) => plainName(alias) === name);
    const named = isAlias(a, b.name) || isAlias(b, a.name) ? weights.alias : 0;
    return Math.max(named, similarity(a.stems, b.stems, this.weightOf));
  }

  private sameSource(a: RowFacts, b: RowFacts): number {
    if (a.line !== undefined && b.line !== undefined) return a.line === b.line ? this.lineTrust : 0;
    if (a.reference === undefined || a.reference !== b.reference) return 0;
    // A section that ten rows stand in points at none of them.
    return Math.min(1, 2 / (this.references.get(a.reference) ?? 2));
  }

  /** For large matrices: the rows that share most of what tells something, instead of all pairs. */
  private promising(olds: readonly RowFacts[], news: readonly RowFacts[]): Candidate[] {
    const holders = new Map<string, number[]>();
    for (const [index, facts] of news.entries()) {
      for (const clue of this.clues(facts)) {
        const list = holders.get(clue);
        if (list === undefined) holders.set(clue, [index]);
        else list.push(index);
      }
    }
    const candidates: Candidate[] = [];
    for (const [left, facts] of olds.entries()) {
      const shared = new Map<number, number>();
      for (const clue of this.clues(facts)) {
        const rights = holders.get(clue) ?? [];
        for (const right of rights) shared.set(right, (shared.get(right) ?? 0) + 1 / rights.length);
      }
      const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, candidatesEach);
      for (const [right] of best) {
        const other = news[right];
        const weight = other === undefined ? 0 : this.weigh(facts, other);
        if (weight > 0) candidates.push({ left, right, weight });
      }
    }
    return candidates;
  }

  private clues({ row, name, stems, line, reference }: RowFacts): string[] {
    const { id, aliases, note } = row.activity;
    return [
      ...[...stems].map((one) => `stem ${one}`),
      ...[name, ...aliases.map(plainName)].map((one) => `name ${one}`),
      `id ${id}`,
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(reference === undefined ? [] : [`reference ${reference}`]),
      ...(note === undefined ? [] : [`note ${note}`]),
    ];
  }
}

/**
 * How far the line of a row in its document tells which row it is, 0..1: as often as rows that are surely one stand in
 * the same line. Once lines were added to the document it tells nothing.
 */
function lineTrust(sure: readonly (readonly [RowFacts, RowFacts])[]): number {
  const known = sure.filter(([a, b]) => a.line !== undefined && b.line !== undefined);
  const same = known.filter(([a, b]) => a.line === b.line);
  return (same.length + 1) / (known.length + 2);
}
