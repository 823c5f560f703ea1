import { writeEntries, writeInline } from '../importers/write/fragments.ts';
import { type Layout, matrixLayout, plain } from '../importers/write/layout.ts';
import { orderedKeys, partLayout } from '../importers/write/nodes.ts';
import { type Places, pointerTo } from '../model/index.ts';
import { type Span, spanOfEntry } from '../text/remove-entry.ts';
import { isSame } from './same.ts';

/** Where the items of a new list come from: the index that an item had in the old list of the same place. */
export type Origins = ReadonlyMap<object, number>;

/**
 * Changes a YAML text so that it reads as `after`, and leaves alone whatever did not change: comments, quotes, order,
 * blank lines.
 *
 * @param places of the values of the text, which reads as `before`
 * @param origins which items of lists are old ones; the old ones that stay keep their order
 */
export function patchYaml(
  text: string,
  places: Places,
  before: unknown,
  after: unknown,
  origins: Origins,
): string {
  const patch = new Patch(text, places, origins);
  patch.value('', before, after, matrixLayout);
  return patch.apply({ start: 0, end: text.length });
}

interface Edit extends Span {
  readonly text: string;
}

type Json = Readonly<Record<string, unknown>>;

class Patch {
  #edits: Edit[] = [];
  readonly #lineBreak: string;

  constructor(
    private readonly text: string,
    private readonly places: Places,
    private readonly origins: Origins,
  ) {
    this.#lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** @param inFlow whether the value stands between brackets */
  value(pointer: string, before: unknown, after: unknown, layout: Layout, inFlow = false): void {
    if (isSame(before, after)) return;
    const opening = this.text.charAt(this.places.value(pointer).start);
    if (opening === '*') this.#replace(pointer, after, layout, inFlow);
    else if (isMap(before) && isMap(after) && Object.keys(before).some((key) => Object.hasOwn(after, key))) {
      if (opening === '{') this.#flowMap(pointer, before, after, layout);
      else this.#blockMap(pointer, before, after, layout);
    } else if (Array.isArray(before) && Array.isArray(after) && this.#isPatchable(before, after)) {
      if (opening === '[') this.#flowList(pointer, before, after, layout);
      else this.#blockList(pointer, before, after, layout);
    } else this.#replace(pointer, after, layout, inFlow);
  }

  /** The text between two offsets with the edits that lie there. */
  apply({ start, end }: Span, edits: readonly Edit[] = this.#edits): string {
    const ordered = edits
      .map((edit, index) => ({ ...edit, index }))
      .sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index);
    let result = '';
    let at = start;
    for (const edit of ordered) {
      result += this.text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return result + this.text.slice(at, end);
  }

  /** Whether an old item is left to hold on to, and all items are maps that tell where they come from. */
  #isPatchable(before: readonly unknown[], after: readonly unknown[]): boolean {
    return [...before, ...after].every(isMap) && after.some((item) => this.#originOf(item) !== undefined);
  }

  #originOf(item: unknown): number | undefined {
    return typeof item === 'object' && item !== null ? this.origins.get(item) : undefined;
  }

