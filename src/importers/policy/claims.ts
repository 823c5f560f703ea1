import { folded } from '../../text/normalise.ts';
import { plural } from '../../text/printable.ts';
import type { ImportWarning } from '../importer.ts';
import { clausesOf } from './clauses.ts';
import { bareParty, type Label } from './labels.ts';
import { allParties } from './lead-in-words.ts';
import { LeadInReader } from './lead-ins.ts';
import { isCommonParty, isPronoun, kindOf, Parties, partyForms, partyName } from './parties.ts';
import { phrases } from './phrases.ts';
import { type CutLabel, cutLabel, type Heading, type Item, type Section, type TextPart } from './sections.ts';
import { DutyReader, unstopped } from './sentences.ts';

/** One thing that a policy says, in the area of `path`. */
export type Claim = {
  readonly path: readonly Heading[];
  readonly text: string;
  readonly line: number;
} & (
  | {
      readonly kind: 'duty';
      readonly note: string;
      /** Keys of parties; empty where all parties share it. */
      readonly parties: readonly string[];
      /** What says that several have it; `''` where one has it. */
      readonly shared: string;
    }
  | {
      readonly kind: 'advice';
      /** The key of the party that it is for. */
      readonly party: string | undefined;
    }
  /** Prose that says what an area is about. */
  | { readonly kind: 'text' }
);

export interface Claims {
  /** Whether any heading or label says whose duties stand under it. */
  readonly labelled: boolean;
  /** Whether clauses say by themselves what a provider and what a customer have to do. */
  readonly isContract: boolean;
  readonly claims: readonly Claim[];
  readonly parties: Parties;
  readonly warnings: readonly ImportWarning[];
}

/** Reads what the sections of a policy say. */
export function readClaims(sections: readonly Section[]): Claims {
  const reader = new ClaimReader(sections);
  for (const section of sections) reader.section(section);
  return reader;
}

class ClaimReader implements Claims {
  readonly claims: Claim[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly parties: Parties;
  labelled: boolean;
  readonly #names: ReadonlySet<string>;
  readonly #duties: DutyReader;
  #section: Section = { path: [], label: undefined, labelText: '', isLeadIn: false, line: 1, parts: [] };
  /** The keys of the parties of each label. */
  readonly #labelled = new Map<Label, readonly string[]>();
  #unread: Item[] = [];
  /** Items that are nobody's duties, by the line over them that says so; `''` where they say so themselves. */
  readonly #denied = new Map<string, Item[]>();
  readonly #leadIns: LeadInReader;
  /** The kinds of the parties that clauses name. */
  readonly #kinds = new Set<string>();

  constructor(sections: readonly Section[]) {
    const named = namesByArea(sections);
    this.labelled = named.some((names) => names.length > 0);
    this.parties = new Parties(named);
    this.#names = new Set(named.flat());
    const longestFirst = [...this.#names]
      .slice(0, mostParties)
      .sort((one, other) => other.length - one.length);
    const names = longestFirst.map(escaped);
    this.#duties = new DutyReader([...names, ...partyForms(), allParties]);
    this.#leadIns = new LeadInReader(names);
  }

  get isContract(): boolean {
    return this.#kinds.has('provider') && this.#kinds.has('customer');
  }

  section(section: Section): void {
    this.#section = section;
    this.#unread = [];
    // A plain line over a list says it of that list, a heading of all that stands under it.
    let isSpent = false;
    const hasList = section.parts.some((part) => part.kind === 'list');
    let intro: TextPart | undefined;
    for (const part of section.parts) {
      if (part.kind === 'list') {
        const isLedIn = intro !== undefined && this.#leadIn(intro, isSpent);
        this.#list(part.items, this.#section.label, isLedIn ? undefined : intro);
        isSpent ||= this.#section.isLeadIn;
        intro = undefined;
        continue;
      }
      if (intro !== undefined) this.#text(intro);
      intro = hasList && /[:：]$/u.test(part.text) ? part : undefined;
      if (intro === undefined) this.#paragraph(part, this.#section.label, hasList);
    }
    if (intro !== undefined) this.#text(intro);
    this.#tellUnread();
    this.#tellDenied();
  }

  /** Whether a line over a list says whose the list is; the section goes on under it. */
  #leadIn(intro: TextPart, isSpent: boolean): boolean {
    const { label } = this.#section;
    if (label?.kind === 'advice') return false;
    const read = this.#leadIns.read(intro.text);
    const opensAnew = read?.label !== undefined || isSpent;
    if (!opensAnew || isSameLabel(read?.label, label)) return false;
    if (read?.isDefinite) this.labelled = true;
    this.#tellUnread();
    this.#tellDenied();
    const labelText = unstopped(intro.text);
    this.#section = { ...this.#section, label: read?.label, labelText, isLeadIn: true };
    return true;
  }

  #list(items: readonly Item[], label: Label | undefined, intro: TextPart | undefined): void {
    if (intro === undefined) for (const item of items) this.#item(item, label, '');
    else if (label?.kind === 'advice') this.#advice({ ...intro, lead: '', items }, label);
    else for (const item of items) this.#item(item, label, unstopped(intro.text));
  }

