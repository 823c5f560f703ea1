import type { RoleDocument, RoleKind } from '../../model/index.ts';
import { folded } from '../../text/normalise.ts';
import { slug, uniqueSlug } from '../../text/slug.ts';
import { allParties } from './lead-in-words.ts';

/** A common noun for a party, in all forms that a sentence gives it. */
interface PartyWord {
  readonly name: string;
  readonly kind: RoleKind;
  readonly forms: RegExp;
}

const word = (kind: RoleKind, name: string, forms: string): PartyWord => ({
  name,
  kind,
  forms: new RegExp(`^(?:${forms})$`, 'iu'),
});

const sources: readonly (readonly [kind: RoleKind, name: string, forms: string])[] = [
  ['customer', 'Customer', 'customers?'],
  ['customer', 'Client', 'clients?'],
  ['customer', 'User', '(?:end[- ])?users?'],
  ['customer', 'Tenant', 'tenants?'],
  ['customer', 'Subscriber', 'subscribers?'],
  ['customer', 'Kunde', 'kunden?s?|kunder|kundens'],
  ['customer', 'Auftraggeber', 'auftraggebers?'],
  ['customer', 'Benutzer', 'benutzer[ns]?'],
  ['customer', 'Nutzer', 'nutzer[ns]?'],
  ['customer', 'Anwender', 'anwender[ns]?'],
  ['customer', 'Utilisateur', 'utilisateurs?'],
  ['customer', 'Cliente', 'clientes?|clienti'],
  ['customer', 'Usuario', 'usuarios?'],
  ['customer', 'Utente', 'utent[ei]'],
  ['customer', 'Usuário', 'usuários?'],
  ['customer', 'Utilizador', 'utilizador(?:es)?'],
  ['customer', 'Klant', 'klant(?:en)?'],
  ['customer', 'Gebruiker', 'gebruikers?'],
  ['customer', 'Bruker', 'bruker(?:en|e|ne)?s?'],
  ['customer', 'Kund', 'kund(?:en|er)?s?'],
  ['customer', 'Användare', 'användaren?s?'],
  ['provider', 'Provider', '(?:(?:cloud|service|managed|hosting|platform)[- ]){0,3}providers?'],
  ['provider', 'Vendor', 'vendors?'],
  ['provider', 'Supplier', 'suppliers?'],
  ['provider', 'Anbieter', '(?:cloud-?)?anbieter[ns]?'],
  ['provider', 'Dienstleister', 'dienstleister[ns]?'],
  ['provider', 'Auftragnehmer', 'auftragnehmer[ns]?'],
  ['provider', 'Fournisseur', 'fournisseurs?'],
  ['provider', 'Prestataire', 'prestataires?'],
  ['provider', 'Proveedor', 'proveedor(?:es)?'],
  ['provider', 'Fornitore', 'fornitor[ei]'],
  ['provider', 'Fornecedor', 'fornecedor(?:es)?'],
  ['provider', 'Leverancier', 'leveranciers?'],
  ['provider', 'Leverandør', 'leverandør(?:en)?s?'],
  ['provider', 'Leverantör', 'leverantör(?:en)?s?'],
];

/** Pronouns say who is meant to the readers of a policy, who are its customers; they name nobody. */
const pronounSources: readonly (readonly [kind: RoleKind, name: string, forms: string])[] = [
  [
    'customer',
    'Customer',
    'yours?|you|ihre?[rns]?|sie|votre|vos|vous|sus?|usted(?:es)?|vostr[aeio]|voi|suas?|você|uw|u|din|ditt|dine|du',
  ],
  [
    'provider',
    'Provider',
    'ours?|we|us|unsere?[rns]?|wir|notre|nos|nous|nuestr[ao]s?|nosotros|nostr[aeio]|noi|nossas?|nós|ons|onze|wij|vår[et]?|vi',
  ],
];

let words: readonly PartyWord[] | undefined;
let pronouns: readonly PartyWord[] | undefined;

/** The common noun that `name` is a form of. */
function partyWord(name: string): PartyWord | undefined {
  words ??= sources.map((source) => word(...source));
  return words.find((candidate) => candidate.forms.test(name));
}

function pronoun(name: string): PartyWord | undefined {
  pronouns ??= pronounSources.map((source) => word(...source));
  return pronouns.find((candidate) => candidate.forms.test(name));
}

/** All forms of common nouns and pronouns for parties, as sources of regular expressions. */
export function partyForms(): string[] {
  return [...sources, ...pronounSources].map(([, , forms]) => forms);
}

/** All forms of common nouns for parties, likewise. */
export function partyNouns(): string[] {
  return sources.map(([, , forms]) => forms);
}

/** The common noun itself for any of its forms: `Auftraggeber` for `Auftraggebers`. */
export function commonName(name: string): string | undefined {
  return partyWord(name)?.name;
}

let everybody: RegExp | undefined;

/** `Both parties`, `les parties`: all who make the contract. */
export function isAllParties(name: string): boolean {
  everybody ??= new RegExp(`^(?:(?:the|die|les|las|le|os|as|de) )?(?:${allParties})$`, 'iu');
  return everybody.test(name);
}

