import { folded } from '../text/normalise.ts';
import type { Word } from '../text/words.ts';
import type { SearchIndex } from './search-index.ts';

/** Who a question names. */
export interface Mentions {
  /** Numbers of the matrices whose publisher is named; empty where none is. */
  readonly matrices: ReadonlySet<number>;
  /** Where a question asks what somebody does: the places of their roles among those of each matrix. */
  readonly roles: ReadonlyMap<number, readonly number[]>;
  /** Positions of the words that name them. */
  readonly words: ReadonlySet<number>;
}

/** What the two sides of a contract are called. */
const kindWords: Readonly<Record<string, string>> = {
  customer: 'customer customers client clients kunde kunden kunde kundene kunden cliente clienti clientes',
  provider:
    'provider vendor supplier anbieter dienstleister provider fournisseur prestataire hebergeur proveedor fornitore leverandor leverandoren',
};

const askers = new Set('who wer qui hvem quien quienes chi'.split(' '));
const beforeSubject = new Set(
  `what which does do must should has have is are can will shall may the our a was welche welches muss soll hat macht tut der die das
   que quoi doit fait le la les hva skal ma gjor har debe hace el los las cosa deve fa il lo`.split(/\s+/),
);
const afterSubject = new Set(
  'must should has have do does need needs is are can will shall responsible tasks duties job'.split(' '),
);

export function mentionsIn(words: readonly Word[], index: SearchIndex): Mentions {
  const matrices = new Set<number>();
  const named = new Set<number>();
  const roles = new Map<number, Set<number>>();
  const texts = words.map((word) => folded(word.text));
  const asksWho = texts.findIndex((text) => askers.has(text));
  index.packed.matrices.forEach((matrix, number) => {
    for (const name of matrix.names) {
      const parts = name.split(' ');
      const at = find(parts, texts);
      if (at < 0 || parts.every((part) => index.lexicon.hasWord(part) || part in kindWords)) continue;
      matrices.add(number);
      for (let position = at; position < at + parts.length; position++) named.add(position);
    }
  });
  const mentionedRoles = (matrixNumber: number, role: number, at: number, length: number) => {
    const isSubject =
      (asksWho < 0 || asksWho > at) &&
      (beforeSubject.has(texts[at - 1] ?? '') || afterSubject.has(texts[at + length] ?? '')) &&
      texts.slice(0, at).some((text) => beforeSubject.has(text));
    if (!isSubject) return;
    const known = roles.get(matrixNumber) ?? new Set();
    roles.set(matrixNumber, known.add(role));
    for (let position = at; position < at + length; position++) named.add(position);
  };
  index.packed.matrices.forEach((matrix, number) => {
    matrix.roles.forEach((role, place) => {
      const names = [...role.names, ...(kindWords[role.kind ?? '']?.split(' ') ?? [])];
      for (const name of names) {
        const parts = name.split(' ');
        const at = find(parts, texts);
        if (at >= 0) mentionedRoles(number, place, at, parts.length);
      }
    });
  });
  const narrowing = new Map(
    [...roles].filter(([, places]) => places.size === 1).map(([number, places]) => [number, [...places]]),
  );
  return { matrices, roles: narrowing, words: named };
}

function find(parts: readonly string[], texts: readonly string[]): number {
  return texts.findIndex((_, at) => parts.every((part, offset) => texts[at + offset] === part));
}
