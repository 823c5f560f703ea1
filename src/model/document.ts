/**
 * A matrix as it is written: the JSON value of a matrix file, format version 1 (`schemas/matrix.schema.json`).
 * Importers produce it, `export --to json` writes it, the loader turns it into a {@link Matrix}.
 */

export type RoleKind = 'provider' | 'customer' | 'third-party' | 'team' | 'person';
export type ActivityStatus = 'active' | 'planned' | 'retired';

/** Keys that begin with `x-` are allowed on every object and kept untouched. */
export interface Extensions {
  [key: `x-${string}`]: unknown;
}

export interface SourceDocument extends Extensions {
  title?: string;
  author?: string;
  version?: string;
  date?: string;
  location?: string;
}

export interface ReferenceDocument extends Extensions {
  location?: string;
  line?: number;
  ref?: string;
}

export interface ContactDocument extends Extensions {
  name?: string;
  email?: string;
  url?: string;
  phone?: string;
  chat?: string;
}

export interface RoleDocument extends Extensions {
  name: string;
  kind?: RoleKind;
  description?: string;
  aliases?: string[];
  contact?: ContactDocument;
}

export interface LetterDocument extends Extensions {
  name: string;
  description?: string;
  owner?: boolean;
  doer?: boolean;
  min?: number;
  max?: number;
  excludes?: string[];
}

export interface RecommendationDocument extends Extensions {
  text: string;
  for?: string;
  note?: string;
  source?: ReferenceDocument;
}

/** The letters of a cell: one text in any notation, a list of letters, or an object that carries a note too. */
export type CellDocument =
  | string
  | null
  | string[]
  | ({ letters?: string | string[] | null; note?: string } & Extensions);

export interface ActivityDocument extends Extensions {
  id?: string;
  name: string;
  assign: Record<string, CellDocument>;
  note?: string;
  aliases?: string[];
  topics?: string[];
  status?: ActivityStatus;
  shared?: string;
  tags?: string[];
  controls?: string[];
  source?: ReferenceDocument;
}

export interface AreaDocument extends Extensions {
  id?: string;
  name: string;
  description?: string;
  topics?: string[];
  activities?: ActivityDocument[];
  areas?: AreaDocument[];
  recommendations?: RecommendationDocument[];
  source?: ReferenceDocument;
}

export interface MatrixDocument extends Extensions {
  raci: 1;
  id: string;
  title: string;
  description?: string;
  language?: string;
  scheme?: string;
  letters?: Record<string, LetterDocument>;
  source?: SourceDocument;
  'translation-of'?: string;
  roles: Record<string, RoleDocument>;
  areas: AreaDocument[];
  recommendations?: RecommendationDocument[];
  notes?: string[];
}
