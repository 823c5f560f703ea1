/**
 * Letter schemes: which letters exist and what must hold for a row (FIELD conventions of RACI, RASCI, DACI, RAPID, …).
 * No rule knows a letter by name; it asks the scheme who owns, who does, what excludes what.
 */

/** What a letter stands for, whatever it is called in its scheme. */
export type Duty =
  | 'owner'
  | 'doer'
  | 'driver'
  | 'support'
  | 'consulted'
  | 'informed'
  | 'verifier'
  | 'signatory'
  | 'approver'
  | 'recommender'
  | 'out'
  | 'other';

export interface LetterDefinition {
  /** One to three characters, in the spelling of the scheme: `R`, `Su`. */
  readonly letter: string;
  readonly name: string;
  readonly description: string;
  readonly duty: Duty;
  /** How many roles of a row must hold it at least. */
  readonly min: number;
  /** How many roles of a row may hold it at most. */
  readonly max: number;
}

export interface Scheme {
  readonly id: string;
  readonly name: string;
  /** In canonical order: the order in which the letters of a cell are written. */
  readonly letters: readonly LetterDefinition[];
  /** The letter that answers "who owns this". */
  readonly owner: string;
  /** The letter that owns where nobody in the row holds {@link owner}; the answer then says so. */
  readonly fallbackOwner: string | undefined;
  /** The letter of those who do the work; `undefined` where the scheme has none. */
  readonly doer: string | undefined;
  /** Letters that must be held by different roles: separation of duties. */
  readonly separate: readonly (readonly [string, string])[];
  /** In one cell, the first letter already says what the second does. */
  readonly implies: readonly (readonly [stronger: string, weaker: string])[];
  /** Letters that exclude every other letter of the same cell. */
  readonly exclusive: readonly string[];
}

const any = { min: 0, max: Number.POSITIVE_INFINITY };
const one = { min: 1, max: 1 };
const some = { min: 1, max: Number.POSITIVE_INFINITY };

const responsible: LetterDefinition = {
  letter: 'R',
  name: 'Responsible',
  description: 'does the work',
  duty: 'doer',
  ...some,
};
const accountable: LetterDefinition = {
  letter: 'A',
  name: 'Accountable',
  description: 'answers for the result; one role only',
  duty: 'owner',
  ...one,
};
const consulted: LetterDefinition = {
  letter: 'C',
  name: 'Consulted',
  description: 'is asked before it is done',
  duty: 'consulted',
  ...any,
};
const informed: LetterDefinition = {
  letter: 'I',
  name: 'Informed',
  description: 'is told after it is done',
  duty: 'informed',
  ...any,
};
const support: LetterDefinition = {
  letter: 'S',
  name: 'Support',
  description: 'helps those who do the work',
  duty: 'support',
  ...any,
};
const outOfTheLoop: LetterDefinition = {
  letter: 'O',
  name: 'Out of the loop',
  description: 'takes no part, and that is said on purpose',
  duty: 'out',
  ...any,
};

/** What all schemes around Responsible and Accountable share. */
const raciFamily = {
  owner: 'A',
  fallbackOwner: 'R',
  doer: 'R',
  separate: [],
  implies: [
    ['R', 'C'],
    ['A', 'C'],
    ['R', 'I'],
    ['A', 'I'],
    ['C', 'I'],
  ],
  exclusive: [],
} as const satisfies Partial<Scheme>;

const withSupport = [...raciFamily.implies, ['R', 'S'], ['S', 'I']] as const;

