import type { Word } from '../text/words.ts';
import { NameBook, type Span } from './name-book.ts';
import type { SearchIndex } from './search-index.ts';

/** Who a question names. */
export interface Mentions {
  /** Numbers of the matrices whose publisher, or whose role as the subject, is named; empty where none is. */
  readonly matrices: ReadonlySet<number>;
  /** Where a question asks what somebody does: by matrix, the places of their roles among its roles. */
  readonly roles: ReadonlyMap<number, readonly number[]>;
  /** What is asked of them: what they do, or whether they do something; `about` where they are only named. */
  readonly asking: 'what' | 'whether' | 'about';
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
/** Before somebody: whether they do it, which rows of others tell as well. */
const whetherWords = new Set(
  `does do did is are has have must should shall can could may will macht ist hat muss soll darf kann fait est doit peut
   es debe puede deve puo er har skal ma kan`.split(/\s+/u),
);
const orWords = new Set('or oder ou o eller'.split(' '));
const articles = new Set(
  'the our a der die das den dem le la l les notre el los il lo i den det var'.split(' '),
);
/** Between a duty and whose it is: "tasks of the customer", "les devoirs du client". */
const ofWords = new Set('of von vom des de du del della dello di do da av til'.split(' '));
/** Words before or after somebody who is asked about: "what must the customer do", "tasks of the customer". */
const aroundSubject = new Set(
  `what which does do did must should shall has have had is are can will may needs need supposed responsible accountable
   responsibilities tasks duties job jobs welche welches was muss mussen soll sollen hat haben macht machen tut ist aufgaben pflichten que quoi doit
   doivent faire fait font est taches devoirs obligations responsabilites role incombe hva skal ma gjor har er gjore oppgaver ansvar plikter debe deben
   hacer hace hacen tareas deberes obligaciones responsabilidades cosa deve devono fare fa fanno compiti doveri obblighi responsabilita`.split(
    /\s+/u,
  ),
);

/** Finds the publishers and the roles that a question names. */
export function mentionsIn(words: readonly Word[], index: SearchIndex): Mentions {
  const texts = words.map((word) => word.text);
  const named = new Set<number>();
  const matrices = new Set<number>();
  const roles = new Map<number, Set<number>>();
  let asking: Mentions['asking'] = 'about';
  let last = -1;
  for (const span of namesOf(index).spansIn(texts)) {
    const isName = span.name.split(' ').some((part) => !index.lexicon.hasWord(part));
    const asChoice = isChoice(span, texts);
    const asSubject = isSubject(span, texts, isName);
    for (const { number, matrix, role } of span.bearers) {
      if (role === undefined) {
        if (!isName) continue;
        matrices.add(matrix);
        addSpan(span, named);
      } else if (asChoice) addChoice(span, texts, named);
      else if (asSubject) {
        addSpan(span, named);
        if (!index.owns(role, matrix) || leavesOpen(span, texts)) continue;
        if (isName) matrices.add(matrix);
        roles.set(matrix, (roles.get(matrix) ?? new Set()).add(role));
        if (number < last) continue;
        last = number;
        asking = askingOf(texts.slice(0, span.from));
      }
    }
  }
  return {
    matrices,
    roles: new Map(
      [...roles].flatMap(([matrix, owning]) => (owning.size === 1 ? [[matrix, [...owning]]] : [])),
    ),
    asking,
    words: named,
  };
}

/** The names of an index are read once, when the first question comes. */
const books = new WeakMap<SearchIndex, NameBook>();

function namesOf(index: SearchIndex): NameBook {
  const known = books.get(index);
  if (known !== undefined) return known;
  const book = new NameBook(index.packed.matrices, kindWords);
  books.set(index, book);
  return book;
}

function askingOf(before: readonly string[]): Mentions['asking'] {
  if (before.some((text) => whatWords.has(text))) return 'what';
  return before.some((text) => whetherWords.has(text)) ? 'whether' : 'about';
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

/** True for "does the provider do it, or do we have to": either of them may be the answer. */
function leavesOpen({ to }: Span, texts: readonly string[]): boolean {
  return texts.some(
    (text, at) =>
      at >= to && orWords.has(text) && texts.slice(at + 1, at + 3).some((next) => askingSide.has(next)),
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
  const nearest = before(span, texts);
  const at = ofWords.has(texts[nearest] ?? '') ? nearest - 1 : nearest;
  return (
    aroundSubject.has(texts[at] ?? '') || (at < 0 && (isName || aroundSubject.has(texts[span.to] ?? '')))
  );
}