  #paragraph(part: TextPart, label: Label | undefined, hasList: boolean): void {
    if (label?.kind === 'advice' && !phrases().furtherReading.test(part.text))
      this.#advice({ ...part, lead: '', items: [] }, label);
    else if (label?.kind === 'none') this.#text(part);
    else if (label === undefined || label.kind === 'advice' || hasList) {
      if (label?.kind === 'advice' || !this.#clauses(part)) this.#text(part);
    } else this.#duty(part, label, []);
  }

  /** `The Provider shall encrypt all disks.`, standing alone as clauses of contracts do. */
  #clauses(part: TextPart): boolean {
    const { before, clauses } = clausesOf(part.text, this.#duties);
    if (clauses.length === 0) return false;
    this.#text({ ...part, text: before });
    for (const text of clauses) this.#duty({ text, line: part.line }, undefined, []);
    return true;
  }

  #item(item: Item, label: Label | undefined, intro: string): void {
    if (label?.kind === 'none') {
      this.#deny(item, label.text);
      return;
    }
    const cut = cutLabel(item.text, item.lead) ?? this.#cutParty(item);
    if (cut !== undefined) {
      if (cut.rest !== '') this.#item({ ...item, text: cut.rest, lead: '' }, cut.label, intro);
      else for (const child of item.items) this.#item(child, cut.label, intro);
    } else if (label?.kind === 'advice') this.#advice(item, label);
    else if (label === undefined && this.#isAreaOfParties(item)) {
      const outer = this.#section;
      const heading = { name: unstopped(item.text), line: item.line };
      this.#section = { ...outer, path: [...outer.path, heading], labelText: '' };
      for (const child of item.items) this.#item(child, undefined, '');
      this.#section = outer;
    } else if (item.items.length > 0 && /[:：]$/u.test(item.text)) {
      const led = this.#leadIns.read(item.text)?.label;
      if (led !== undefined && !isSameLabel(led, label)) {
        const outer = this.#section;
        this.#section = { ...outer, label: led, labelText: unstopped(item.text) };
        for (const child of item.items) this.#item(child, led, intro);
        this.#tellDenied();
        this.#section = outer;
        return;
      }
      for (const child of item.items) this.#item(this.#joined(item, child), label, intro);
    } else if (this.#isDenied(item.text, label)) this.#deny(item, '');
    else if (!this.#duty(item, label, [intro, ...item.items.map(flat)])) this.#unread.push(item);
  }

  #deny(item: Item, said: string): void {
    this.#denied.set(said, [...(this.#denied.get(said) ?? []), item]);
  }

