import type { Field } from './fields.ts';
import type { WordClass } from './word-class.ts';

/**
 * How much each sign counts. All between 0 and 1. They were set by what each of them means and checked on the judged
 * questions; what taking each away costs is in `docs/decisions/`.
 */
export const weights = {
  /** How much a word of the class counts, against 1 for the name of a thing. */
  wordClass: {
    function: 0,
    ownership: 0,
    light: 0.2,
    everyday: 0.25,
    action: 0.45,
    quality: 0.6,
    object: 0.7,
    subject: 1,
  } satisfies Record<WordClass, number>,

  /** How much a match in the field counts, against 1 for the name of the activity. */
  field: {
    name: 1,
    alias: 0.97,
    area: 0.72,
    path: 0.6,
    note: 0.72,
    topic: 0.8,
    tag: 0.7,
    role: 0.4,
    detail: 0.4,
  } satisfies Record<Field, number>,

  /** How far a match in the field shows that the row is meant at all: one in a note as much as one in the name. */
  certainty: {
    name: 1,
    alias: 1,
    area: 0.95,
    path: 0.85,
    note: 0.92,
    topic: 0.95,
    tag: 0.9,
    role: 0.5,
    detail: 0.6,
  } satisfies Record<Field, number>,

  /** Of the weight of a word, what is left where nothing is known of it: it may be about anything. */
  unknown: 0.35,
  /** Of that, what each further such word of a question weighs. */
  unknownAgain: 0.5,
  /** Of the weight of a thing or of people, what is left where no row has them: they are not what is done. */
  absentObject: 0.5,
  /** How much a word for something that is done counts where no row has it: it may be a subject of its own. */
  discipline: 0.6,
  /** Of what a unit that a row lacks tells against it as an answer, what is left where other rows have it. */
  elsewhere: 0.85,
  /** Of the weight of a unit, what is left where it only says of what another is: "backup of volumes" is about backups. */
  complement: 0.8,
  /** Of a unit's weight, the share that depends on how few rows have it. */
  rarity: 0.4,
  /** Words that a question may have without meaning them. */
  optional: 0.1,

  /** Another form of the word; a word of the same meaning; the name of a product that does it. */
  stem: 0.97,
  concept: 0.86,
  product: 0.7,
  /** Of that, what is left where rows name the product itself. */
  productNamed: 0.6,
  /** Of a product's, what is left for the whole where rows are about the part that the product is for too. */
  productOfWhole: 0.9,
  /** The row is about a part of what is asked for, about a part of a part, about the whole of which it is a part. */
  narrower: 0.8,
  narrowest: 0.5,
  /**
   * Divided by the number of its parts: the more parts the whole has, the less a row about it is about this one. Most
   * where no row is about this one, unless the whole is a field of its own (security).
   */
  broader: 2.5,
  broaderMost: 0.55,
  broaderLeast: 0.2,
  /** The row is about something that people often mean as well. */
  related: 0.35,
  /** The row has it cut out of a longer word; as the name of a product. */
  part: 0.8,
  productOfRow: 0.92,
  /** The row has a term of that meaning, but nothing of the words of the question's term. */
  meaning: 0.95,
  /** The row has the words of a term, but not together. */
  apart: 0.85,
  /** The row has the words that an acronym stands for, but not together. */
  initialsApart: 0.4,
  /** The row has the one word that is left of a term without its small words. */
  remnant: 0.4,
  /** Of how far a match shows that the row is meant: one word of a term, and what it means apart from the term. */
  partOfTerm: 0.7,
  /** From that share of the words of a term on, a row has most of it, and it counts in full. */
  mostOfTerm: 0.6,
  /** Of how far a match shows that the row is meant: a part, a whole or a neighbour named in passing. */
  passing: 0.6,

  /** A word of the name that is a part of what was asked for is explained to that degree. */
  explainedByPart: 0.2,
  /** Of what a word of the name weighs, what is left where it only says where or how something is done. */
  adjunct: 0.6,
  /** Share of the score that depends on how much of the row's name was asked for. */
  explained: 0.35,
  /** Added where the question is the name of the row's area; where both lead with the same action. */
  area: 0.25,
  /** Of the former, what is left where the area alone says what is asked to be done. */
  areaOnly: 0.5,
  lead: 0.03,
  otherLead: 0.06,
  /** Added where a second field speaks for the row too; where words stand there as they were asked. */
  support: 0.08,
  phrase: 0.12,

  /** The row names the opposite of what is asked for; another role owns it than is named, and than is asked whether it does. */
  opposite: 0.8,
  otherRole: 0.6,
  otherRoleAsked: 0.8,

  /** The least share of a question that a row must have to be an answer, and of the best answer's score. */
  evidence: 0.44,
  ofBest: 0.5,
  /** From that share of the best score on, the answer of another matrix is as good. */
  asGood: 0.85,
};
