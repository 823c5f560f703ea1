import { type Language, languages } from './languages.ts';

/**
 * Words that hold a sentence together and name nothing, without accents: articles, prepositions, pronouns,
 * conjunctions, auxiliary verbs and question words. Particles that make a verb another one (`turn on`, `back up`)
 * are among them, so phrases are looked up before these words are dropped.
 */
const lists: Readonly<Record<Language, string>> = {
  en: `a about above after again all also am an and another any anybody anyone anything are aren as at be because been before
    being below between both but by can cannot could couldn did didn do does doesn doing don done down during each either else ever
    every everybody everyone everything for from further get gets getting go goes going got had has have
    hasn haven having he her here hers herself him himself his how however i if in into is it its itself just let lets like may
    me might mine more most much must my myself need needed needs neither no nobody none nor not nothing now of off on
    once one only onto or other others ought our ours ourselves out over own per please put rather really s same several shall
    she should shouldn since so some somebody someone something still such than that the their theirs them themselves then
    there these they thing things this those through to together too toward towards under until up upon us very via want
    wants was wasn we well were weren what whatever when whenever where whether which while who whoever whom whose why will with
    within without won would wouldn yes yet you your yours yourself yourselves`,
  de: `ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus
    bei beim bevor bin bis bist bitte da dabei dafur damit danach dann daran darauf darf das dass dein deine dem den
    denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch durfen ein eine einem einen
    einer eines er es etwas euch euer eure fur ganz geht gegen gibt hab habe haben hat hatte her hier hin ich ihm ihn
    ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jemand kann kein keine keinem keinen
    keiner konnen konnte man manche mehr mein meine meinem meinen meiner mich mir mit muss mussen musste nach neben
    nein nicht nichts noch nun nur ob oder ohne sehr seid sein seine seinem seinen seiner selbst sich sie sind so soll
    sollen sollte sondern sonst statt uber um und uns unser unsere unserem unseren unserer unter viel vom von vor
    wann war waren warum was weil weiter welche welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieder
    wieso wofur wofuer worum will wir wird wo wollen womit wurde wurden zu zum zur zwischen fuer ueber koennen muessen`,
  fr: `a afin ai aie ainsi alors apres as au aucun aucune auquel aussi autre autres aux avant avec avez avoir avons c ce
    ceci cela celle celles celui ces cet cette ceux chacun chaque chez ci comme comment contre d dans de depuis des
    desquels donc dont doit doivent du duquel elle elles en encore entre es est et etaient etait ete etes etre eu eux
    faire fait faut font hors il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma
    mais me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou oui par parmi pas pendant peut peuvent peux
    plus plusieurs pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera ses si
    son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une unes va vers vos votre vous y`,
  es: `a al algo alguien algun alguna algunas alguno algunos ante antes aquel aquella asi aun aunque bajo bien cada
    casi como con contra cual cuales cualquier cuando cuanto de debe deben debemos del desde donde dos durante e el
    ella ellas ellos en entre era es esa esas ese eso esos esta estaba estamos estan estar estas este esto estos fue
    ha hace hacen hacer hacia han hasta hay la las le les lo los mas me mi mis mismo mucho muy nada ni no nos
    nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero poco por porque puede pueden pues
    que quien quienes se segun ser si sido sin sobre solo son su sus tambien tanto te tiene tienen toda todas todo
    todos tu tus un una unas uno unos usted ustedes va y ya yo ao aos as com da das do em essa esse foi isso isto
    mais meu meus minha nao nas na nossa nosso num numa ou pela pelas pelo pelos qual quais quem sao sem seu seus
    sua suas tambem tem um uma uns umas ate apos depois onde deve devem pode podem quando os quanto vai vao voce
    voces eles elas ela ele estes estou`,
  it: `a abbiamo ad agli ai al alcuni alla alle allo altra altre altri altro anche ancora avere c che chi chiunque ci
    cio come con contro cosa cui d da dagli dai dal dalla dalle dallo de degli dei del dell della delle dello dentro deve
    devono di do dobbiamo dopo dove e ed era essere fa fare fra fuori gia gli ha hanno ho i il in io l la le lei li lo
    loro lui ma me mi mia mie miei mio molto ne negli nei nel nella nelle nello no noi non nostra nostre nostri nostro
    o od ogni per perche piu po poi prima proprio puo quale quali qualcosa qualcuno quando quanto quella quelle quelli quello questa
    queste questi questo qui se senza si sia siamo solo sono sta stato stesso su sua sue sugli sui sul sulla sulle suo
    suoi tra tu tutta tutte tutti tutto un una uno va vengono vi viene voi vostra vostro all nell sull quest`,
  no: `a alle alt an andre at av bare begge ble bli blir blitt bor burde da de deg dem den denne der dere deres det dette
    din dine disse ditt du eg ei eller en enn er et etter far fikk flere for fordi fra fram for hadde han har hennes her
    hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i ifra ikke inn ja jeg kan kom kunne man mange
    med meg mellom men mer mest mi min mine mitt mot mye ma maa na nar ned nei no noe noen nok nye og ogsa om opp oss over
    pa sa samme seg selv sin sine sitt skal skulle slik som til tilbake under ut uten vaere var vare vart ved vi vil ville ville
    ha hatt fa gjor gjore`,
};