export const schemes = {
  responsible: {
    id: 'responsible',
    name: 'Responsible (a tick per party)',
    letters: [{ ...responsible, description: 'has the duty', duty: 'owner', max: 1 }],
    owner: 'R',
    fallbackOwner: undefined,
    doer: undefined,
    separate: [],
    implies: [],
    exclusive: [],
  },
  raci: { ...raciFamily, id: 'raci', name: 'RACI', letters: [responsible, accountable, consulted, informed] },
  rasci: {
    ...raciFamily,
    id: 'rasci',
    name: 'RASCI',
    letters: [responsible, accountable, support, consulted, informed],
    implies: withSupport,
  },
  rasic: {
    ...raciFamily,
    id: 'rasic',
    name: 'RASIC',
    letters: [responsible, accountable, support, informed, consulted],
    implies: withSupport,
  },
  'raci-vs': {
    ...raciFamily,
    id: 'raci-vs',
    name: 'RACI-VS',
    letters: [
      responsible,
      accountable,
      consulted,
      informed,
      { letter: 'V', name: 'Verifier', description: 'checks the result', duty: 'verifier', ...any },
      { letter: 'S', name: 'Signatory', description: 'signs the result off', duty: 'signatory', ...any },
    ],
    separate: [['V', 'R']],
  },
  raciq: {
    ...raciFamily,
    id: 'raciq',
    name: 'RACIQ',
    letters: [
      responsible,
      accountable,
      consulted,
      informed,
      { letter: 'Q', name: 'Quality review', description: 'reviews the quality', duty: 'verifier', ...any },
    ],
    separate: [['Q', 'R']],
  },
  racio: {
    ...raciFamily,
    id: 'racio',
    name: 'RACIO',
    letters: [responsible, accountable, consulted, informed, outOfTheLoop],
    exclusive: ['O'],
  },
  cairo: {
    ...raciFamily,
    id: 'cairo',
    name: 'CAIRO',
    letters: [responsible, accountable, consulted, informed, outOfTheLoop],
    exclusive: ['O'],
  },
  daci: {
    id: 'daci',
    name: 'DACI',
    letters: [
      { letter: 'D', name: 'Driver', description: 'drives the work', duty: 'driver', ...one },
      { letter: 'A', name: 'Approver', description: 'decides', duty: 'owner', ...one },
      { letter: 'C', name: 'Contributor', description: 'gives expertise', duty: 'consulted', ...any },
      informed,
    ],
    owner: 'A',
    fallbackOwner: undefined,
    doer: 'D',
    separate: [],
    implies: [
      ['D', 'C'],
      ['D', 'I'],
      ['A', 'I'],
      ['C', 'I'],
    ],
    exclusive: [],
  },
  rapid: {
    id: 'rapid',
    name: 'RAPID',
    letters: [
      {
        letter: 'R',
        name: 'Recommend',
        description: 'proposes the decision',
        duty: 'recommender',
        ...one,
      },
      {
        letter: 'A',
        name: 'Agree',
        description: 'must agree to the proposal; has a veto',
        duty: 'approver',
        ...any,
      },
      { letter: 'P', name: 'Perform', description: 'carries the decision out', duty: 'doer', ...some },
      { letter: 'I', name: 'Input', description: 'is asked for facts', duty: 'consulted', ...any },
      { letter: 'D', name: 'Decide', description: 'decides; one role only', duty: 'owner', ...one },
    ],
    owner: 'D',
    fallbackOwner: undefined,
    doer: 'P',
    separate: [],
    implies: [],
    exclusive: [],
  },
  pacsi: {
    id: 'pacsi',
    name: 'PACSI',
    letters: [
      { letter: 'P', name: 'Perform', description: 'does the work', duty: 'doer', ...some },
      accountable,
      { letter: 'C', name: 'Control', description: 'reviews, with a veto', duty: 'approver', ...any },
      { letter: 'S', name: 'Suggest', description: 'is asked; not binding', duty: 'consulted', ...any },
      informed,
    ],
    owner: 'A',
    fallbackOwner: 'P',
    doer: 'P',
    separate: [],
    implies: [
      ['P', 'I'],
      ['A', 'I'],
      ['C', 'I'],
      ['S', 'I'],
      ['P', 'S'],
    ],
    exclusive: [],
  },
} as const satisfies Record<string, Scheme>;

export type SchemeId = keyof typeof schemes;

/** The scheme of a matrix that does not name one. */
export const defaultScheme: SchemeId = 'raci';

export function isSchemeId(id: string): id is SchemeId {
  return Object.hasOwn(schemes, id);
}

/** The definition of a letter, `undefined` where the scheme does not have it. */
export function definitionOf(scheme: Scheme, letter: string): LetterDefinition | undefined {
  return scheme.letters.find((definition) => definition.letter === letter);
}
