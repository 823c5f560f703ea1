import type { ErrorObject } from 'ajv';
import { type Place, type Places, pointerTo, pointerTokens } from '../model/index.ts';
import { didYouMean, nearest } from '../text/suggest.ts';

export interface SchemaFinding {
  readonly message: string;
  readonly help: string;
  readonly place: Place;
  /** JSON Pointer of the value that is wrong, or that lacks something. */
  readonly pointer: string;
}

/** The parts of a compiled JSON Schema that wording needs. */
export type SchemaDocument = { readonly [keyword: string]: unknown };

/** What was held against a schema. */
export interface Checked {
  readonly value: unknown;
  /** The text that the value was read from; empty where there is none. */
  readonly text: string;
  readonly places: Places;
  readonly schema: SchemaDocument;
  /** What the whole is called in messages: `the matrix`. */
  readonly whole: string;
}

/**
 * Says in our own words, at the key or value, what ajv found. Errors that only repeat another one
 * ("must match then schema") are dropped.
 */
export function schemaFindings(errors: readonly ErrorObject[], checked: Checked): SchemaFinding[] {
  const findings: SchemaFinding[] = [];
  const told = new Set<string>();
  const slips = keySlips(errors, checked.schema);
  const listed = valuesOfLists(errors);
  for (const error of errors) {
    // Of the wrong type and none of those listed is one slip: which there are says more.
    if (error.keyword === 'type' && listed.has(valueInSchema(error))) continue;
    const missing =
      error.keyword === 'required' && pointerTo(error.instancePath, String(error.params.missingProperty));
    if (missing !== false && slips.has(missing)) continue;
    const finding = findingOf(error, checked);
    if (finding === undefined) continue;
    const key = `${finding.pointer}\n${finding.message}`;
    if (told.has(key)) continue;
    told.add(key);
    findings.push(finding);
  }
  return findings.sort((a, b) => a.place.start - b.place.start);
}

/** The values that are none of those that the schema lists. */
function valuesOfLists(errors: readonly ErrorObject[]): Set<string> {
  const refused = errors.filter(({ keyword }) => keyword === 'enum' || keyword === 'const');
  return new Set(refused.map(valueInSchema));
}

/** A value, and the part of the schema that it was held against. */
function valueInSchema({ instancePath, schemaPath }: ErrorObject): string {
  return `${instancePath}\n${schemaPath.slice(0, schemaPath.lastIndexOf('/'))}`;
}

/** Pointers of the keys that unknown keys were probably meant to be: that those are missing is the same slip. */
function keySlips(errors: readonly ErrorObject[], schema: SchemaDocument): Set<string> {
  const pointers = new Set<string>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const key = String(params.additionalProperty);
    const meant = nearest(key, knownKeys(schema, instancePath));
    if (meant !== undefined) pointers.add(pointerTo(instancePath, meant));
  }
  return pointers;
}