/** What stands like a party in a label and is none: `Roles and Responsibilities`, `Répartition des responsabilités`. */
const notParties =
  /(?:^|\s)(?:is|are|as|ist|sind|wie|est|sont|comme|son|como|come|sono|zijn|als|er|som)(?:\s|$)|^(?:.*\s)?(?:and|or|of|for|und|oder|et|ou|y|e|og|och|en)$|\s(?:the|der|des|von|de|du|les|del|las?|los|di|delle|dei|av|van)$|^(?:key|main|general|core|primary|other|additional|overall|major|specific|their|its|all|roles?|the|matrix|model|overview|table|summary|scope|assignment)$/iu;

/** A name as written in a label, cleaned; `undefined` where it cannot be a party. */
export function partyName(written: string): string | undefined {
  if (written.length > 120) return undefined;
  const name = written
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)$/u, '')
    .replace(/^["'“”‘’«»*_]+|(?<!["'“”‘’«»*_:,.])["'“”‘’«»*_:,.]+$/gu, '')
    .trim();
  if (name === '' || name.length > 60 || /[.,:;!?|]/u.test(name) || notParties.test(name)) return undefined;
  if (!/\p{L}/u.test(name) || name.split(/\s+/u).length > 6) return undefined;
  return name;
}

export function isCommonParty(name: string): boolean {
  return partyWord(name) !== undefined;
}

/** True for the noun itself, `Customer`, not for `Customers` or `the customer's`. */
export function isSingleParty(name: string): boolean {
  return folded(partyWord(name)?.name ?? '') === folded(name) && name !== '';
}

export function kindOf(name: string): RoleKind | undefined {
  return partyWord(name)?.kind;
}

export function isPronoun(name: string): boolean {
  return pronoun(name) !== undefined;
}

interface Party {
  readonly kind: RoleKind | undefined;
  /** Spellings, each with the number of times that it was met. */
  readonly names: Map<string, number>;
}

/**
 * Who is who in one policy: `User`, `Customer` and `Client` are one party where the policy uses them for each other,
 * that is where it never lists the duties of two of them side by side; likewise `the provider` and its name.
 */
export class Parties {
  readonly #parties = new Map<string, Party>();
  readonly #separate: ReadonlySet<RoleKind>;
  readonly #provider: string | undefined;

  /** `sections` are the names in the labels of each section. */
  constructor(sections: readonly (readonly string[])[]) {
    const separate = new Set<RoleKind>();
    const named = new Set<string>();
    for (const names of sections) {
      for (const kind of ['customer', 'provider'] as const) {
        const distinct = new Set(names.map(partyWord).filter((found) => found?.kind === kind));
        if (distinct.size > 1) separate.add(kind);
      }
      for (const name of names) if (!partyWord(name) && !pronoun(name)) named.add(folded(name));
    }
    const [only] = named;
    const beside = sections.some(
      (names) =>
        names.some((name) => partyWord(name)?.kind === 'provider') &&
        names.some((name) => named.has(folded(name))),
    );
    this.#separate = separate;
    this.#provider = named.size === 1 && !beside ? only : undefined;
  }

  /** The key of the party that `name` means. Each call counts as one use of the name. */
  met(name: string): string {
    const noun = partyWord(name);
    const common = noun ?? pronoun(name);
    const key = this.#keyOf(name, common);
    const party = this.#parties.get(key) ?? { kind: common?.kind, names: new Map<string, number>() };
    this.#parties.set(key, party);
    if (noun !== undefined || common === undefined) {
      const shown = noun?.name ?? name;
      const spelling = [...party.names.keys()].find((known) => folded(known) === folded(shown)) ?? shown;
      party.names.set(spelling, (party.names.get(spelling) ?? 0) + 1);
    }
    return key;
  }

  /** The key of the party that `name` means, without a use of the name. */
  key(name: string): string {
    return this.#keyOf(name, partyWord(name) ?? pronoun(name));
  }

  #keyOf(name: string, common: PartyWord | undefined): string {
    if (common === undefined) return folded(name);
    if (this.#separate.has(common.kind) && partyWord(name)) return folded(common.name);
    if (common.kind === 'provider' && this.#provider !== undefined) return this.#provider;
    return common.kind;
  }

  /** The names that were met, the most frequent of each party. */
  get names(): string[] {
    return [...this.roles().values()].map(({ role }) => role.name);
  }

  /** Whether any party is called a customer or a provider. */
  get hasKnownKind(): boolean {
    return [...this.#parties.values()].some((party) => party.kind !== undefined);
  }

  /** The roles, by key; the id of each is unique. Where one of two parties is the customer, the other provides. */
  roles(): Map<string, { id: string; role: RoleDocument }> {
    const taken = new Set<string>();
    const roles = new Map<string, { id: string; role: RoleDocument }>();
    const kinds = [...this.#parties.values()].map((party) => party.kind);
    const otherKind = kinds.length === 2 ? counterpart(kinds.find((kind) => kind !== undefined)) : undefined;
    for (const [key, party] of this.#parties) {
      const kind = party.kind ?? otherKind;
      const names = [...party.names].sort(([, one], [, other]) => other - one).map(([name]) => name);
      const [name = kind === 'provider' ? 'Provider' : 'Customer', ...aliases] = names.map(capitalised);
      const role: RoleDocument = { name, ...(kind && { kind }), ...(aliases.length > 0 && { aliases }) };
      const id = kind !== undefined && !taken.has(kind) ? kind : slug(name, 'role');
      roles.set(key, { id: uniqueSlug(id, taken), role });
    }
    return roles;
  }
}

function counterpart(kind: RoleKind | undefined): RoleKind | undefined {
  if (kind === 'customer') return 'provider';
  return kind === 'provider' ? 'customer' : undefined;
}

/** The text with its first letter large. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