  #blockMap(pointer: string, before: Json, after: Json, layout: Layout): void {
    const container = this.places.value(pointer);
    const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
    for (const key of Object.keys(before)) {
      const entry = pointerTo(pointer, key);
      if (Object.hasOwn(after, key)) this.value(entry, before[key], after[key], partLayout(layout, key));
      else this.#remove(this.#entrySpan(entry), container);
    }
    for (const key of orderedKeys(after, layout.keys ?? [])) {
      if (Object.hasOwn(before, key)) continue;
      const previous = keyBefore(key, kept, layout);
      const indent = this.places.key(pointerTo(pointer, kept[0] ?? key)).column - 1;
      const lines = writeEntries({ [key]: after[key] }, { ...layout, form: 'block' }, indent);
      if (previous === undefined) {
        const { start } = this.places.key(pointerTo(pointer, kept[0] ?? key));
        this.#edit(start, start, lines + ' '.repeat(indent));
      } else {
        const gap = layout.spaced?.includes(key) ? this.#lineBreak : '';
        this.#insertAfter(this.places.value(pointerTo(pointer, previous)).end, lines, indent, gap);
      }
    }
  }

  #flowMap(pointer: string, before: Json, after: Json, layout: Layout): void {
    const keys = Object.keys(before);
    const entry = (key: string) => pointerTo(pointer, key);
    const patchEntry = (key: string) =>
      this.value(entry(key), before[key], after[key], partLayout(layout, key), true);
    if (keys.length === Object.keys(after).length && keys.every((key) => Object.hasOwn(after, key))) {
      for (const key of keys) patchEntry(key);
      return;
    }
    const pieces = Object.keys(after).map((key) =>
      Object.hasOwn(before, key)
        ? this.#within(this.#entrySpan(entry(key)), () => patchEntry(key))
        : writeInline({ [key]: after[key] })
            .slice(1, -1)
            .trim(),
    );
    this.#rebuild(
      keys.map((key) => this.#entrySpan(entry(key))),
      pieces,
    );
  }

  #blockList(pointer: string, before: readonly unknown[], after: readonly unknown[], layout: Layout): void {
    const container = this.places.value(pointer);
    const indent = container.column - 1;
    const stays = new Set(after.map((item) => this.#originOf(item)));
    const itemAt = (index: number) => this.places.value(pointerTo(pointer, index));
    for (const index of before.keys()) {
      if (stays.has(index)) continue;
      this.#removeItem(itemAt(index), container, index === 0 ? container.start : itemAt(index - 1).end);
    }
    let previous: number | undefined;
    for (const item of after) {
      const origin = this.#originOf(item);
      if (origin !== undefined) {
        this.value(pointerTo(pointer, origin), before[origin], item, layout.each ?? plain);
        previous = origin;
        continue;
      }
      const lines = writeEntries([item], layout, indent);
      const gap = layout.apart ? this.#lineBreak : '';
      if (previous === undefined) {
        const at = container.start - indent;
        this.#edit(at, at, ' '.repeat(indent) + lines + gap);
      } else {
        this.#insertAfter(this.places.value(pointerTo(pointer, previous)).end, lines, indent, gap);
      }
    }
  }

  #flowList(pointer: string, before: readonly unknown[], after: readonly unknown[], layout: Layout): void {
    const spans = before.map((_, index) => this.places.value(pointerTo(pointer, index)));
    const pieces = after.map((item) => {
      const origin = this.#originOf(item);
      if (origin === undefined) return writeInline(item);
      const at = pointerTo(pointer, origin);
      return this.#within(this.places.value(at), () =>
        this.value(at, before[origin], item, layout.each ?? plain, true),
      );
    });
    this.#rebuild(spans, pieces);
  }

  /** Writes what stands between two brackets again from its pieces, with the white space that was there. */
  #rebuild(spans: readonly Span[], pieces: readonly string[]): void {
    const [first, second] = spans;
    const last = spans.at(-1);
    if (first === undefined || last === undefined) return;
    const between = second === undefined ? ', ' : this.text.slice(first.end, second.start);
    this.#edit(first.start, last.end, pieces.join(between.includes('#') ? ', ' : between));
  }

  /** The text of a span with the edits that `work` makes in it, which stay in it. */
  #within(span: Span, work: () => void): string {
    const outer = this.#edits;
    this.#edits = [];
    work();
    const result = this.apply(span);
    this.#edits = outer;
    return result;
  }

  #replace(pointer: string, after: unknown, layout: Layout, inFlow: boolean): void {
    const { start, end } = this.places.value(pointer);
    const opening = this.text.charAt(start);
    const quotes = opening === '"' || opening === "'" ? opening : '';
    if (inFlow || (quotes !== '' && typeof after === 'string' && !after.includes('\n'))) {
      this.#edit(start, end, writeInline(after, quotes));
      return;
    }
    const key = this.places.key(pointer);
    const afterColon = this.text.indexOf(':', key.end) + 1;
    const lines = writeEntries({ x: after }, { form: 'block', each: layout }, key.column - 1).slice(2);
    const endsItsLine = end > afterColon && this.text.charAt(end - 1) === '\n';
    this.#edit(afterColon, Math.max(end, afterColon), endsItsLine ? lines : lines.replace(/\n$/u, ''));
  }

  /** From the key to the end of the value. */
  #entrySpan(pointer: string): Span {
    const key = this.places.key(pointer);
    return { start: key.start, end: Math.max(this.places.value(pointer).end, key.end) };
  }

  #remove(span: Span, container: Span): void {
    const cut = spanOfEntry(this.text, span, container);
    if (cut !== undefined) this.#edit(cut.start, cut.end, '');
  }

  /**
   * An item goes with the comment lines directly above it, and one of two blank lines that would meet.
   *
   * @param floor the end of what stands before: a text of several lines may have some that look like comments.
   */
  #removeItem(item: Span, container: Span, floor: number): void {
    const cut = spanOfEntry(this.text, item, container);
    if (cut === undefined) return;
    let { start } = cut;
    const rise = (isTaken: (line: string) => boolean) => {
      for (;;) {
        const line = this.#lineBefore(start);
        if (start <= floor || line.start < floor || !isTaken(line.text)) return;
        start = line.start;
      }
    };
    rise((line) => /^[ \t]*#/u.test(line));
    if (/^[ \t]*(?:\r?\n|$)/u.test(this.text.slice(cut.end, cut.end + 200)))
      rise((line) => line.trim() === '');
    this.#edit(start, cut.end, '');
  }

  #lineBefore(offset: number): { start: number; text: string } {
    const start = this.text.lastIndexOf('\n', offset - 2) + 1;
    return { start, text: this.text.slice(start, offset) };
  }

  /** Adds lines after the line on which a value ends. */
  #insertAfter(end: number, lines: string, indent: number, gap = ''): void {
    const margin = ' '.repeat(indent);
    if (this.text.charAt(end - 1) === '\n') {
      this.#edit(end, end, gap + margin + lines);
      return;
    }
    const next = this.text.indexOf('\n', end);
    if (next === -1) {
      const at = this.text.length;
      this.#edit(at, at, this.#lineBreak + gap + margin + lines.replace(/\n$/u, ''));
    } else this.#edit(next + 1, next + 1, gap + margin + lines);
  }

  #edit(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text: text.replace(/\r?\n/gu, this.#lineBreak) });
  }
}

/** The key of `kept` that a new key follows: the nearest before it in the order of the contract; else the last. */
function keyBefore(key: string, kept: readonly string[], { keys = [] }: Layout): string | undefined {
  const at = keys.indexOf(key);
  if (at === -1) return kept.at(-1);
  return kept.findLast((other) => keys.includes(other) && keys.indexOf(other) < at);
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
