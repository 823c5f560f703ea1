import {
  type Activity,
  type ActivityStatus,
  type Area,
  type Cell,
  cellParts,
  type Duty,
  defaultScheme,
  type LetterDefinition,
  type LetterDocument,
  type Matrix,
  type MatrixDocument,
  type Places,
  parseLetters,
  pointerTo,
  type Recommendation,
  type ReferenceDocument,
  type Role,
  type Scheme,
  schemes,
} from '../model/index.ts';
import { slug, uniqueSlug } from '../text/slug.ts';
import { meantScheme } from './meant-scheme.ts';

/**
 * Makes a matrix of a value that may have broken the schema: what is missing or of the wrong type is left out, so that
 * the rules can judge the rest in the same run. For a value that the schema accepts nothing is lost.
 */
export function buildMatrix(value: unknown, file: string, places: Places): Matrix | undefined {
  if (!isRecord(value)) return undefined;
  const scheme = schemeOf(value);
  const areaIds = new Set<string>();
  reserveAreaIds(value.areas, areaIds);
  const builder = new Builder(scheme, areaIds);
  return {
    id: text(value.id) ?? 'unnamed',
    title: text(value.title) ?? text(value.id) ?? 'Untitled',
    description: text(value.description),
    language: text(value.language),
    scheme,
    source: isRecord(value.source) ? value.source : undefined,
    translationOf: text(value['translation-of']),
    roles: records(value.roles).map(([id, role]) => buildRole(id, role)),
    areas: builder.areas(value.areas, '/areas', []),
    recommendations: builder.recommendations(value.recommendations, '/recommendations'),
    notes: texts(value.notes),
    file,
    places,
    document: value as unknown as MatrixDocument, // what the schema refused is reported; the rest has this shape
  };
}

function schemeOf(value: Record<string, unknown>): Scheme {
  const id = meantScheme(value) ?? defaultScheme;
  return id === 'custom' ? customScheme(value.letters) : schemes[id];
}

function customScheme(value: unknown): Scheme {
  const declared = records(value) as [string, Partial<LetterDocument>][];
  const letters = declared.map(([letter, definition]): LetterDefinition => {
    const duty: Duty = definition.owner === true ? 'owner' : definition.doer === true ? 'doer' : 'other';
    return {
      letter,
      name: text(definition.name) ?? letter,
      description: text(definition.description) ?? '',
      duty,
      min: typeof definition.min === 'number' ? definition.min : duty === 'other' ? 0 : 1,
      max:
        typeof definition.max === 'number'
          ? definition.max
          : definition.owner === true
            ? 1
            : Number.POSITIVE_INFINITY,
    };
  });
  const withFlag = (flag: 'owner' | 'doer') =>
    declared.find(([, definition]) => definition[flag] === true)?.[0];
  return {
    id: 'custom',
    name: 'Custom',
    letters,
    owner: withFlag('owner') ?? letters[0]?.letter ?? '',
    fallbackOwner: undefined,
    doer: withFlag('doer'),
    separate: declared.flatMap(([letter, { excludes }]) =>
      texts(excludes).map((other) => [letter, other] as const),
    ),
    implies: [],
    exclusive: [],
  };
}

function buildRole(id: string, role: Record<string, unknown>): Role {
  return {
    id,
    name: text(role.name) ?? id,
    kind: text(role.kind) as Role['kind'], // checked by the schema
    description: text(role.description),
    aliases: texts(role.aliases),
    contact: isRecord(role.contact) ? role.contact : undefined,
    pointer: pointerTo('/roles', id),
  };
}

class Builder {
  constructor(
    private readonly scheme: Scheme,
    private readonly areaIds: Set<string>,
  ) {}

  areas(value: unknown, pointer: string, path: readonly string[]): Area[] {
    return mapRecords(value, (area, index) => this.area(area, pointerTo(pointer, index), path));
  }

