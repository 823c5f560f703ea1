import { areaTooLarge } from './area-too-large.ts';
import { expiredSuppression, suppressionWithoutReason, unusedSuppression } from './by-the-engine.ts';
import { duplicateKey, schema, yamlSyntax } from './by-the-loader.ts';
import { contradictingDuplicate } from './contradicting-duplicate.ts';
import { duplicateActivity } from './duplicate-activity.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyArea } from './empty-area.ts';
import { emptyRow } from './empty-row.ts';
import { letterCount } from './letter-count.ts';
import { letterStyle } from './letter-style.ts';
import { missingSource } from './missing-source.ts';
import { nameStyle } from './name-style.ts';
import { needlessShared } from './needless-shared.ts';
import { noDoer } from './no-doer.ts';
import { noOwner } from './no-owner.ts';
import { offTopicArea } from './off-topic-area.ts';
import { ownerBottleneck } from './owner-bottleneck.ts';
import { placeholderText } from './placeholder-text.ts';
import { plannedWithoutNote } from './planned-without-note.ts';
import { redundantLetters } from './redundant-letters.ts';
import { roleOverload } from './role-overload.ts';
import { roleWithoutDuty } from './role-without-duty.ts';
import type { Rule } from './rule.ts';
import { separationOfDuties } from './separation-of-duties.ts';
import { sharedWithoutReason } from './shared-without-reason.ts';
import { singleOwner } from './single-owner.ts';
import { tooManyConsulted } from './too-many-consulted.ts';
import { tooManyDoers } from './too-many-doers.ts';
import { tooManyInformed } from './too-many-informed.ts';
import { translationDrift } from './translation-drift.ts';
import { uncoveredTopic } from './uncovered-topic.ts';
import { unknownLetter } from './unknown-letter.ts';
import { unknownRole } from './unknown-role.ts';
import { unsorted } from './unsorted.ts';
import { unusedRole } from './unused-role.ts';

/** All rules, in the order in which they are listed. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  duplicateKey,
  schema,
  unknownLetter,
  unknownRole,
  emptyRow,
  noOwner,
  singleOwner,
  noDoer,
  letterCount,
  contradictingDuplicate,
  duplicateId,
  translationDrift,
  duplicateActivity,
  sharedWithoutReason,
  needlessShared,
  redundantLetters,
  letterStyle,
  separationOfDuties,
  tooManyDoers,
  tooManyConsulted,
  tooManyInformed,
  roleOverload,
  ownerBottleneck,
  unusedRole,
  roleWithoutDuty,
  emptyArea,
  offTopicArea,
  uncoveredTopic,
  plannedWithoutNote,
  placeholderText,
  missingSource,
  unsorted,
  nameStyle,
  areaTooLarge,
  suppressionWithoutReason,
  unusedSuppression,
  expiredSuppression,
];

/** The rule of that id, `undefined` where there is none. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
