import { capitalised, isAllParties } from './parties.ts';
import { dutySentences, phrases } from './phrases.ts';

export interface Duty {
  /** A short name in the words of the source, without the party. */
  readonly name: string;
  /** The sentences that follow the first. */
  readonly note: string;
  /** The party that the sentence names as the one who has to do it, as written; `undefined` where it names none. */
  readonly party: string | undefined;
  /** What says that all parties have to do it, as written; `''` where it is one party's. */
  readonly shared: string;
  /** Whether it says that the party must not do it, or need not. */
  readonly isDenied: boolean;
}

/** Tells the parties of one policy in its sentences. */
export class DutyReader {
  readonly #patterns: readonly RegExp[];

  /** `parties` are sources of regular expressions; none may match the empty text. */
  constructor(parties: readonly string[]) {
    this.#patterns = parties.length === 0 ? [] : dutySentences(parties);
  }

  /** The duty that a list item or a paragraph states. */
  read(text: string): Duty {
    const { first, rest } = cutSentence(text);
    const sentence = unstopped(first).replace(/\s+/gu, ' ');
    for (const pattern of this.#patterns) {
      const { party, task, act, condition = '' } = pattern.exec(sentence)?.groups ?? {};
      const duty = task?.replace(phrases().definiteArticle, '') ?? act;
      // "The customer must be told": what is done to a party is not its duty.
      if (party === undefined || duty === undefined || /^(?:be|werden|être|ser|essere)\s/iu.test(duty))
        continue;
      const name = capitalised(`${condition} ${duty.replace(phrases().togetherBefore, '')}`.trim());
      const shared = isAllParties(party) ? sharedBy(sentence, duty) : '';
      return { name, note: rest, party, shared, isDenied: denial.test(duty) || denial.test(condition) };
    }
    return {
      name: capitalised(sentence.replace(leadingArticle, '')),
      note: rest,
      party: undefined,
      shared: '',
      isDenied: false,
    };
  }
}

const denial =
  /^(?:not|never|in no event|under no circumstances|nicht|keine?[nmrs]?|nie|in keinem fall|pas|ikke|aldri|inte|niet)\s/iu;

/** The sentence without what is to be done: `The parties shall jointly`. */
function sharedBy(sentence: string, duty: string): string {
  const [jointly = ''] = phrases().togetherBefore.exec(duty) ?? [];
  return `${sentence.slice(0, sentence.length - duty.length)}${jointly}`.trim();
}

/** Of an item that goes on a sentence: `X is responsible for: the routers`. Only those that are no other word. */
const leadingArticle = /^(?:(?:the|der|die|das|den|dem|les?|la|el|los|las|il|lo|gli|het)\s|l['’])(?=\p{L})/u;

const abbreviation =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|approx|incl|resp|vs|no|nr|ca|bzw|ggf|inkl|usw|z\.\s?B|d\.\s?h|p\. ?ex|cf|ej|bijv|f\.eks|osv|St|Dr|Mr|Ms)$/iu;

/** Cuts a text after its first sentence. */
function cutSentence(text: string): { first: string; rest: string } {
  for (const match of text.matchAll(/[.!?…]["')\]]?\s+(?=[\p{Lu}\p{Lt}\p{Lo}"'(«“])/gu)) {
    if (match[0].startsWith('.') && abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index)))
      continue;
    const end = match.index + match[0].trimEnd().length;
    return { first: text.slice(0, end), rest: text.slice(end).trim() };
  }
  return { first: text, rest: '' };
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let left = text;
  while (left !== '') {
    const { first, rest } = cutSentence(left);
    sentences.push(first);
    left = rest;
  }
  return sentences;
}

/** A text as a part of a sentence: without the full stop or colon at its end. */
export function unstopped(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,:：;]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
