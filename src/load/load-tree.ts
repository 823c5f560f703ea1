import type { Diagnostic, Matrix, Place, Places } from '../model/index.ts';
import { buildMatrix } from './build.ts';
import { matrixSchema, validateMatrix } from './generated/matrix-schema.js';
import { LineIndex } from './line-index.ts';
import { SyntaxPlaces } from './places.ts';
import { type SchemaFinding, schemaFindings } from './schema-findings.ts';
import { plainValue, type ReadYaml } from './syntax.ts';

export interface LoadedMatrix {
  /**
   * What could be read. With diagnostics at error level it holds only the sound parts: enough for the rules to judge,
   * not enough to answer from.
   */
  readonly matrix: Matrix | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** JSON Pointers of the values that broke the schema: rules do not judge what stands there a second time. */
  readonly broken: readonly string[];
}

/** Holds a file that was read as YAML against the schema, and makes a matrix of it. */
export function loadTree(
  { root, problems, hasNoAliases }: ReadYaml,
  text: string,
  file: string,
): LoadedMatrix {
  const lines = new LineIndex(text);
  const diagnostics: Diagnostic[] = problems.map(({ rule, message, help, start, end, first }) => ({
    ...diagnostic(rule, message, help, file, lines.place(start, end)),
    related: first
      ? [{ message: 'It stands here first.', file, place: lines.place(first.start, first.end) }]
      : [],
  }));
  if (root === undefined) {
    if (problems.length === 0) diagnostics.push(emptyFile(file, lines));
    return { matrix: undefined, diagnostics, broken: [] };
  }
  const value = plainValue(root, hasNoAliases === true ? null : undefined);
  const places = new SyntaxPlaces(root, lines);
  const broken: string[] = [];
  if (!validateMatrix(value)) {
    const isTold = toldBy(problems, places);
    for (const finding of schemaFindings(validateMatrix.errors ?? [], {
      value,
      text,
      places,
      schema: matrixSchema,
      whole: 'the matrix',
    })) {
      broken.push(finding.pointer);
      if (!isTold(finding))
        diagnostics.push(diagnostic('schema', finding.message, finding.help, file, finding.place));
    }
  }
  const matrix = buildMatrix(value, file, places);
  return { matrix, diagnostics: located(diagnostics, matrix), broken };
}

/** Tells of a finding whether what is wrong as YAML is why. */
function toldBy(problems: ReadYaml['problems'], places: Places): (finding: SchemaFinding) => boolean {
  const starts = new Set(problems.map(({ start }) => start));
  const spoilt = new Set(problems.flatMap(({ spoils }) => (spoils ? [`${spoils.start}-${spoils.end}`] : [])));
  return ({ place, pointer }) => {
    if (starts.has(place.start)) return true;
    if (spoilt.size === 0) return false;
    const { start, end } = places.value(pointer);
    return spoilt.has(`${start}-${end}`);
  };
}

/** By place, with the matrix that they are about. */
function located(diagnostics: readonly Diagnostic[], matrix: Matrix | undefined): Diagnostic[] {
  return diagnostics
    .map((found) => ({ ...found, matrix: matrix?.id }))
    .sort((a, b) => a.place.start - b.place.start);
}

function emptyFile(file: string, lines: LineIndex): Diagnostic {
  return diagnostic(
    'schema',
    'The file is empty.',
    'Begin with "raci: 1", or let `raci init` write a starter.',
    file,
    lines.place(0, 0),
  );
}

function diagnostic(rule: string, message: string, help: string, file: string, place: Place): Diagnostic {
  return {
    rule,
    severity: 'error',
    message,
    help,
    file,
    place,
    matrix: undefined,
    area: undefined,
    activity: undefined,
    role: undefined,
    related: [],
    fix: undefined,
  };
}
