import type { SourceDocument } from '../model/index.ts';
import { webAddress } from '../text/web-address.ts';

export interface SourceText {
  /** `Roles and responsibilities, by the platform team, version 1.2, 2025-03-01`; the location where there is nothing else. */
  readonly text: string;
  readonly location: { readonly text: string; readonly isWebAddress: boolean } | undefined;
}

/** The document that a matrix restates, in words; `undefined` where the matrix names none. */
export function sourceText(source: SourceDocument | undefined): SourceText | undefined {
  if (source === undefined) return undefined;
  const parts = [
    source.title,
    source.author && `by ${source.author}`,
    source.version && `version ${source.version}`,
    source.date,
  ].filter((part) => part !== undefined && part !== '');
  const { location } = source;
  if (parts.length === 0 && location === undefined) return undefined;
  return {
    text: parts.length === 0 ? (location ?? '') : parts.join(', '),
    location:
      location === undefined
        ? undefined
        : { text: location, isWebAddress: webAddress(location) !== undefined },
  };
}
