import type { Alignment } from '../compare/align-versions.ts';
import { allCandidates, Pairer } from '../compare/pairing.ts';
import { similarity, stemsOf } from '../compare/similarity.ts';
import type {
  Activity,
  ActivityDocument,
  Area,
  AreaDocument,
  Matrix,
  MatrixDocument,
  RecommendationDocument,
  ReferenceDocument,
  RoleDocument,
  Row,
} from '../model/index.ts';
import { languageOf } from '../text/languages.ts';
import { oneLine, plural } from '../text/printable.ts';
import { slug } from '../text/slug.ts';
import { inserted, put } from './lists.ts';
import { mergedAssign } from './merge-assign.ts';
import { mergeRoles } from './merge-roles.ts';
import { indexOf, valueAt } from './pointers.ts';

export interface Merged {
  readonly document: MatrixDocument;
  /** The index that items of its lists had in the old document. */
  readonly origins: ReadonlyMap<object, number>;
  /** What a reader should know about what stays although the document has it otherwise, one sentence each. */
  readonly remarks: readonly string[];
  /** The remarks that tell of texts which the document has otherwise. */
  readonly kept: number;
  /** What changed that a comparison of the two matrices does not tell, likewise. */
  readonly changes: readonly string[];
}

export interface MergeOptions {
  /** Rows and areas stay what they are called, also where the document calls them something else. */
  readonly keepNames: boolean;
}

/**
 * Brings a matrix up to date with a newer import of its document. The document says which rows there are, what they are
 * called, who has them and whether they are active; ids, notes, aliases, `x-` keys, order and all else that people
 * added stays. So do rows that name no line of the document: people added them.
 */
export function mergeImport(
  existing: Matrix,
  incoming: Matrix,
  alignment: Alignment,
  options: MergeOptions,
): Merged {
  return new Merger(existing, incoming, alignment, options).merge();
}

class Merger {
  readonly #origins = new Map<object, number>();
  readonly #remarks: string[];
  readonly #changes: string[] = [];
  readonly #addedRoles: Readonly<Record<string, RoleDocument>>;
  readonly #roleIds: ReadonlyMap<string, string>;
  readonly #areaOf: ReadonlyMap<Area, Area>;
  readonly #rowOf: ReadonlyMap<Activity, Row>;
  readonly #newOf: ReadonlyMap<Activity, Row>;
  readonly #newAreaOf: ReadonlyMap<Area, Area>;
  /** How many names and other texts stayed that the document has otherwise. */
  #keptNames = 0;
  #keptTexts = 0;
  /** How far the line says which thing of the document something is, 0..1: the share of rows that are where they were. */
  readonly #lineTrust: number;
  #movedLines = 0;
  #movedAreas = 0;

  constructor(
    private readonly existing: Matrix,
    private readonly incoming: Matrix,
    alignment: Alignment,
    private readonly options: MergeOptions,
  ) {
    const { ids, added, remarks } = mergeRoles(existing, incoming, alignment);
    this.#roleIds = ids;
    this.#addedRoles = added;
    this.#remarks = [...remarks];
    this.#areaOf = new Map(alignment.areas.pairs.map(([old, now]) => [now, old]));
    this.#newAreaOf = new Map(alignment.areas.pairs);
    this.#rowOf = new Map(alignment.rows.pairs.map(([old, now]) => [now.activity, old]));
    const lines = alignment.rows.pairs.map(([old, now]) => [
      old.activity.source?.line,
      now.activity.source?.line,
    ]);
    this.#lineTrust = lines.filter(([old, now]) => old === now).length / Math.max(1, lines.length);
    this.#newOf = new Map(alignment.rows.pairs.map(([old, now]) => [old.activity, now]));
  }

