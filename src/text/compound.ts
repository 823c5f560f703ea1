import type { Language } from './languages.ts';

/** Languages that write compounds as one word, and the letters that join their parts. */
const joints: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  no: ['', 's', 'e'],
  en: [''],
};

const shortestPart = 4;

/**
 * The two or more known words that a long word is made of, or nothing: `Netzwerkrichtlinie` → `Netzwerk`,
 * `Richtlinie`; `lagringsplass` → `lagring`, `plass`. The longest first part wins.
 */
export function compoundParts(
  word: { readonly text: string; readonly written: string },
  language: Language,
  isKnown: (text: string) => boolean,
): readonly { readonly text: string; readonly written: string }[] {
  const glue = joints[language];
  const { text } = word;
  if (glue === undefined || text.length < 2 * shortestPart) return [];
  for (let cut = text.length - shortestPart; cut >= shortestPart; cut--) {
    const rest = text.slice(cut);
    const tail = isKnown(rest)
      ? [{ text: rest, written: rest }]
      : compoundParts({ text: rest, written: rest }, language, isKnown);
    if (tail.length === 0) continue;
    for (const joint of glue) {
      const first = text.slice(0, cut - joint.length);
      if (first.length < shortestPart || !text.slice(0, cut).endsWith(joint) || !isKnown(first)) continue;
      return [{ text: first, written: first }, ...tail];
    }
  }
  return [];
}
