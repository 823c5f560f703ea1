import type { Language } from './languages.ts';

/** Languages that write compounds as one word, and the letters that join their parts. */
const joints: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  no: ['', 's', 'e'],
  en: [''],
};

const shortestPart = 4;
/** Longer than any compound that people write; beyond it stand keys and hashes, which are no words. */
const longestWord = 80;

interface Part {
  readonly text: string;
  readonly written: string;
}

/**
 * The two or more known words that a long word is made of, or nothing: `Netzwerkrichtlinie` → `Netzwerk`,
 * `Richtlinie`; `lagringsplass` → `lagring`, `plass`. The longest first part wins.
 */
export function compoundParts(
  { text }: Part,
  language: Language,
  isKnown: (text: string) => boolean,
): readonly Part[] {
  const glue = joints[language];
  if (glue === undefined || text.length > longestWord) return [];
  return partsOf(text, glue, isKnown, new Map());
}

/** `told` holds what is known of each end of the word already: without it, each cut would ask for all ends behind it again. */
function partsOf(
  text: string,
  glue: readonly string[],
  isKnown: (text: string) => boolean,
  told: Map<string, readonly Part[]>,
): readonly Part[] {
  const known = told.get(text);
  if (known !== undefined) return known;
  const parts = cut(text, glue, isKnown, told);
  told.set(text, parts);
  return parts;
}

function cut(
  text: string,
  glue: readonly string[],
  isKnown: (text: string) => boolean,
  told: Map<string, readonly Part[]>,
): readonly Part[] {
  for (let at = text.length - shortestPart; at >= shortestPart; at--) {
    const rest = text.slice(at);
    const tail = isKnown(rest) ? [{ text: rest, written: rest }] : partsOf(rest, glue, isKnown, told);
    if (tail.length === 0) continue;
    for (const joint of glue) {
      const first = text.slice(0, at - joint.length);
      if (first.length < shortestPart || !text.slice(0, at).endsWith(joint) || !isKnown(first)) continue;
      return [{ text: first, written: first }, ...tail];
    }
  }
  return [];
}
