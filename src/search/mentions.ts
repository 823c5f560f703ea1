import type { Word } from '../text/words.ts';
import type { SearchIndex } from './search-index.ts';

/** Who a question names. */
export interface Mentions {
  /** Numbers of the matrices whose publisher, or whose role as the subject, is named; empty where none is. */
  readonly matrices: ReadonlySet<number>;
  /** Where a question asks what somebody does: by matrix, the places of their roles among its roles. */
  readonly roles: ReadonlyMap<number, readonly number[]>;
  /** What is asked of them: what they do, whether they may do something, or whether they do it. */
  readonly asking: 'what' | 'may' | 'whether';
  /** Positions of the words that say who and not what. */
  readonly words: ReadonlySet<number>;
}

/** What the sides of a contract are called. */
const kindWords: Readonly<Record<string, readonly string[]>> = {
  customer:
    `customer customers client clients kunde kunden kundene cliente clientes clienti auftraggeber`.split(' '),
  provider:
    `provider providers vendor supplier anbieter dienstleister auftragnehmer fournisseur prestataire hebergeur
    proveedor fornitore leverandor leverandoren`.split(/\s+/u),
};

/** Those who ask, in "us or the provider". */
const askingSide = new Set(
  'us we me i ourselves they them wir uns ich nous moi nosotros noi io vi oss meg'.split(' '),
);
const whoWords = new Set('who whoever wer qui hvem quien quienes chi'.split(' '));
/** Before somebody: what they do, and not whether they do it. */
const whatWords = new Set(
  'what which was welche welchen welches wofur wofuer que quoi quel quels quelle quelles hva hvilke hvilken cosa cuales'.split(
    ' ',
  ),
);
/** Before somebody: whether they are allowed to, which rows of others may tell as well. */
const mayWords = new Set('can could may darf kann peut puede puo kan'.split(' '));
const orWords = new Set('or oder ou o eller'.split(' '));
const articles = new Set(
  'the our a der die das den dem le la l les notre el los il lo i den det var'.split(' '),
);
/** Words before or after somebody who is asked about: "what must the customer do", "tasks of the customer". */
const aroundSubject = new Set(
  `what which does do did must should shall has have had is are can will may needs need supposed responsible accountable
   tasks duties job jobs welche welches was muss mussen soll sollen hat haben macht machen tut ist aufgaben pflichten que quoi doit
   doivent fait font est taches hva skal ma gjor har er oppgaver debe deben hace hacen tareas cosa deve devono fa fanno compiti`.split(
    /\s+/u,
  ),
);

/** Finds the publishers and the roles that a question names. */
export function mentionsIn(words: readonly Word[], index: SearchIndex): Mentions {
  const texts = words.map((word) => word.text);
  const named = new Set<number>();
  const matrices = new Set<number>();
  const roles = new Map<number, Set<number>>();
  let asking: Mentions['asking'] = 'whether';
  const isProper = ({ name }: Span) => name.split(' ').some((part) => !index.lexicon.hasWord(part));
  let firstRow = 0;
  index.packed.matrices.forEach((matrix, number) => {
    const first = firstRow;
    const owners = () => index.packed.owners.slice(first, first + matrix.rows);
    firstRow += matrix.rows;
    for (const span of spansOf(matrix.names, texts)) {
      if (!isProper(span)) continue;
      matrices.add(number);
      addSpan(span, named);
    }
    matrix.roles.forEach((role, place) => {
      for (const span of spansOf([...role.names, ...(kindWords[role.kind ?? ''] ?? [])], texts)) {
        if (isChoice(span, texts)) addChoice(span, texts, named);
        else if (isSubject(span, texts, isProper(span))) {
          addSpan(span, named);
          if (!owners().some((places) => places.includes(place))) continue;
          if (isProper(span)) matrices.add(number);
          roles.set(number, (roles.get(number) ?? new Set()).add(place));
          asking = askingOf(texts.slice(0, span.from));
        }
      }
    });
  });
  return {
    matrices,
    roles: new Map(
      [...roles].flatMap(([number, places]) => (places.size === 1 ? [[number, [...places]]] : [])),
    ),
    asking,
    words: named,
  };
}

function askingOf(before: readonly string[]): Mentions['asking'] {
  if (before.some((text) => whatWords.has(text))) return 'what';
  return before.some((text) => mayWords.has(text)) ? 'may' : 'whether';
}

/** Where a name stands. */
interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function spansOf(names: readonly string[], texts: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const parts = name.split(' ');
    const from = texts.findIndex((_, at) => parts.every((part, offset) => texts[at + offset] === part));
    return from < 0 ? [] : [{ name, from, to: from + parts.length }];
  });
}

function addSpan({ from, to }: Span, named: Set<number>): void {
  for (let position = from; position < to; position++) named.add(position);
}

/** The position before a span and its article. */
function before({ from }: Span, texts: readonly string[]): number {
  return articles.has(texts[from - 1] ?? '') ? from - 2 : from - 1;
}

/** True for one side of "us or the provider", "the customer or us". */
function isChoice(span: Span, texts: readonly string[]): boolean {
  const at = before(span, texts);
  return (
    (orWords.has(texts[at] ?? '') && askingSide.has(texts[at - 1] ?? '')) ||
    (orWords.has(texts[span.to] ?? '') && askingSide.has(texts[span.to + 1] ?? ''))
  );
}

function addChoice(span: Span, texts: readonly string[], named: Set<number>): void {
  addSpan(span, named);
  const at = before(span, texts);
  if (orWords.has(texts[at] ?? '')) named.add(at - 1);
  else named.add(span.to + 1);
}

/**
 * True where the question asks what somebody does: before any "who", next to a verb of duty, or a name before what it
 * is about.
 */
function isSubject(span: Span, texts: readonly string[], isName: boolean): boolean {
  if (texts.slice(0, span.from).some((text) => whoWords.has(text))) return false;
  const at = before(span, texts);
  return (
    aroundSubject.has(texts[at] ?? '') || (at < 0 && (isName || aroundSubject.has(texts[span.to] ?? '')))
  );
}