/** Articles and the like, which people put into a fixed phrase or leave out: `copia (de) seguridad`. */
const linkLists: Readonly<Record<Language, string>> = {
  en: 'a an of the for to s',
  de: 'der die das des dem den ein eine einem einen einer eines von vom fur fuer zur zum im',
  fr: 'd de des du l le la les a au aux un une en pour',
  es: 'de del la el los las lo un una en para al da do das dos em na ao um uma com',
  it: 'di d da del dell della dello dei degli delle la il lo l gli i le un una per a al alla all',
  no: 'av for en et ei til den det de i pa',
};

/** What a noun hangs on another noun with: `backup of volumes`. */
const genitiveLists: Readonly<Record<Language, string>> = {
  en: 'of',
  de: 'von vom der des',
  fr: 'd de des du',
  es: 'de del do da dos das',
  it: 'di d del dell della dello dei degli delle',
  no: 'av til',
};

/** What begins where, when or how something is done: `dashboards in tenants`. */
const adjunctLists: Readonly<Record<Language, string>> = {
  en: 'across at by during in inside on through under using via within',
  de: 'auf bei durch im in innerhalb mittels uber wahrend',
  fr: 'dans lors par sur via',
  es: 'durante em en mediante por sobre',
  it: 'durante in nei nel nella nelle su sul sulla tramite',
  no: 'i innen pa under ved via',
};

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const functionWords: Partial<Record<Language, ReadonlySet<string>>> = {};
const linkWords: Partial<Record<Language, ReadonlySet<string>>> = {};
const genitiveWords: Partial<Record<Language, ReadonlySet<string>>> = {};
const adjunctWords: Partial<Record<Language, ReadonlySet<string>>> = {};

/** True for a word (folded) that holds sentences of this language together and names nothing. */
export function isFunctionWord(text: string, language: Language): boolean {
  functionWords[language] ??= setOf(lists[language]);
  return functionWords[language].has(text);
}

/** True for a word (folded) that may be left out of a fixed phrase of this language: `of`, `de`, `zur`. */
export function isLinkWord(text: string, language: Language): boolean {
  return linkWordsOf(language).has(text);
}

/** The words (folded) that may be left out of a fixed phrase of this language. */
export function linkWordsOf(language: Language): ReadonlySet<string> {
  linkWords[language] ??= setOf(linkLists[language]);
  return linkWords[language];
}

/** True for a word (folded) that makes what follows it a complement of the noun before: `of`, `du`, `av`. */
export function isGenitiveWord(text: string, language: Language): boolean {
  genitiveWords[language] ??= setOf(genitiveLists[language]);
  return genitiveWords[language].has(text);
}

/** True for a word (folded) that begins where, when or how something is done: `in`, `bei`, `via`. */
export function isAdjunctWord(text: string, language: Language): boolean {
  adjunctWords[language] ??= setOf(adjunctLists[language]);
  return adjunctWords[language].has(text);
}

let byWord: Map<string, Language[]> | undefined;
const none: readonly Language[] = [];

/** The languages whose sentences a word (folded) holds together. */
export function languagesOfFunctionWord(text: string): readonly Language[] {
  if (byWord === undefined) {
    byWord = new Map();
    for (const language of languages) {
      for (const word of lists[language].split(/\s+/)) {
        const among = byWord.get(word);
        if (among === undefined) byWord.set(word, [language]);
        else if (!among.includes(language)) among.push(language);
      }
    }
  }
  return byWord.get(text) ?? none;
}