function findingOf(
  error: ErrorObject,
  { value: root, text, places, schema, whole }: Checked,
): SchemaFinding | undefined {
  // What is wrong with a key is told by `propertyNames`, once and at the key.
  if (error.propertyName !== undefined && error.keyword !== 'propertyNames') return undefined;
  const at = error.instancePath;
  const subject = nameOf(at, root, whole);
  const written = valueAt(root, at);
  const atValue = { place: places.value(at), pointer: at };
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      const pointer = pointerTo(at, key);
      const known = knownKeys(schema, at);
      return {
        message: `Unknown key "${key}" in ${subject}.${didYouMean(key, known)}`,
        help: keyHelp(known),
        place: places.key(pointer),
        pointer,
      };
    }
    case 'required': {
      const key = String(params.missingProperty);
      return {
        message: `${capitalised(subject)} has no "${key}".`,
        help: missingHelp[key] ?? `Add "${key}".`,
        place: lackingPlace(at, root, places),
        pointer: pointerTo(at, key),
      };
    }
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String);
      return {
        message: `${capitalised(subject)} cannot be ${shown(written)}.${typeof written === 'string' ? didYouMean(written, allowed) : ''}`,
        help: `Write one of: ${allowed.join(', ')}.`,
        ...atValue,
      };
    }
    case 'const':
      return {
        message: `${capitalised(subject)} cannot be ${shown(written)}.`,
        help: `Write ${shown(params.allowedValue)}.`,
        ...atValue,
      };
    case 'type':
      return {
        message: `${capitalised(subject)} must be ${typeNames(params.type)}, not ${kindOf(written)}.`,
        help: typeHelp(written, params.type, textAt(places.value(at), text)),
        ...atValue,
      };
    case 'pattern':
      return {
        message: `${capitalised(subject)} cannot be ${shown(written)}.`,
        help: patternHelp(at),
        ...atValue,
      };
    case 'propertyNames': {
      const key = String(params.propertyName);
      const pointer = pointerTo(at, key);
      return {
        message: `"${key}" cannot be a key of ${subject}.`,
        help: patternHelp(pointer),
        place: places.key(pointer),
        pointer,
      };
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return {
        message: `${capitalised(subject)} is empty.`,
        help: emptyHelp[lastToken(at)] ?? 'Fill it in, or leave the key out.',
        place: emptyPlace(at, places),
        pointer: at,
      };
    case 'maxItems':
    case 'maxLength':
    case 'maxProperties':
      return {
        message: `${capitalised(subject)} is too long: at most ${String(params.limit)}.`,
        help: 'Shorten it.',
        ...atValue,
      };
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return {
        message: `${capitalised(subject)} cannot be ${shown(written)}.`,
        help: `Write a number ${String(params.comparison)} ${String(params.limit)}.`,
        ...atValue,
      };
    case 'not':
    case 'false schema':
      return {
        message: `${capitalised(subject)} cannot stand here.`,
        help: forbiddenHelp[lastToken(at)] ?? 'Remove it.',
        place: places.key(at),
        pointer: at,
      };
    case 'if':
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return undefined;
    default:
      return {
        message: `${capitalised(subject)} ${error.message ?? 'is not as it should be'}.`,
        help: 'See `raci schema` for what may stand here.',
        ...atValue,
      };
  }
}

const missingHelp: Readonly<Record<string, string>> = {
  raci: 'Add "raci: 1" as the first line: the version of the file format.',
  id: 'Add an id in kebab-case, such as "acme-platform".',
  title: 'Add a title, as people call this matrix.',
  name: 'Add a name, as people call it.',
  roles: 'Add the roles: "roles: { provider: { name: … }, customer: { name: … } }".',
  areas: 'Add at least one area with its activities.',
  assign: 'Add who does it, "assign: { provider: RA }", or "assign: {}" to say that nobody has it.',
  letters: 'Add "letters:" with the letters of the custom scheme.',
  text: 'Add the text of the recommendation.',
};

const emptyHelp: Readonly<Record<string, string>> = {
  areas: 'Add at least one area.',
  roles: 'Add at least one role.',
};

const forbiddenHelp: Readonly<Record<string, string>> = {
  letters: 'Letters are declared only with "scheme: custom"; remove them, or change the scheme.',
  areas: 'Areas nest at most four deep; move these up.',
};

/** The innermost thing with a name: `the activity "Restore"`, `"status" of the activity "Restore"`, `the matrix`. */
function nameOf(pointer: string, root: unknown, whole: string): string {
  const tokens = pointerTokens(pointer);
  let thing = whole;
  let rest: string[] = tokens;
  let value = root;
  for (const [depth, token] of tokens.entries()) {
    value = childOf(value, token);
    const list = tokens[depth - 1];
    // The letters of a cell are a list of their own.
    const isLetters = list === 'letters' && depth > 1;
    const kind = list === undefined || isLetters ? undefined : kinds[list];
    const isItem = kind !== undefined && (kind === 'role' || kind === 'letter' || /^\d+$/u.test(token));
    if (!isItem) continue;
    const name = kind === 'role' || kind === 'letter' ? token : labelOf(value);
    thing = name === undefined ? `${kind} ${Number(token) + 1} of its list` : `the ${kind} "${name}"`;
    rest = tokens.slice(depth + 1);
  }
  if (rest.length === 0) return thing;
  if (rest[0] === 'assign' && rest.length > 1) return `the cell "${rest[1]}" of ${thing}`;
  return `"${rest.join('.')}" of ${thing}`;
}

