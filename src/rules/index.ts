import { duplicateId } from './duplicate-id.ts';
import { emptyRow } from './empty-row.ts';
import { letterCount } from './letter-count.ts';
import { letterStyle } from './letter-style.ts';
import { needlessShared } from './needless-shared.ts';
import { noDoer } from './no-doer.ts';
import { noOwner } from './no-owner.ts';
import { redundantLetters } from './redundant-letters.ts';
import type { Rule } from './rule.ts';
import { separationOfDuties } from './separation-of-duties.ts';
import { sharedWithoutReason } from './shared-without-reason.ts';
import { singleOwner } from './single-owner.ts';
import { tooManyConsulted } from './too-many-consulted.ts';
import { tooManyDoers } from './too-many-doers.ts';
import { tooManyInformed } from './too-many-informed.ts';
import { unknownLetter } from './unknown-letter.ts';
import { unknownRole } from './unknown-role.ts';

/** All rules, in the order in which they are listed. */
export const rules: readonly Rule[] = [
  unknownLetter,
  unknownRole,
  emptyRow,
  noOwner,
  singleOwner,
  noDoer,
  letterCount,
  duplicateId,
  sharedWithoutReason,
  needlessShared,
  redundantLetters,
  letterStyle,
  tooManyDoers,
  tooManyConsulted,
  tooManyInformed,
  separationOfDuties,
];

/** The rule of that id, `undefined` where there is none. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