  merge(): Merged {
    const old = this.existing.document;
    const document: MatrixDocument = {
      ...old,
      roles: { ...old.roles, ...this.#addedRoles },
      areas: this.#areas(this.existing.areas, this.incoming.areas),
    };
    this.#recommendations(document, old.recommendations, this.incoming.document.recommendations);
    if (this.#keptNames > 0)
      this.#remarks.push(`${plural(this.#keptNames, 'name')} put another way in the document; kept`);
    if (this.#movedLines > 0)
      this.#changes.push(`${plural(this.#movedLines, 'row')} in another line of the document now`);
    else if (this.#movedAreas > 0)
      this.#changes.push(`${plural(this.#movedAreas, 'area')} in another line of the document now`);
    return {
      document,
      origins: this.#origins,
      remarks: this.#remarks,
      kept: this.#keptNames + this.#keptTexts,
      changes: this.#changes,
    };
  }

  #areas(olds: readonly Area[], news: readonly Area[]): AreaDocument[] {
    const kept = olds.flatMap((area) => {
      const document = this.#area(area);
      return document === undefined ? [] : [[area, document] as const];
    });
    return inserted(
      kept,
      news,
      (now) => this.#areaOf.get(now),
      (now) => this.#newArea(now),
    );
  }

  /** `undefined` where nothing of it is left. */
  #area(area: Area): AreaDocument | undefined {
    const old = valueAt<AreaDocument>(this.existing.document, area.pointer);
    const now = this.#newAreaOf.get(area);
    const activities = this.#activities(area, now);
    const areas = this.#areas(area.areas, now?.areas ?? []);
    const hadRows = area.activities.length + area.areas.length > 0;
    if (now === undefined && hadRows && activities.length + areas.length === 0 && !old.recommendations)
      return undefined;
    const document = { ...old };
    put(document, 'activities', activities);
    put(document, 'areas', areas);
    if (now !== undefined) {
      const read = valueAt<AreaDocument>(this.incoming.document, now.pointer);
      this.#name(document, area, [area.name], now);
      this.#recommendations(document, old.recommendations, read.recommendations);
      if (old.source?.line !== undefined && this.#source(document, read.source)) this.#movedAreas++;
    }
    this.#origins.set(document, indexOf(area.pointer));
    return document;
  }

  #activities(area: Area, now: Area | undefined): ActivityDocument[] {
    const kept = area.activities.flatMap((activity) => {
      const document = this.#activity(activity, area);
      return document === undefined ? [] : [[activity, document] as const];
    });
    return inserted(
      kept,
      now?.activities ?? [],
      (read) => this.#rowOf.get(read)?.activity,
      (read) => (this.#rowOf.has(read) ? undefined : this.#newActivity(read)),
    );
  }

  #activity(activity: Activity, area: Area): ActivityDocument | undefined {
    const old = valueAt<ActivityDocument>(this.existing.document, activity.pointer);
    const now = this.#newOf.get(activity);
    if (now === undefined) {
      if (old.source?.line !== undefined) return undefined;
      this.#remarks.push(`"${activity.name}" is not in the document; it stays, as it names no line of it`);
      const document = { ...old };
      this.#origins.set(document, indexOf(activity.pointer));
      return document;
    }
    const read = valueAt<ActivityDocument>(this.incoming.document, now.activity.pointer);
    const document = {
      ...old,
      assign: mergedAssign(old.assign, activity, now, this.existing, this.#roleIds, (role, here, there) =>
        this.#tellText(activity.name, `note on ${this.#roleName(role)}`, here, there),
      ),
    };
    this.#name(document, activity, [activity.name, ...activity.aliases], now.activity);
    this.#status(document, read.status);
    this.#tellText(activity.name, 'note', old.note, read.note);
    if (old.note === undefined && read.note !== undefined) document.note = read.note;
    if (old.shared === undefined && read.shared !== undefined) document.shared = read.shared;
    else if (read.shared !== undefined)
      this.#tellText(activity.name, 'reason of sharing', old.shared, read.shared);
    if (this.#source(document, read.source)) this.#movedLines++;
    if (this.#areaOf.get(now.area) !== area)
      this.#remarks.push(
        `"${activity.name}" stands in "${area.name}" here and in "${now.area.name}" in the document; it stays`,
      );
    this.#origins.set(document, indexOf(activity.pointer));
    return document;
  }

  /**
   * The name that the document gives, unless people gave it another: they keep the document's as an alias, or the id
   * that was made of it. A new name leaves the id what it was.
   */
  #name(
    document: { id?: string; name: string },
    old: { readonly id: string },
    names: readonly string[],
    now: { readonly id: string; readonly name: string },
  ): void {
    if (names.some((name) => slug(name) === slug(now.name)) || document.id === now.id) return;
    if (this.options.keepNames) {
      this.#keptNames++;
      return;
    }
    document.name = now.name;
    document.id = old.id;
  }

  /**
   * Tells where a text differs: one that is missing comes from the document, and one that is there stays, as nobody can
   * say whether people wrote it or the document had it once.
   */
  #tellText(row: string, what: string, here: string | undefined, there: string | undefined): void {
    const [ours, theirs] = [oneLine(here ?? ''), oneLine(there ?? '')];
    if (ours === theirs) return;
    if (here === undefined) {
      this.#changes.push(`"${row}": ${what} added from the document: "${theirs}"`);
      return;
    }
    this.#keptTexts++;
    this.#remarks.push(
      there === undefined
        ? `"${row}": the ${what} ("${ours}") is not in the document; it stays`
        : `"${row}": the ${what} is "${theirs}" in the document; "${ours}" stays`,
    );
  }

