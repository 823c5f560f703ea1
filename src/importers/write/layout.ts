/**
 * How each part of a matrix file is laid out: the order of its keys, and whether a part stands on one line.
 */

/**
 * - `block`: a key or an item a line.
 * - `short`: on one line where it fits, else a key or an item a line.
 * - `row`: on one line also where that is a long one; a row of a table reads as a row.
 */
export type Form = 'block' | 'short' | 'row';

export interface Layout {
  readonly form: Form;
  /** Keys in the order of the contract; others follow in the order they have. */
  readonly keys?: readonly string[];
  /** Layout of the value of a key. */
  readonly parts?: Readonly<Record<string, Layout>>;
  /** Layout of each item of a list, or of each value of a map whose keys are ids. */
  readonly each?: Layout;
  /** Keys that a blank line sets off from what is before them. */
  readonly spaced?: readonly string[];
  /** Whether a blank line stands between the items. */
  readonly apart?: boolean;
  /** A text that is folded at the margin where it is longer than a line; other texts stay on one line. */
  readonly prose?: boolean;
}

/** The layout of what the contract says nothing about: values of `x-` keys. */
export const plain: Layout = { form: 'short' };

const prose: Layout = { form: 'block', prose: true };
const paragraphs: Layout = { form: 'block', each: prose };
const reference: Layout = { form: 'short', keys: ['location', 'line', 'ref'] };

const recommendations: Layout = {
  form: 'block',
  each: {
    form: 'block',
    keys: ['text', 'for', 'note', 'source'],
    parts: { text: prose, note: prose, source: reference },
  },
};

const activity: Layout = {
  form: 'block',
  keys: [
    'id',
    'name',
    'assign',
    'note',
    'aliases',
    'topics',
    'status',
    'shared',
    'tags',
    'controls',
    'source',
  ],
  parts: {
    assign: { form: 'row', each: { form: 'short', keys: ['letters', 'note'], parts: { note: prose } } },
    note: prose,
    shared: prose,
    source: reference,
  },
};

/** Areas hold areas. */
const areas: Layout = {
  form: 'block',
  apart: true,
  get each() {
    return area;
  },
};

const area: Layout = {
  form: 'block',
  // Lists that go on for pages come after what belongs to the name.
  keys: ['id', 'name', 'description', 'topics', 'source', 'activities', 'recommendations', 'areas'],
  parts: {
    description: prose,
    source: reference,
    activities: { form: 'block', each: activity },
    recommendations,
    areas,
  },
};

const role: Layout = {
  form: 'short',
  keys: ['name', 'kind', 'description', 'aliases', 'contact'],
  parts: { description: prose, contact: { form: 'short', keys: ['name', 'email', 'url', 'phone', 'chat'] } },
};

const letter: Layout = {
  form: 'short',
  keys: ['name', 'description', 'owner', 'doer', 'min', 'max', 'excludes'],
  parts: { description: prose },
};

/** The layout of a matrix file. */
export const matrixLayout: Layout = {
  form: 'block',
  keys: [
    'raci',
    'id',
    'title',
    'description',
    'language',
    'scheme',
    'letters',
    'source',
    'translation-of',
    'roles',
    'areas',
    'recommendations',
    'notes',
  ],
  spaced: ['letters', 'roles', 'areas', 'recommendations', 'notes'],
  parts: {
    description: prose,
    letters: { form: 'block', each: letter },
    source: { form: 'block', keys: ['title', 'author', 'version', 'date', 'location'] },
    notes: paragraphs,
    roles: { form: 'block', each: role },
    areas,
    recommendations,
  },
};
