import type { Word } from './words.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words (folded) that deny what follows them. */
const deniers = setOf(
  'not except excluding nicht ausser statt anstatt pas sauf hormis no non excepto salvo tranne ikke unntatt',
);
/** A thing follows, and not something that does not happen: "not the nodes", and not "not in time". */
const articles = setOf(
  'the a an our your their my die der das den dem ein eine einen unser unsere unseren le la les l un une notre nos el los las uno una nuestro nuestra il lo i gli nostro nostra de det',
);
/** What was denied ends with them, as with a mark. */
const turns = setOf('but sondern aber mais sino pero ma men');
const mark = /[,;:()–—?!]/u;

/**
 * The words of a question without those that it denies: "monitoring of our workloads, not the infrastructure" is not
 * about infrastructure. All of them where nothing else would be left to ask for.
 *
 * @param isTelling true for a word that names something.
 */
export function withoutDenied(
  words: readonly Word[],
  text: string,
  isTelling: (word: Word) => boolean,
): { readonly asked: readonly Word[]; readonly denied: readonly Word[] } {
  const denied = new Set<Word>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!deniers.has(word.text) || next === undefined) continue;
    if (!articles.has(next.text) && !isMarked(words[at - 1], word, text)) continue;
    denied.add(word);
    for (const [place, later] of words.slice(at + 1).entries()) {
      if (turns.has(later.text) || isMarked(words[at + place], later, text)) break;
      denied.add(later);
    }
  }
  const asked = words.filter((word) => !denied.has(word));
  return asked.some(isTelling) ? { asked, denied: [...denied] } : { asked: words, denied: [] };
}

function isMarked(before: Word | undefined, word: Word, text: string): boolean {
  return before !== undefined && mark.test(text.slice(before.end, word.start));
}
