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
  /** True where what they do not do is asked for. */
  readonly isDenied: boolean;
  /** True where only such are asked about as own nothing. */
  readonly isIdle: boolean;
  /** Positions of the words that say who and not what. */
  readonly words: ReadonlySet<number>;
}

/** What the sides of a contract are called. */
const kindWords: Readonly<Record<string, readonly string[]>> = {
  customer:
    `customer customers client clients kunde kunden kundens kundene cliente clientes clienti auftraggeber
    auftraggebers`.split(/\s+/u),
  provider:
    `provider providers vendor vendors supplier suppliers anbieter anbieters dienstleister dienstleisters
    auftragnehmer auftragnehmers lieferant lieferanten fournisseur fournisseurs prestataire prestataires hebergeur
    proveedor proveedores fornitore fornitori leverandor leverandoren leverandorer`.split(/\s+/u),
  'third-party': [
    'third party',
    'third parties',
    'drittanbieter',
    'drittanbieters',
    'dritte',
    'tiers',
    'terceros',
    'terzi',
    'tredjepart',
  ],
};

const isKindWord = (name: string) => Object.values(kindWords).some((names) => names.includes(name));

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
  'the our a an der die das den dem ein eine einen le la l les notre un une el los una il lo i den det var en et'.split(
    ' ',
  ),
);
/** Between a duty and whose it is: "tasks of the customer", "les devoirs du client". */
const ofWords = new Set('of von vom des de du del della dello di do da av til'.split(' '));
/** Next to somebody: all that they do. */
const dutyWords = new Set(
  `tasks duties job jobs role responsibility responsibilities remit aufgabe aufgaben pflicht pflichten sache verantwortung
   verantwortlichkeiten zustandigkeit zustandigkeiten tache taches devoirs obligations responsabilite responsabilites
   oppgave oppgaver oppgavene ansvar ansvarsomrade plikter tareas deberes obligaciones responsabilidades compiti doveri
   obblighi responsabilita`.split(/\s+/u),
);
/** Next to somebody who is asked about: "what must the customer do", "as a customer". */
const aroundSubject = new Set(
  `what which does doesn do don did didn must mustn should shouldn shall has have had is are can will may needs need
   supposed responsible accountable as welche welches was muss mussen soll sollen hat haben macht machen tut tun ist als
   que quoi doit doivent faire fait font est incombe comme hva skal ma gjor gjore har er som debe deben hacer hace hacen
   como cosa deve devono fare fa fanno come`.split(/\s+/u),
);
/** After somebody: what they have to do. */
const obliging = new Set(
  'must should shall has have needs need is are owns own muss soll hat doit debe tiene deve skal ma har eier'.split(
    ' ',
  ),
);
const notWords = new Set('not nicht pas no non ikke'.split(' '));
/** Next to somebody: what they do not do. */
const denying = new Set([...notWords, ...'doesn don didn mustn shouldn'.split(' ')]);

/** Finds the publishers and the roles that a question names. */
export function mentionsIn(words: readonly Word[], index: SearchIndex): Mentions {
  const texts = words.map((word) => word.text);
  const named = new Set<number>();
  const matrices = new Set<number>();
  const roles = new Map<number, Set<number>>();
  let asking: Mentions['asking'] = 'about';
  let isDenied = false;
  let isIdle = false;
  let last = -1;
  const book = namesOf(index);
  const spans = book.spansIn(texts);
  for (const span of spans.filter((one) => !spans.some((other) => holds(other, one)))) {
    const isName = span.name.split(' ').some((part) => !index.lexicon.hasWord(part));
    const asChoice = isChoice(span, texts);
    // A name that is cut short may be any other word too.
    const asSubject = isSubject(span, texts, isName && !book.isShort(span));
    for (const { number, matrix, role } of span.bearers) {
      if (role === undefined) {
        if (!isName) continue;
        matrices.add(matrix);
        addSpan(span, named);
      } else if (asChoice) addChoice(span, texts, named);
      else if (asSubject) {
        addSpan(span, named);
        if (leavesOpen(span, texts)) continue;
        isDenied ||= isDeniedOf(span, texts);
        if (!index.owns(role, matrix)) {
          isIdle = true;
          if (roles.size === 0) asking = askingOf(span, texts);
          continue;
        }
        if (isName) matrices.add(matrix);
        roles.set(matrix, (roles.get(matrix) ?? new Set()).add(role));
        if (number < last) continue;
        last = number;
        asking = askingOf(span, texts);
      }
    }
  }
  return {
    matrices,
    roles: new Map([...roles].map(([matrix, owning]) => [matrix, [...owning]])),
    asking,
    isDenied: asking === 'what' && isDenied,
    isIdle: isIdle && roles.size === 0,
    words: named,
  };
}

/** True where one name is a part of another: the team in "product team". */
function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
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

function askingOf(span: Span, texts: readonly string[]): Mentions['asking'] {
  const earlier = texts.slice(0, span.from);
  if (isAlone(span, texts)) return 'what';
  if (earlier.some((text) => whatWords.has(text)) || dutyWords.has(wordBefore(span, texts))) return 'what';
  if (dutyWords.has(texts[span.to] ?? '')) return 'what';
  return earlier.some((text) => whetherWords.has(text)) ? 'whether' : 'about';
}

/** True for "what doesn't the customer do", "was macht der Kunde nicht", "que no hace el cliente". */
function isDeniedOf(span: Span, texts: readonly string[]): boolean {
  const at = before(span, texts);
  return texts.slice(Math.max(0, at - 1), span.to + 1).some((text) => denying.has(text));
}

function addSpan({ from, to }: Span, named: Set<number>): void {
  for (let position = from; position < to; position++) named.add(position);
}

/** The position before a span, its article and a "not" before that. */
function before({ from }: Span, texts: readonly string[]): number {
  const at = articles.has(texts[from - 1] ?? '') ? from - 2 : from - 1;
  return notWords.has(texts[at] ?? '') ? at - 1 : at;
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

/** The word before a span, its article and what makes it a genitive. */
function wordBefore(span: Span, texts: readonly string[]): string {
  const at = before(span, texts);
  return texts[ofWords.has(texts[at] ?? '') ? at - 1 : at] ?? '';
}

/**
 * True where the question asks what somebody does: before any "who", next to a verb of duty or to a duty, a name before
 * what it is about, or a side of the contract and nothing else.
 */
function isSubject(span: Span, texts: readonly string[], isName: boolean): boolean {
  if (texts.slice(0, span.from).some((text) => whoWords.has(text))) return false;
  const [previous, next] = [wordBefore(span, texts), texts[span.to] ?? ''];
  // "What users do" is something that may be asked about, "what must users do" asks for it.
  if (whatWords.has(texts[before(span, texts)] ?? '')) return obliging.has(next);
  if (aroundSubject.has(previous) || dutyWords.has(previous)) return true;
  if (before(span, texts) >= 0) return false;
  return isName || aroundSubject.has(next) || dutyWords.has(next) || isAlone(span, texts);
}

/** True for a side of the contract and nothing else. */
function isAlone(span: Span, texts: readonly string[]): boolean {
  return before(span, texts) < 0 && texts[span.to] === undefined && isKindWord(span.name);
}