  private area(area: Record<string, unknown>, pointer: string, parentPath: readonly string[]): Area {
    const name = text(area.name) ?? 'Unnamed area';
    const path = [...parentPath, name];
    return {
      id: text(area.id) ?? uniqueSlug(slug(name, 'area'), this.areaIds),
      name,
      path,
      description: text(area.description),
      topics: texts(area.topics),
      activities: this.activities(area.activities, pointerTo(pointer, 'activities')),
      areas: this.areas(area.areas, pointerTo(pointer, 'areas'), path),
      recommendations: this.recommendations(area.recommendations, pointerTo(pointer, 'recommendations')),
      source: reference(area.source),
      pointer,
    };
  }

  private activities(value: unknown, pointer: string): Activity[] {
    const ids = new Set<string>();
    for (const activity of list(value)) if (typeof activity.id === 'string') ids.add(activity.id);
    return mapRecords(value, (activity, index) => this.activity(activity, pointerTo(pointer, index), ids));
  }

  private activity(activity: Record<string, unknown>, pointer: string, ids: Set<string>): Activity {
    const name = text(activity.name) ?? 'Unnamed activity';
    return {
      id: text(activity.id) ?? uniqueSlug(slug(name, 'activity'), ids),
      name,
      note: text(activity.note),
      aliases: texts(activity.aliases),
      topics: texts(activity.topics),
      status: (text(activity.status) as ActivityStatus | undefined) ?? 'active', // checked by the schema
      shared: text(activity.shared),
      tags: texts(activity.tags),
      controls: texts(activity.controls),
      source: reference(activity.source),
      cells: this.cells(activity.assign, pointerTo(pointer, 'assign')),
      pointer,
    };
  }

  private cells(value: unknown, pointer: string): Cell[] {
    if (!isRecord(value)) return [];
    const cells: Cell[] = [];
    for (const role of Object.keys(value)) {
      const written = value[role];
      if (role.startsWith('x-') || !isCell(written)) continue;
      const { letters, note } = cellParts(written);
      const { letters: read, unknown, lookalikes, repeated } = parseLetters(letters, this.scheme);
      const at = pointerTo(pointer, role);
      cells.push({ role, letters: read, unknown, lookalikes, repeated, written: letters, note, pointer: at });
    }
    return cells;
  }

  recommendations(value: unknown, pointer: string): Recommendation[] {
    return mapRecords(value, (recommendation, index) => ({
      text: text(recommendation.text) ?? '',
      for: text(recommendation.for),
      note: text(recommendation.note),
      source: reference(recommendation.source),
      pointer: pointerTo(pointer, index),
    }));
  }
}

function reserveAreaIds(value: unknown, ids: Set<string>): void {
  for (const area of list(value)) {
    const id = text(area.id);
    if (id !== undefined) ids.add(id);
    reserveAreaIds(area.areas, ids);
  }
}

type CellValue = Parameters<typeof cellParts>[0];

function isCell(value: unknown): value is CellValue {
  if (value === null || typeof value === 'string') return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return (
    isRecord(value) && (value.letters === undefined || (!isRecord(value.letters) && isCell(value.letters)))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a map whose values are maps; `x-` keys are nobody's role or letter. */
function records(value: unknown): [string, Record<string, unknown>][] {
  if (!isRecord(value)) return [];
  return Object.entries(value).filter(
    (entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]) && !entry[0].startsWith('x-'),
  );
}

/** The items of a list that are maps. */
function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** What is made of the items of a list that are maps, with their index in the file. */
function mapRecords<Item>(
  value: unknown,
  make: (item: Record<string, unknown>, index: number) => Item,
): Item[] {
  const made: Item[] = [];
  if (!Array.isArray(value)) return made;
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (isRecord(item)) made.push(make(item, index));
  }
  return made;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : none;
}

const none: readonly string[] = [];

function reference(value: unknown): ReferenceDocument | undefined {
  return isRecord(value) ? value : undefined;
}
