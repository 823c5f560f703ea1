import { type Handoff, handoffsOf } from '../compare/handoffs.ts';
import { type DutyRow, dutiesOf, type RoleLoad, roleLoads, rolesNamed } from '../compare/roles.ts';
import type { Matrix, Role } from '../model/index.ts';
import { didYouMean } from '../text/suggest.ts';
import { Failure } from './failure.ts';

/** What is to be told of one matrix. */
export interface MatrixRoles {
  readonly matrix: Matrix;
  readonly loads: readonly RoleLoad[];
  /** Those of `--role`. */
  readonly asked: readonly Role[];
  readonly duties: readonly DutyRow[];
  readonly handoffs: readonly Handoff[];
}

/** Gathers what is told, with `--role` of the matrices that have it only. @throws {Failure} where none has. */
export function matrixRoles(matrices: readonly Matrix[], word: string | undefined): MatrixRoles[] {
  const found = matrices.map((matrix): MatrixRoles => {
    const asked = word === undefined ? [] : rolesNamed(matrix, word);
    return {
      matrix,
      loads: roleLoads(matrix).filter(({ role }) => word === undefined || asked.includes(role)),
      asked,
      duties: dutiesOf(matrix, asked),
      handoffs: handoffsOf(matrix),
    };
  });
  if (word === undefined) return found;
  const known = found.filter(({ asked }) => asked.length > 0);
  if (known.length > 0) return known;
  throw unknownRole(matrices, word);
}

/** None of the matrices has a role that is called so. */
export function unknownRole(matrices: readonly Matrix[], word: string): Failure {
  const names = matrices.flatMap((matrix) =>
    matrix.roles.flatMap(({ id, name, aliases, kind }) => [id, name, ...aliases, ...(kind ? [kind] : [])]),
  );
  const known = new Set(matrices.flatMap((matrix) => matrix.roles.map(({ name }) => name)));
  return new Failure(
    `There is no role "${word}".${didYouMean(word, names)}`,
    `There is: ${[...known].slice(0, 20).join(', ')}.`,
  );
}