  /** "The customer must not share keys" is a duty in a list of its duties, and nowhere else. */
  #isDenied(text: string, label: Label | undefined): boolean {
    const { party, isDenied, name } = this.#duties.read(text);
    if (!isDenied || party === undefined) return false;
    const isOwn =
      label?.kind === 'duties' &&
      label.parties.some((name) => this.parties.key(name) === this.parties.key(party));
    return !isOwn || /^not (?:be|have)\s/iu.test(name);
  }

  /** An item over items that each begin with a party of the contract. */
  #isAreaOfParties(item: Item): boolean {
    return item.items.length > 1 && item.items.every((child) => partyBefore(child.text) !== undefined);
  }

  /** `**Customer**: reviews the access`, or the same plain. */
  #cutParty({ text, lead }: Item): CutLabel | undefined {
    const plain = partyBefore(text);
    if (plain !== undefined && lead === '' && this.#names.has(plain.name))
      return { label: { kind: 'duties', parties: [plain.name] }, written: plain.name, rest: plain.rest };
    const colon = /^\s*[:：]\s*/u.exec(text.slice(unstopped(lead).length));
    const name = lead === '' || colon === null ? undefined : partyName(lead);
    if (name === undefined || colon === null || !(this.#names.has(name) || isCommonParty(name)))
      return undefined;
    const rest = text.slice(unstopped(lead).length + colon[0].length);
    return { label: { kind: 'duties', parties: [name] }, written: lead, rest };
  }

  /** An item of a list inside an item that ends with a colon: one sentence where the two make one. */
  #joined(item: Item, child: Item): Item {
    const start = unstopped(item.text);
    const sentence = `${start} ${child.text}`;
    const text =
      this.#duties.read(sentence).party === undefined ? `${start}: ${unstopped(child.text)}` : sentence;
    return { ...child, text, lead: '' };
  }

  #text({ text, line }: TextPart): void {
    if (text !== '') this.claims.push({ kind: 'text', path: this.#section.path, text, line });
  }

  /** Advice that is a list of its own is told item by item, each after what introduces them. */
  #advice(item: Item, label: Label & { kind: 'advice' }, intro = ''): void {
    const text = intro === '' ? item.text : `${intro}: ${item.text}`;
    for (const inner of item.items) this.#advice(inner, label, unstopped(text));
    if (text === '' || item.items.length > 0) return;
    const party = label.party === undefined ? undefined : this.parties.met(label.party);
    this.claims.push({ kind: 'advice', path: this.#section.path, text, line: item.line, party });
  }

  /** Takes a text as a duty; `false` where neither it nor its label says whose. */
  #duty(
    { text, line }: { text: string; line: number },
    label: Label | undefined,
    details: readonly string[],
  ): boolean {
    const labelled = this.#partiesOf(label);
    const duty = this.#duties.read(text);
    const isShared = duty.shared !== '';
    const subject =
      duty.party === undefined || isShared || (label === undefined && isPronoun(duty.party))
        ? undefined
        : this.parties.met(duty.party);
    if (subject === undefined && label === undefined && !isShared) return false;
    if (duty.name === '') return true;
    if (subject !== undefined && labelled.length > 0 && !labelled.includes(subject)) {
      const message = `"${duty.party}" is taken as the owner, as the sentence says, not as "${this.#section.labelText}" says`;
      this.warnings.push({ message, line });
    }
    const kind = label === undefined && subject !== undefined ? kindOf(duty.party ?? '') : undefined;
    if (kind !== undefined && isProof(text, duty.party ?? '')) this.#kinds.add(kind);
    const parties = isShared ? [] : subject === undefined ? labelled : [subject];
    const procedure = label === undefined ? this.#section.labelText : '';
    this.claims.push({
      kind: 'duty',
      path: this.#section.path,
      text: duty.name,
      line,
      note: [procedure, ...details, duty.note].filter((part) => part !== '').join('. '),
      parties,
      shared: isShared
        ? duty.shared
        : parties.length === 1
          ? ''
          : label?.kind === 'shared'
            ? label.text
            : this.#section.labelText,
    });
    return true;
  }

  #partiesOf(label: Label | undefined): readonly string[] {
    if (label?.kind !== 'duties') return [];
    const known = this.#labelled.get(label) ?? label.parties.map((party) => this.parties.met(party));
    this.#labelled.set(label, known);
    return known;
  }

  #tellDenied(): void {
    for (const [said, items] of this.#denied) {
      const [first] = items;
      if (first === undefined) continue;
      const reason = said === '' ? 'it' : `"${said}"`;
      const left = plural(items.length, 'list item');
      const message = `${left} left out, as ${reason} gives nobody a duty: "${example(first)}"`;
      this.warnings.push({ message, line: first.line });
    }
    this.#denied.clear();
  }

  #tellUnread(): void {
    const unread = this.#unread.splice(0);
    const [first] = unread;
    if (first === undefined) return;
    const under = this.#section.labelText || this.#section.path.at(-1)?.name;
    const where = under === undefined ? '' : ` under "${under}"`;
    this.warnings.push({
      message: `${plural(unread.length, 'list item')}${where} left out, as nobody is named: "${example(first)}"`,
      line: first.line,
    });
  }
}

