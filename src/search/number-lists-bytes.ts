import type { PackedLists } from './number-lists.ts';
import { narrowest, type Part, type Parts } from './parts.ts';

export function listParts(name: string, { starts, numbers }: PackedLists): Record<string, Part> {
  return { [name]: narrowest(numbers), [`${name}.starts`]: narrowest(starts) };
}

/** @throws {UnreadablePartsError} */
export function listsFrom(parts: Parts, name: string): PackedLists {
  return { numbers: parts.numbers(name), starts: parts.numbers(`${name}.starts`) };
}
