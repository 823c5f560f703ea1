import { formatLetters, isSchemeId, type LetterDefinition, schemes } from '../../model/index.ts';
import { writeInline } from './fragments.ts';
import { schemaLine } from './index.ts';

export interface StarterOptions {
  readonly id: string;
  readonly title: string;
  /** A built-in scheme, or `custom`. */
  readonly scheme: string;
  /** Where editors find the schema. */
  readonly schema: string;
}

/** A matrix to begin with: small, explained line by line, and without a finding. */
export function starterMatrix({ id, title, scheme, schema }: StarterOptions): string {
  const { letters, explanation } = scheme === 'custom' ? custom : builtIn(scheme);
  const [provider, customer] = assigns(letters);
  return `${schemaLine(schema)}
# A responsibility matrix. Check it with "raci lint", ask it with "raci who restore backup".
raci: 1
id: ${writeInline(id)}
title: ${writeInline(title)}
scheme: ${scheme}
${explanation}
# Who takes part, in the order of the columns.
roles:
  provider:
    name: Platform team
    kind: provider # provider, customer, third-party, team or person
    contact: { email: platform@example.com }
  customer:
    name: Product team
    kind: customer
    aliases: [user, developer] # other words that people search for

# What there is to do, in sections; an area may hold areas.
areas:
  - name: Backup
    activities:
      - name: Back up the cluster configuration
        assign: ${provider}
      - name: Restore a backup
        assign: ${provider}
        note: Ask in the chat of the platform team, at any hour.
      - name: Test that a restored backup works
        assign: ${customer}

  - name: Access
    activities:
      - name: Grant and withdraw access to the platform
        assign: ${provider}
      - name: Review who has access
        assign: ${customer}
        status: planned # active where it is not said, or retired
        note: From the next quarter on.
`;
}

interface Letters {
  readonly letters: readonly LetterDefinition[];
  /** What the file says about them: comments, or their declaration. */
  readonly explanation: string;
}

/** @throws {RangeError} where there is no such scheme */
function builtIn(id: string): Letters {
  if (!isSchemeId(id)) throw new RangeError(`There is no scheme "${id}".`);
  const { letters } = schemes[id];
  const lines = letters.map(({ letter, name, description }) => `#   ${letter}  ${name}: ${description}\n`);
  return { letters, explanation: lines.join('') };
}

const any = { min: 0, max: Number.POSITIVE_INFINITY };

const custom: Letters = {
  letters: [
    { letter: 'L', name: 'Leads', description: 'answers for the result', duty: 'owner', min: 1, max: 1 },
    { letter: 'D', name: 'Does', description: 'does the work', duty: 'doer', ...any, min: 1 },
    { letter: 'H', name: 'Hears', description: 'is told', duty: 'informed', ...any },
  ],
  explanation: `letters:
  L: { name: Leads, description: answers for the result, owner: true }
  D: { name: Does, description: does the work, doer: true, min: 1 }
  H: { name: Hears, description: is told }
`,
};

/** A row that the provider owns, and one that the customer owns: the letters that must be given, to the owner. */
function assigns(letters: readonly LetterDefinition[]): [string, string] {
  const owning = formatLetters(letters.filter(({ min }) => min > 0).map(({ letter }) => letter));
  const told =
    letters.find(({ duty }) => duty === 'informed') ?? letters.find(({ duty }) => duty === 'consulted');
  return [
    writeInline({ provider: owning, ...(told && { customer: told.letter }) }),
    writeInline({ ...(told && { provider: told.letter }), customer: owning }),
  ];
}
