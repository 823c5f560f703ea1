import type { ChalkInstance } from 'chalk';

/** Stands in for chalk where nothing is coloured: every style gives the text as it is, and nothing has to be loaded. */
export const plainPaint = new Proxy((text: unknown) => String(text), {
  get: () => plainPaint,
}) as unknown as ChalkInstance; // every property of chalk is a style or gives one