  #roleName(id: string): string {
    return this.existing.roles.find((role) => role.id === id)?.name ?? this.#addedRoles[id]?.name ?? id;
  }

  /** What the document calls planned is planned; what it no longer does is active; what people retired stays so. */
  #status(document: ActivityDocument, status: ActivityDocument['status']): void {
    if (document.status === 'retired' || (document.status ?? 'active') === (status ?? 'active')) return;
    if (status === undefined) delete document.status;
    else document.status = status;
  }

  /** Says whether the line is another one. */
  #source(document: { source?: ReferenceDocument }, read: ReferenceDocument | undefined): boolean {
    const old = document.source;
    if (read === undefined || (old?.line === read.line && old !== undefined)) return false;
    document.source = { ...read, ...old, ...(read.line !== undefined && { line: read.line }) };
    return old?.line !== undefined;
  }

  #newArea(area: Area): AreaDocument | undefined {
    const read = valueAt<AreaDocument>(this.incoming.document, area.pointer);
    const activities = area.activities
      .filter((activity) => !this.#rowOf.has(activity))
      .map((activity) => this.#newActivity(activity));
    const areas = area.areas
      .filter((inner) => !this.#areaOf.has(inner))
      .flatMap((inner) => this.#newArea(inner) ?? []);
    if (activities.length + areas.length === 0 && !read.recommendations) return undefined;
    const document = { ...read };
    put(document, 'activities', activities);
    put(document, 'areas', areas);
    if (read.recommendations) document.recommendations = read.recommendations.map((one) => this.#advice(one));
    return document;
  }

  #newActivity({ pointer }: Activity): ActivityDocument {
    const read = valueAt<ActivityDocument>(this.incoming.document, pointer);
    const cells = Object.entries(read.assign).map(([role, cell]) => [this.#roleIds.get(role) ?? role, cell]);
    return { ...read, assign: Object.fromEntries(cells) };
  }

  #advice(read: RecommendationDocument): RecommendationDocument {
    return read.for === undefined ? { ...read } : { ...read, for: this.#roleIds.get(read.for) ?? read.for };
  }

  #recommendations(
    document: { recommendations?: RecommendationDocument[] },
    olds: readonly RecommendationDocument[] = [],
    news: readonly RecommendationDocument[] = [],
  ): void {
    const pairs = this.#sameAdvice(olds, news);
    const newOf = new Map(pairs);
    const oldOf = new Map(pairs.map(([old, now]) => [now, old]));
    const kept = olds.flatMap((old, index) => {
      const now = newOf.get(old);
      if (now === undefined && old.source?.line !== undefined) {
        this.#changes.push(`recommendation "${old.text}" is gone from the document; removed`);
        return [];
      }
      if (now !== undefined && slug(now.text) !== slug(old.text)) {
        this.#keptTexts++;
        this.#remarks.push(
          `recommendation "${oneLine(old.text)}" is "${oneLine(now.text)}" in the document; it stays as it is here`,
        );
      }
      const advice = { ...old };
      this.#source(advice, now?.source);
      this.#origins.set(advice, index);
      return [[old, advice] as const];
    });
    const merged = inserted(
      kept,
      news,
      (now) => oldOf.get(now),
      (now) => {
        this.#changes.push(`recommendation "${now.text}" is new in the document; added`);
        return this.#advice(now);
      },
    );
    put(document, 'recommendations', merged);
  }

  #sameAdvice(olds: readonly RecommendationDocument[], news: readonly RecommendationDocument[]) {
    const language = languageOf(this.existing.language ?? 'en');
    const stems = new Map([...olds, ...news].map((advice) => [advice, stemsOf(advice.text, language)]));
    const none: ReadonlySet<string> = new Set();
    return new Pairer(olds, news)
      .byKey(({ text }) => slug(text))
      .byWeight((left, right) =>
        allCandidates(left, right, (old, now) => {
          const alike = similarity(stems.get(old) ?? none, stems.get(now) ?? none, () => 1);
          const isSameLine = old.source?.line !== undefined && old.source.line === now.source?.line;
          const weight = alike + (isSameLine ? this.#lineTrust : 0);
          return weight >= sameAdvice ? weight : 0;
        }),
      )
      .result().pairs;
  }
}

/** From here on two recommendations are taken for two wordings of one. */
const sameAdvice = 0.5;
