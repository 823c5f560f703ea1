import { type Area, areasOf, type Matrix } from '../model/index.ts';
import { languageOf } from '../text/languages.ts';
import type { Responsibility } from './align-rows.ts';
import { allCandidates, Pairer, type Pairing } from './pairing.ts';
import { plainName } from './same-name.ts';
import { type Stems, similarity, stemsOf } from './similarity.ts';

/** What makes two areas the same: where they stand or what they are called, and the rows that they share. */
const weights = { identity: 0.6, name: 0.5, rows: 0.4, depth: 0.01 } as const;
const threshold = 0.4;

interface AreaFacts {
  readonly area: Area;
  /** All that stands in it and in the areas around it, in whatever order. */
  readonly content: string;
  readonly path: string;
  readonly stems: Stems;
  /** How often each name of a row stands in it, areas inside included. */
  readonly rows: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Which area is which in another version of the matrix. Areas without any row in them count as well. */
export function alignAreas(before: Matrix, after: Matrix, responsibility: Responsibility): Pairing<Area> {
  const contents = new Contents(responsibility);
  const { pairs, onlyBefore, onlyAfter } = new Pairer(factsOf(before, contents), factsOf(after, contents))
    .byKey(({ content }) => content)
    .byKey(({ area, path }) => JSON.stringify([area.id, path]))
    .byWeight((olds, news) => allCandidates(olds, news, weigh))
    .result();
  return {
    pairs: pairs.map(([a, b]) => [a.area, b.area]),
    onlyBefore: onlyBefore.map(({ area }) => area),
    onlyAfter: onlyAfter.map(({ area }) => area),
  };
}

function factsOf(matrix: Matrix, contents: Contents): AreaFacts[] {
  const language = languageOf(matrix.language ?? 'en');
  const content = contents.of(matrix);
  return [...areasOf(matrix)].map((area) => {
    const rows = new Map<string, number>();
    let size = 0;
    for (const { activities } of [area, ...areasOf(area)]) {
      for (const { name } of activities) {
        const key = plainName(name);
        rows.set(key, (rows.get(key) ?? 0) + 1);
        size++;
      }
    }
    return {
      area,
      content: content.get(area) ?? '',
      path: area.path.map(plainName).join('\n'),
      stems: stemsOf(area.name, language),
      rows,
      size,
    };
  });
}

/** Numbers what stands in areas, so that areas of one name can be told apart by it. */
class Contents {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly responsibility: Responsibility) {}

  /** What stands in each area of a matrix and in those around it: the same text for the same content. */
  of(matrix: Matrix): Map<Area, string> {
    const inside = new Map<Area, number>();
    const number = (area: Area): number => {
      const parts = JSON.stringify([
        plainName(area.name),
        area.activities
          .map((activity) => plainName(activity.name) + this.responsibility({ matrix, area, activity }).whole)
          .sort(),
        area.areas.map(number).sort((a, b) => a - b),
      ]);
      const known = this.numbers.get(parts) ?? this.numbers.size;
      this.numbers.set(parts, known);
      inside.set(area, known);
      return known;
    };
    matrix.areas.forEach(number);
    const contents = new Map<Area, string>();
    const visit = (areas: readonly Area[], around: string): void => {
      for (const area of areas) {
        const content = `${around}/${inside.get(area)}`;
        contents.set(area, content);
        visit(area.areas, content);
      }
    };
    visit(matrix.areas, '');
    return contents;
  }
}

function weigh(a: AreaFacts, b: AreaFacts): number {
  const isSame = a.path === b.path || a.area.id === b.area.id;
  const called = isSame ? weights.identity : weights.name * similarity(a.stems, b.stems, () => 1);
  const weight = called + weights.rows * sharedRows(a, b);
  if (weight < threshold) return 0;
  return weight + (a.area.path.length === b.area.path.length ? weights.depth : 0);
}

function sharedRows(a: AreaFacts, b: AreaFacts): number {
  let shared = 0;
  for (const [name, count] of a.rows) shared += Math.min(count, b.rows.get(name) ?? 0);
  return shared / Math.max(1, a.size, b.size);
}
