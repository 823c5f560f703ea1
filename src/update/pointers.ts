import { pointerTokens } from '../model/index.ts';

/**
 * The value at a pointer of a document that was read, of the type that the model says stands there.
 * @throws {Error} where there is none: the model and its document do not belong together.
 */
export function valueAt<Value>(document: unknown, pointer: string): Value {
  let value = document;
  for (const token of pointerTokens(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token))
      throw new Error(`Nothing stands at ${pointer}.`);
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  return value as Value; // the schema accepted the document that the pointer comes from
}

/** The place in its list of the item at a pointer. */
export function indexOf(pointer: string): number {
  return Number(pointerTokens(pointer).at(-1));
}
