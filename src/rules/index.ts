import { duplicateId } from './duplicate-id.ts';
import { emptyRow } from './empty-row.ts';
import { noDoer } from './no-doer.ts';
import { noOwner } from './no-owner.ts';
import type { Rule } from './rule.ts';
import { singleOwner } from './single-owner.ts';
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
  duplicateId,
];

/** The rule of that id, `undefined` where there is none. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
