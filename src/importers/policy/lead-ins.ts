import { folded } from '../../text/normalise.ts';
import { denies } from './exclusions.ts';
import type { Label } from './labels.ts';
import { allParties, belonging, englishVerbs, noDuties, towards } from './lead-in-words.ts';
import { commonName, isSingleParty, partyNouns } from './parties.ts';

export interface LeadIn {
  /** `undefined` where a party is named, and not what for. */
  readonly label: Label | undefined;
  /** Whether it speaks of duties: `The customer provides:` may stand in any text. */
  readonly isDefinite: boolean;
}

/** Longer lines over a list are prose. */
const longest = 160;

const blankless = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';
const words = (source: string) => new RegExp(`${blankless}(?:${source})${wordEnd}`, 'iu');

/** Articles of a party that does something; `dem` and `des` are none. */
const subjectArticle = "(?:(?:the|der|die|das|les?|la|el|l[ao]s|il|lo|gli|i|de|het|os?|as?)\\s|l['’]\\s?)";

/** Articles that no sentence in English begins with. */
const foreignArticle = /^(?!the\s)\p{L}{1,3}(?:\s|['’])/iu;

/** Norwegian, Danish and Swedish write the article behind the noun. */
const nounWithArticle = /^(?:kunden|leverandøren|leverantören|brukeren|brukerne|användaren)\s/iu;

function build() {
  return {
    belongs: words(belonging),
    towards: words(towards),
    noDuty: new RegExp(`^(?:${noDuties})${wordEnd}`, 'iu'),
    englishVerb: new RegExp(`^(?:(?:also|then|jointly|further) )?(?:${englishVerbs})${wordEnd}`, 'iu'),
    everybody: new RegExp(`^${subjectArticle}?(?:${allParties})\\s`, 'iu'),
    adverb: /^(?:(?:also|further|in addition|zudem|außerdem|également|también|inoltre|også) )/iu,
  };
}

let built: ReturnType<typeof build> | undefined;

function patterns(): ReturnType<typeof build> {
  built ??= build();
  return built;
}

/** Reads lines over lists that are no label by themselves, in a policy whose parties are known. */
export class LeadInReader {
  readonly #mentions: RegExp;
  readonly #subject: RegExp;

  /** `names` are sources of regular expressions for the parties that labels name. */
  constructor(names: readonly string[]) {
    const party = `(?:${[...names, ...partyNouns()].join('|')})`;
    this.#mentions = new RegExp(`${blankless}${party}${wordEnd}`, 'giu');
    this.#subject = new RegExp(`^${subjectArticle}?(?<party>${party})(?<genitive>['’]s?)?\\s`, 'iu');
  }

  /** What a line over a list says of those whose list it is; `undefined` where it names no party. */
  read(written: string): LeadIn | undefined {
    const text = bare(written);
    if (text.length > longest) return undefined;
    const { belongs, noDuty, towards: isTowards } = patterns();
    const mentions = [...text.matchAll(this.#mentions)].map(([name]) => name);
    const [first] = mentions;
    const all = patterns().everybody.exec(text)?.[0];
    if (all !== undefined && !denies(text) && !noDuty.test(text.slice(all.length)))
      return { label: { kind: 'shared', text }, isDefinite: false };
    if (first === undefined) return undefined;
    const isNone = { label: { kind: 'none', text } as const, isDefinite: false };
    if (denies(text)) return isNone;
    const subject = this.#subject.exec(text);
    const rest = text.slice(subject?.[0].length ?? 0).replace(patterns().adverb, '');
    const isSubject = subject !== null && subject.groups?.genitive === undefined;
    const name = commonName(first) ?? first;
    const label = { kind: 'duties', parties: [name] } as const;
    if (new Set(mentions.map((mention) => folded(commonName(mention) ?? mention))).size === 1) {
      if (belongs.test(text) && !isTowards.test(text)) return { label, isDefinite: true };
    }
    if (!isSubject) return { label: undefined, isDefinite: false };
    if (noDuty.test(rest)) return isNone;
    return isVerb(text, rest) ? { label, isDefinite: false } : { label: undefined, isDefinite: false };
  }
}

/** Whether what follows a party at the beginning of `text` is what it does. */
function isVerb(text: string, rest: string): boolean {
  if (patterns().englishVerb.test(rest)) return true;
  const isForeign = foreignArticle.test(text) || nounWithArticle.test(text);
  return isForeign && /^\p{Ll}/u.test(rest);
}

/** The line without its number and its colon. */
function bare(written: string): string {
  return written
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\s:：])[\s:：]+$/u, '')
    .replace(/^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\(?[a-z][.)])\s(?=\p{L})/u, '')
    .trim();
}

/** Whether a line could be a heading that lacks the marks of one: `Customer tasks`. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= 60 && /^\p{Lu}/u.test(text) && !/[.:;,!?：]$/u.test(text) && !isSingleParty(text);
}
