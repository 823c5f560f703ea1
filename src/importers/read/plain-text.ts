/** Stands before each item of a list in a cell: its lines are not one text that was broken. */
export const listMark = '‣';

/**
 * Gathers the plain text of a run of inline content, whatever it was written in, and what of it was bold.
 * Superscript digits become the Unicode ones, so that `R<sup>1</sup>` is not the text `R1`.
 */
export class PlainText {
  #text = '';
  #lead = '';
  #leading = true;
  #plain = false;
  #bold = 0;
  #italic = 0;
  #upright = false;
  #superscript = 0;
  #struck = 0;
  #struckText = '';
  readonly #addresses: string[] = [];

  add(text: string): void {
    if (this.#struck > 0) {
      this.#struckText += text;
      return;
    }
    const shown = this.#superscript > 0 ? superscript(text) : text;
    if (shown.trim() !== '') {
      if (this.#italic === 0) this.#upright = true;
      if (this.#bold === 0) {
        this.#plain = true;
        this.#leading = false;
      } else if (this.#leading) {
        this.#lead += shown;
      }
    }
    this.#text += shown;
  }

  lineBreak(): void {
    this.#text += '\n';
    if (this.#leading && this.#lead !== '') this.#lead += ' ';
  }

  /** A link begins; one within the document leads nowhere else. */
  link(address: string): void {
    if (this.#struck === 0 && address !== '' && !address.startsWith('#')) this.#addresses.push(address);
  }

  /** An item of a list begins, on a line of its own. */
  item(): void {
    this.lineBreak();
    this.#text += `${listMark} `;
  }

  /** An element of HTML or Markdown begins or ends; names that change nothing are ignored. */
  open(name: string): void {
    this.#count(name, 1);
  }

  close(name: string): void {
    this.#count(name, -1);
  }

  #count(name: string, change: 1 | -1): void {
    if (name === 'b' || name === 'strong' || name === 'th') this.#bold = Math.max(0, this.#bold + change);
    else if (name === 'i' || name === 'em') this.#italic = Math.max(0, this.#italic + change);
    else if (name === 'sup') this.#superscript = Math.max(0, this.#superscript + change);
    else if (name === 's' || name === 'del' || name === 'strike')
      this.#struck = Math.max(0, this.#struck + change);
  }

  /** The text, white space tidied, line breaks kept. */
  get lines(): string[] {
    return withSuperscripts(withoutStruck(this.#text))
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '' && line !== listMark);
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** What was struck out, where nothing else is left. */
  get struck(): string {
    return this.text === '' ? tidy(this.#struckText + this.#text.replaceAll('~~', '')) : '';
  }

  get hasStruck(): boolean {
    return this.#struckText.trim() !== '' || withoutStruck(this.#text) !== this.#text;
  }

  /** How many links it holds whose address it does not show. */
  get links(): number {
    if (this.#addresses.length === 0) return 0;
    const shown = this.text;
    return this.#addresses.filter((address) => !shown.includes(bareAddress(address))).length;
  }

  get lead(): string {
    return tidy(this.#lead);
  }

  get allBold(): boolean {
    return !this.#plain && this.#lead !== '';
  }

  get allItalic(): boolean {
    return !this.#upright && this.text !== '';
  }
}

/** White space, visible or not, as single blanks. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad](?!\p{M})/gu, (mark) => (mark === '\u200d' ? mark : ''))
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** As people write an address: without its scheme, and without the slash at its end. */
function bareAddress(address: string): string {
  return address.replace(/^(?:mailto:|https?:\/\/)/iu, '').replace(/\/$/u, '');
}

function withoutStruck(text: string): string {
  return text.includes('~~') ? text.replace(/~~[^~\n]*~~/gu, '') : text;
}

/** Digits and the first letters have characters of their own; other text stays. `1)` is `¹`. */
function superscript(text: string): string {
  const letter = /^\s*[([]?([a-e])[)\]]?\s*$/u.exec(text)?.[1];
  if (letter !== undefined) return 'ᵃᵇᶜᵈᵉ'.charAt(letter.charCodeAt(0) - 97);
  return text
    .replace(/[([]?(\d+)[)\]]?/gu, '$1')
    .replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

/** `R^1^` as Pandoc writes a superscript, `R$^{1}$` as TeX does. */
function withSuperscripts(text: string): string {
  return text.includes('^')
    ? text.replace(/\$?(?<!\[)\^\{?([\dA-Za-z*†‡§,()]{1,6})\}?[\^$]/gu, (_, inner: string) =>
        superscript(inner),
      )
    : text;
}

/**
 * What an icon or picture stands for, from the words in its attributes (`fa-check`, `cross.svg`): `✓`, `✗`, or its
 * alternative text.
 */
export function iconText(alternative: string, hints: readonly string[]): string {
  const words = [alternative, ...hints].join(' ').toLowerCase();
  if (/(?:^|[^a-z])(?:check|checkmark|tick|yes|true|accept)(?:ed|box)?(?:[^a-z]|$)/u.test(words)) return '✓';
  if (/(?:^|[^a-z])(?:cross|times|no|false|xmark|close|remove)(?:[^a-z]|$)/u.test(words)) return '✗';
  return alternative;
}
