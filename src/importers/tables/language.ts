import { languagesOfFunctionWord } from '../../text/function-words.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * Words that hold a sentence together, without accents, of languages that questions are not understood in: a matrix in
 * Portuguese must not pass for one in Spanish.
 */
const lists: Readonly<Record<string, string>> = {
  pt: `o a os as do da dos das em no na nos nas um uma umas uns para com por que e nao ao aos pelo pela pelos pelas sao ser seu sua seus suas como mais ou se
    entre sobre sem ate deve devem de foi esta este essa esse isso quando quem qual todos todas cada mesmo tambem apos antes durante conforme
    algo ante contra desde depois era estar estes estou isto ela elas ele eles me meu meus minha nada nossa nosso num numa onde outra
    outras outro outros pode podem porque quais quanto ser si te tem toda todo tu vai vao voce voces`,
  nl: `de het een en van in op te voor met aan door bij is zijn wordt worden niet of naar over uit om als dat die dit deze tot ook er geen nog na tussen
    wie wat moet kan onder tegen zonder per`,
  sv: `och att det som en ett for av med pa till den ar inte om vid fran har ska skall eller samt vara de i alla efter mellan under vem nar kan maste ut in
    over utan dess deras detta denna`,
  da: `og at det som en et for af med pa til den er ikke om ved fra har skal eller samt vaere de i alle efter mellem under hvem nar kan ud ind over uden
    deres dette denne blive bliver der hvad`,
  pl: `i w z na do o od po za nie jest sie oraz dla przez przy lub ze co to jako ich ktory ktora przed po nad pod wedlug`,
  cs: `a v na s z k o do za pro je se ze po pri nebo jako by u od ve ze pred nad pod podle ktery`,
  fi: `ja on ei se etta kun tai ovat joka myos kanssa ole seka mukaan ennen jalkeen kaikki`,
  tr: `ve bir bu icin ile da de olan olarak gibi veya her sonra once gore`,
  hu: `a az es egy hogy nem van vagy meg is el ki be`,
  ro: `de la in cu pe pentru din un o care nu este sau si ale prin dupa`,
  id: `dan yang di ke dari untuk dengan pada atau ini itu adalah tidak oleh dalam`,
};

let others: ReadonlyMap<string, readonly string[]> | undefined;

function otherLanguagesOf(word: string): readonly string[] {
  others ??= byWord();
  return others.get(word) ?? [];
}

function byWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists))
    for (const word of new Set(list.split(/\s+/u)))
      languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}

/** How many letters of a script a text needs, beside those of others, to be in a language of it: 0 to 1. */
const leastShare = 0.3;
const acronym = /^\p{Lu}+$/u;

/**
 * The language that texts are in, as a BCP 47 tag; `undefined` where the texts do not tell. By their
 * script, else by the words that hold sentences together: one language must have more of them than any other.
 */
export function languageOfTexts(texts: readonly string[]): string | undefined {
  // A letter or two by themselves are names of rows and columns, not words: `A`, `E`, `I`.
  const all = texts
    .filter((text) => text.trim().length > 2)
    .join('\n')
    .slice(0, 40_000);
  const script = languageOfScript(all);
  if (script !== undefined) return script;
  const counts = new Map<string, number>();
  const distinct = new Map<string, Set<string>>();
  for (const { text: word, start, end } of wordsOf(all)) {
    if (acronym.test(all.slice(start, end))) continue;
    for (const language of new Set([...languagesOfFunctionWord(word), ...otherLanguagesOf(word)])) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      distinct.set(language, (distinct.get(language) ?? new Set()).add(word));
    }
  }
  // Questions in Portuguese are read with Spanish, so what is Portuguese counts as Spanish too.
  if ((counts.get('pt') ?? 0) >= (counts.get('es') ?? 0)) counts.delete('es');
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < 2 || (distinct.get(best[0])?.size ?? 0) < 2) return undefined;
  return best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

function languageOfScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / Math.max(letters, 1);
  if (share(/\p{Script=Hangul}/gu) > leastShare) return 'ko';
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana + share(/\p{Script=Han}/gu) > leastShare) return kana > 0.005 ? 'ja' : 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > leastShare) return /[іїєґ]/iu.test(text) ? 'uk' : 'ru';
  if (share(/\p{Script=Greek}/gu) > leastShare) return 'el';
  // Letters with two marks, and with those that no other language has.
  if (share(/[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu) > 0.05) return 'vi';
  return undefined;
}
