import { denies, saysWhatIsLeftOut } from './exclusions.ts';
import { isAllParties, isCommonParty, isPronoun, isSingleParty, partyName } from './parties.ts';
import { phrases } from './phrases.ts';

/** What a heading or a bold line says about the lists under it. */
export type Label =
  /** They are the duties of these parties, as written. */
  | { readonly kind: 'duties'; readonly parties: readonly string[] }
  /** They are duties that all parties share; `text` says so. */
  | { readonly kind: 'shared'; readonly text: string }
  /** They are advice, to that party where one is named. */
  | { readonly kind: 'advice'; readonly party: string | undefined }
  /** They are nobody's duties, as `text` says: what is not included, or what a party need not do. */
  | { readonly kind: 'none'; readonly text: string };

/** No label is longer, in characters. */
const longest = 120;

/** Reads a heading or a line that stands over a list; `undefined` where it says nothing about whose duty that is. */
export function readLabel(written: string): Label | undefined {
  if (written.length > longest) return undefined;
  const text = written
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\s:：])[\s:：]+$/u, '')
    .replace(/^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\(?[a-z][.)])\s(?=\p{L})/u, '')
    .trim();
  const label = saidBy(text);
  const isNone = label?.kind === 'duties' ? denies(text) : label === undefined && isDenial(text);
  return isNone ? { kind: 'none', text } : label;
}

/** `The provider is not responsible for`: a label but for the words that deny it. */
function isDenial(text: string): boolean {
  return denies(text) && phrases().deniedDuty.test(text);
}

function saidBy(text: string): Label | undefined {
  const { sharedDuty, advice, dutyOf, serviceOf, partyService, partyTask, partyDuty, partyModal, whatParty } =
    phrases();
  const { itIsTheirs, labelled, together } = phrases();
  if (saysWhatIsLeftOut(text)) return { kind: 'none', text };
  if (sharedDuty.test(text)) return { kind: 'shared', text };
  const advised = advice.exec(text);
  if (advised) {
    const party = advised.groups?.party;
    return { kind: 'advice', party: party === undefined ? undefined : partyName(party) };
  }
  for (const pattern of [whatParty, partyModal, itIsTheirs, dutyOf, partyDuty]) {
    const groups = pattern.exec(text)?.groups;
    const party = groups?.party?.replace(together, '');
    if (party !== undefined && isAllParties(party)) return { kind: 'shared', text };
    const parties = partiesOf(party);
    if (parties === undefined) continue;
    // "Responsibility Acme" names Acme, "Responsibility without end" nobody.
    if (pattern === dutyOf && groups?.of === undefined && !parties.every(looksLikeName)) continue;
    return { kind: 'duties', parties };
  }
  const served = partiesOf(
    (serviceOf.exec(text) ?? partyService.exec(text) ?? partyTask.exec(text))?.groups?.party,
  );
  if (served?.every(isCommonParty)) return { kind: 'duties', parties: served };
  const named = partiesOf(labelled.exec(text)?.groups?.party);
  if (named?.every(isCommonParty)) return { kind: 'duties', parties: named };
  return undefined;
}

/**
 * A line that is the name of a party and nothing else: `Customer`, `The provider:`. Whether that is a label depends on
 * what stands beside it.
 */
export function bareParty(written: string): string | undefined {
  if (written.length > longest) return undefined;
  const text = written
    .replace(/\s+/gu, ' ')
    .replace(/\s?[:：]\s?$/u, '')
    .trim();
  const name = text.replace(phrases().definiteArticle, '');
  return isSingleParty(name) ? name : undefined;
}

function looksLikeName(party: string): boolean {
  return /^\p{Lu}/u.test(party) || isCommonParty(party);
}

/** `Customer`, `the Provider and the Customer`; a name that holds an "and" of its own stays one. */
function partiesOf(written: string | undefined): string[] | undefined {
  if (written === undefined) return undefined;
  const parts = written
    .split(/(?:(?<!\s)\s+)?(?:,|&|\/)\s*|(?<!\s)\s+(?:and|und|et|y|e|og|och|en)\s+/iu)
    .map((part) => {
      const name = partyName(part.replace(phrases().articleAndPreposition, ''));
      return name !== undefined && name.split(/\s+/u).length <= 3 ? name : undefined;
    });
  const names = parts.filter((name) => name !== undefined);
  const areSeveral = names.length > 1 && names.length === parts.length;
  if (areSeveral && names.some((name) => isCommonParty(name) || isPronoun(name))) return names;
  const whole = partyName(written);
  return whole === undefined ? undefined : [whole];
}