const kinds: Readonly<Record<string, string>> = {
  roles: 'role',
  areas: 'area',
  activities: 'activity',
  recommendations: 'recommendation',
  letters: 'letter',
};

function labelOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, id, text } = value as Record<string, unknown>;
  const label = [name, id, text].find((candidate) => typeof candidate === 'string' && candidate !== '') as
    | string
    | undefined;
  return label !== undefined && label.length > 60 ? `${label.slice(0, 59)}…` : label;
}

function childOf(value: unknown, token: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
  return (value as Record<string, unknown>)[token];
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce(childOf, root);
}

/** Where something is missing: the thing's name where it has one, else its key, else the beginning of it. */
function lackingPlace(pointer: string, root: unknown, places: Places): Place {
  const value = valueAt(root, pointer);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if (pointer !== '' && 'name' in value) return places.value(pointerTo(pointer, 'name'));
    const first = Object.keys(value)[0];
    const isListItem = /\/\d+$/u.test(pointer);
    if (first !== undefined && (pointer === '' || isListItem)) return places.key(pointerTo(pointer, first));
  }
  return places.key(pointer);
}

/** An empty text is shown itself; an empty list or map is better shown by its key. */
function emptyPlace(pointer: string, places: Places): Place {
  const place = places.value(pointer);
  return place.end - place.start <= 2 ? places.key(pointer) : place;
}

/** The keys that the schema knows for the object at `pointer`. ajv's own path stops at the last `$ref`, so we walk. */
function knownKeys(schema: SchemaDocument, pointer: string): string[] {
  const owner = pointerTokens(pointer).reduce<unknown>(
    (at, token) => dereferenced(schemaOfChild(at, token), schema),
    dereferenced(schema, schema),
  );
  const properties = childOf(owner, 'properties');
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function schemaOfChild(parent: unknown, token: string): unknown {
  const named = childOf(childOf(parent, 'properties'), token);
  if (named !== undefined) return named;
  if (/^\d+$/u.test(token) && childOf(parent, 'items') !== undefined) return childOf(parent, 'items');
  return childOf(parent, 'additionalProperties');
}

function dereferenced(part: unknown, schema: SchemaDocument): unknown {
  const reference = childOf(part, '$ref');
  if (typeof reference !== 'string') return part;
  return dereferenced(pointerTokens(reference.replace(/^#/u, '')).reduce<unknown>(childOf, schema), schema);
}

function keyHelp(known: readonly string[]): string {
  if (known.length === 0) return 'Remove it, or begin its name with "x-" if it is yours.';
  return `Known here: ${known.join(', ')}. Keys of your own begin with "x-".`;
}

function patternHelp(pointer: string): string {
  const token = lastToken(pointer);
  if (token === 'id' || token === 'translation-of')
    return 'Write it in kebab-case: lower-case letters, digits and single hyphens.';
  if (token === 'language') return 'Write a language tag such as "en", "fr" or "nb-NO".';
  if (/^\/letters\/[^/]+$/u.test(pointer)) return 'A letter has one to three characters.';
  if (/\/topics\/\d+$/u.test(pointer)) return 'Write the id of a topic, in kebab-case.';
  return 'Use letters, digits, "-", "_" and "." only.';
}

function lastToken(pointer: string): string {
  return pointerTokens(pointer).at(-1) ?? '';
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  null: 'empty',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function typeNames(type: unknown): string {
  const names = (Array.isArray(type) ? type : String(type).split(','))
    .filter((name) => name !== 'null')
    .map((name) => typeWords[name] ?? name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? 'text' : 'a number';
}

function textAt({ start, end }: Place, text: string): string {
  return text.slice(start, end);
}

function typeHelp(written: unknown, type: unknown, source: string): string {
  const wanted = Array.isArray(type) ? type.map(String) : String(type).split(',');
  if (wanted.includes('string') && (typeof written === 'number' || typeof written === 'boolean')) {
    return `Put it in quotes: "${source === '' ? String(written) : source}".`;
  }
  if (written === null) return 'Fill it in, or leave the key out.';
  if (wanted.includes('array') && typeof written === 'string')
    return 'Write a list: "[ … ]", or one item a line behind "- ".';
  return `Write ${typeNames(type)}.`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;
  return typeof value === 'object' ? kindOf(value) : String(value);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
