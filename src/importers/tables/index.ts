import type { DocumentBlocks } from '../blocks.ts';
import type { ImportOptions, ImportResult, ImportWarning } from '../importer.ts';
import { buildMatrices } from './build.ts';
import { withTablesByActivity } from './by-activity.ts';
import { withoutCoordinates } from './coordinates.ts';
import { footnotesOf } from './footnotes.ts';
import { tellLeftOut } from './left-out.ts';
import { legendOf } from './legend.ts';
import { readTables } from './read-tables.ts';
import { withoutRemarks } from './remarks.ts';

/** Reads the matrices that the tables of a document hold. */
export function matricesOf(written: DocumentBlocks, options: ImportOptions): ImportResult {
  const warnings: ImportWarning[] = [];
  const warn = (message: string, line: number) => {
    // A table that is tried in several ways says the same each time.
    if (!warnings.some((other) => other.message === message && other.line === line))
      warnings.push({ message, line });
  };
  const document = withTablesByActivity(withoutRemarks(withoutCoordinates(written), warn), warn);
  const legend = legendOf(document);
  const { tables, refused } = readTables(document, options.name, legend, warn);
  if (tables.length === 0) {
    return {
      matrices: [],
      warnings: [
        { message: noMatrix(refused.length), line: undefined },
        ...refused.map(({ line, seen }) => ({
          message: `This is ${seen}, not a responsibility matrix`,
          line,
        })),
      ],
    };
  }
  const matrices = buildMatrices({
    document,
    name: options.name,
    tables,
    legend,
    footnotes: footnotesOf(document),
    warn,
  });
  tellLeftOut(tables, warn);
  warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { matrices, warnings };
}

function noMatrix(tables: number): string {
  return tables === 0
    ? 'The document holds no table'
    : `The document holds no responsibility matrix: ${tables === 1 ? 'its table gives' : `its ${tables} tables give`} no role a letter or a tick`;
}