/** The beginning of an item, as an example of what was left out. */
function example({ text }: Item): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * A contract names one party of each kind: "customers must" is said of all customers there are, and what "the client
 * must" do, without a capital, is said of programs too.
 */
function isProof(text: string, party: string): boolean {
  const isOfPrograms = /^\p{Ll}/u.test(party) && /\s(?:must|has to|have to|needs? to|will)\s/iu.test(text);
  return !isOfPrograms && !/(?:er|or|nt)s$/iu.test(party);
}

function isSameLabel(one: Label | undefined, other: Label | undefined): boolean {
  if (one?.kind !== 'duties' || other?.kind !== 'duties') return false;
  const keys = (label: Label & { kind: 'duties' }) => label.parties.map(folded).join('\n');
  return keys(one) === keys(other);
}

/** A policy that divides duties between more parties is none; sentences are searched for so many names. */
const mostParties = 50;

/** The parties that the labels of each area name. */
function namesByArea(sections: readonly Section[]): string[][] {
  const areas = new Map<string, string[]>();
  for (const section of sections) {
    const area = section.path.map((heading) => heading.name).join('\n');
    const names = areas.get(area) ?? [];
    areas.set(area, names);
    for (const label of labelsOf(section)) if (label.kind === 'duties') names.push(...label.parties);
  }
  return [...areas.values()];
}

function* labelsOf(section: Section): Generator<Label> {
  if (section.label !== undefined) yield section.label;
  for (const part of section.parts) if (part.kind === 'list') yield* labelsIn(part.items);
}

function* labelsIn(items: readonly Item[]): Generator<Label> {
  // `Provider: …` beside `Customer: …`; alone it may be anything.
  const parties = items.map(({ text }) => partyBefore(text)?.name);
  const kinds = new Set(parties.map((name) => (name === undefined ? undefined : kindOf(name))));
  const areParties = kinds.has('provider') && kinds.has('customer');
  for (const [index, item] of items.entries()) {
    const cut = cutLabel(item.text, item.lead);
    const party = areParties ? parties[index] : undefined;
    if (cut !== undefined) yield cut.label;
    else if (party !== undefined) yield { kind: 'duties', parties: [party] };
    yield* labelsIn(item.items);
  }
}

/** `Provider: patches the hosts` begins with a party of the contract. */
function partyBefore(text: string): { name: string; rest: string } | undefined {
  const [, name, rest = ''] = /^(\p{L}[^:：]{0,40})[:：]\s*(\S.*)$/u.exec(text) ?? [];
  return name !== undefined && bareParty(name) !== undefined ? { name, rest } : undefined;
}

/** An item and the items inside it as one text. */
function flat(item: { readonly text: string; readonly items: readonly Item[] }): string {
  const text = unstopped(item.text);
  const inner = item.items.map(flat).join('; ');
  return [text, inner].filter((part) => part !== '').join(': ');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}
