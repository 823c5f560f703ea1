import { denials, together } from './lead-in-words.ts';

/**
 * The words by which policies say who has to do what, as sources of regular expressions, for all languages at once:
 * policies mix them (a German preface over English lists). They are matched without regard to case.
 */

/** Nouns that name what a party has to do. */
const dutyNouns = [
  'responsibilit(?:y|ies)|dut(?:y|ies)|obligations?|accountabilit(?:y|ies)', // en
  'Verantwortung|Verantwortungsbereiche?|Verantwortlichkeit(?:en)?|Zuständigkeit(?:en)?|Zuständigkeitsbereiche?|(?:Mitwirkungs|Leistungs)?pflichten|Aufgaben', // de
  'responsabilités?|obligations?|devoirs', // fr
  'responsabilidad(?:es)?|obligaci(?:ón|ones)|deberes', // es
  'responsabilità|obblighi|doveri|compiti', // it
  'responsabilidades?|obrigaç(?:ão|ões)|deveres', // pt
  'verantwoordelijkhe(?:id|den)|verplichtingen|taken', // nl
  'ansvar(?:et)?|ansvarsområder?|ansvarsområde|plikter|forpligtelser|oppgaver', // no, da
  'ansvarsområden|skyldigheter', // sv
].join('|');

/** Nouns for what a party contributes, a duty only where a party of the contract is named behind them. */
const serviceNouns = [
  'services?|deliverables?|contributions?|tasks?',
  'Leistungen|(?:Mitwirkungs|Beistell)(?:leistungen|pflichten)|Beistellungen|Mitwirkung(?:en)?|Pflichten',
  'prestations?|services|engagements?|tâches',
  'prestaciones|servicios|compromisos|tareas',
  'prestazioni|servizi|impegni',
  'prestações|serviços|compromissos|tarefas',
  'diensten|prestaties',
  'tjenester|ytelser|ydelser|tjänster|åtaganden',
].join('|');

/** The same, where they are nothing else behind the name of a party: "customer service" is. */
const taskNouns = 'tasks?|activities|deliverables?|contributions?|inputs?|actions?';

const definiteArticles = [
  'the',
  'der|die|das|den|dem|des',
  "les?|la|l['’]",
  'el|los|las?',
  "il|lo|gli|i|l['’]",
  'os?|as?',
  'de|het',
].join('|');

const articles = `${definiteArticles}|an|ein|eine[rsnm]?`;

/** Words between such a noun and the party: `Responsibility of the …`, `Responsabilité du …`. */
const of = [
  'of|for|to',
  'von|vom|für|beim?|seitens',
  "de l['’]|du|de|d['’]|pour|à la charge (?:de|du)",
  'del|para',
  "dell['’]|dello|della|dei|degli|delle|di|per",
  'dos?|das?',
  'van|voor',
  'til|hos|fra',
  'för|till',
].join('|');

const article = `(?:(?:${articles})(?<=['’])|(?:${articles})\\s+)`;
const before = `(?:(?:${of})(?<=['’])|(?:${of})\\s+)`;

/** What stands between a party and what it has to do, before a noun: `is responsible for`, `ist zuständig für`. */
const dutyNounFollows = [
  '(?:is|are|remains?|(?:shall|will|must) (?:be|remain)) (?:also |solely |fully |entirely )?(?:responsible|accountable) (?:for|to)|(?:is|are) in charge of|takes? care of',
  '(?:ist|sind|bleibt|bleiben) (?:verantwortlich|zuständig) für|trägt die Verantwortung für|tragen die Verantwortung für',
  "(?:est|sont) (?:responsables?|en charge|chargée?s?) (?:de l['’]|de la|des|du|de|d['’])",
  '(?:es|son) (?:el |la |los |las )?(?:responsables?|encargad[oa]s?) (?:del?|por)|se encargan? del?',
  "(?:è|sono) responsabil[ei] (?:dell['’]|dello|della|dei|degli|delle|del|di)|si occupan?o? (?:di|della|del)",
  '(?:é|são) responsáve(?:l|is) (?:por|pel[oa]s?|de)',
  '(?:is|zijn) verantwoordelijk voor',
  '(?:er|har) (?:selv )?(?:ansvarlige?|ansvar|ansvaret) for|är ansvariga? för|ansvarar för',
].join('|');

/** The same before a verb: `must`, `verpflichtet sich,`. */
const dutyVerbFollows = [
  '(?:is|are|shall be|will be) (?:required|obliged|expected) to|has to|have to|must|shall|will|needs? to|undertakes? to|agrees? to|ensures? that',
  'muss|müssen|hat dafür zu sorgen, dass|(?:stellt|stellen) sicher, dass|(?:verpflichtet|verpflichten) sich(?: dazu)?,|(?:ist|sind) (?:dazu )?verpflichtet,',
  "doit|doivent|s['’]engage(?:nt)? à|(?:est|sont) tenue?s? (?:de|d['’])",
  'debe|deben|deberán?|se (?:compromete|obliga)n? a|(?:está|están) obligad[oa]s? a',
  'deve|devono|dovrà|dovranno|(?:è|sono) (?:tenut|obbligat)[oiae] ad?|si impegna(?:no)? ad?',
  'deverão?|devem',
  'moet|moeten|dient te|dienen te',
  'skal|må|ska|måste|forplikter seg til å|forpligter sig til at|plikter å|har plikt til å|åtar sig att',
].join('|');

/** The same, over a list only: in a sentence, what follows is no duty by itself. */
const labelFollows = [
  'ensures?(?: that)?|makes? sure(?: that)?|shall (?:ensure|be responsible)',
  '(?:stellt|stellen) sicher(?:, dass)?|(?:sorgt|sorgen) dafür(?:, dass)?|(?:verpflichtet|verpflichten) sich(?: dazu)?|(?:ist|sind) verpflichtet(?: zu)?|hat (?:dafür zu sorgen, dass|folgende Aufgaben)',
  "(?:s['’]assure|veille|s['’]engage)(?:nt)?(?: à)?(?: ce)?(?: que)?|(?:est|sont) tenue?s? (?:à|de)",
  '(?:garantiza|se asegura|se compromete|se obliga)n?(?: de| a)?(?: que)?',
  '(?:garantisce|garantiscono|assicura(?:no)?|si impegna(?:no)?)(?: a)?(?: che)?',
  'sørger for(?: at)?|sikrer(?: at)?|forplikter seg til(?: å)?|forpligter sig til(?: at)?|ser till(?: att)?|åtar sig(?: att)?',
  'zorgt (?:ervoor dat|voor)|verplicht zich(?: tot)?',
].join('|');

const modals = `${dutyNounFollows}|${dutyVerbFollows}`;

const verbsOfDuties =
  'shall|must|will|muss|müssen|doit|doivent|debe|deben|deberán?|deve|devono|dovrà|dovranno|deverão?|skal|ska|moet|moeten';

const adjectivesOfDuties =
  'responsible|accountable|liable|liability|obliged|verantwortlich|zuständig|haftet|haften|haftbar|verpflichtet|responsables?|tenue?s?|obligad[oa]s?|responsabil[ei]|responsáve(?:l|is)|ansvarlige?|ansvarig|verantwoordelijk';

/** What says after the duty whose it is: `… is the responsibility of X`. */
const belongsTo = [
  '(?:is|are|remains?) (?:the |an? )?(?:sole |full )?(?:responsibility|duty) of',
  '(?:liegt|liegen) in der (?:Verantwortung|Zuständigkeit) (?:von|vom|der|des)',
  '(?:est|sont|relève|relèvent) (?:de |sous )?(?:la )?responsabilité (?:de l|de|du|des)',
  '(?:es|son) (?:la )?responsabilidad del?',
  '(?:è|sono) (?:di )?responsabilità (?:dell|dello|della|del|di)',
  '(?:é|são) (?:da )?responsabilidade d[eoa]s?',
  '(?:is|zijn) de verantwoordelijkheid van',
  '(?:er) ansvaret til',
].join('|');

const adviceNouns = [
  'recommendations?|best practices?|advice',
  'Empfehlung(?:en)?|bewährte Verfahren',
  'recommandations?|bonnes pratiques|conseils?',
  'recomendaci(?:ón|ones)|buenas prácticas',
  'raccomandazion[ei]|buone pratiche|consigli',
  'recomendaç(?:ão|ões)|boas práticas',
  'aanbeveling(?:en)?',
  'anbefaling(?:er)?|rekommendation(?:er)?|råd',
].join('|');

const shared = [
  'shared|joint|common',
  'gemeinsame|geteilte',
  'partagée?s?|conjointes?|communes?',
  'compartidas?|conjuntas?',
  'condivis[ae]|congiunt[ae]',
  'partilhadas?|compartilhadas?',
  'gedeelde|gezamenlijke',
  'delt|felles|fælles|gemensamt|delat',
].join('|');

/** Blanks come one by one, so that no expression has to try how it shares out a run of them. */
const pattern = (source: string) => new RegExp(source.replaceAll('\\s+', ' '), 'iu');

/** Built on first use: a program that imports no policy pays nothing. */
function build() {
  return {
    /** `Responsibility of the X`, `Ansvar X`. */
    dutyOf: pattern(`^(?:the\\s+)?(?:${dutyNouns})\\s+(?<of>${before})?(?:${article})?(?<party>\\S.*)$`),
    /** `Leistungen des Auftragnehmers`, `Prestations du fournisseur`. */
    serviceOf: pattern(`^(?:${serviceNouns})\\s+(?:${before}(?:${article})?|${article})(?<party>\\S.*)$`),
    /** `The customer's tasks`. */
    partyService: pattern(`^(?:${article})?(?<party>\\S.*?)['’]s?\\s+(?:${serviceNouns})$`),
    /** `X Responsibility`, `X's duties`, `Kundens ansvar`. */
    partyDuty: pattern(`^(?:${article})?(?<party>\\S.*?)(?:['’]s?)?\\s+(?:sitt\\s+)?(?:${dutyNouns})$`),
    /** `X is responsible for`, `X must`. */
    partyModal: pattern(
      `^(?:${article})?(?<party>\\S.*?)(?: (?:${together}))?\\s+(?:${modals}|${labelFollows})(?: (?:${together}|also))?$`,
    ),
    /** `It is the customer's responsibility to`, `It is the customer's duty that`. */
    itIsTheirs: pattern(
      `^it (?:is|remains|shall be) (?:${article})?(?<party>\\S.*?)['’]s?\\s+(?:sole )?(?:${dutyNouns}) (?:to|that)$`,
    ),
    /** `Customer tasks`. */
    partyTask: pattern(`^(?:${article})?(?<party>\\S.*?)(?:['’]s?)? (?:${taskNouns})$`),
    /** `X shall not`, `X ne doit pas`; `not responsible`. What denies comes behind the verb or before it. */
    deniedDuty: pattern(
      `^(?:\\S+ ){1,5}(?:${verbsOfDuties}) (?:${denials})$|^(?:\\S+ ){1,5}(?:ne|non|no|não) (?:${verbsOfDuties})(?: pas)?$|(?<!\\p{L})(?:${adjectivesOfDuties}|${dutyNouns})(?!\\p{L})`,
    ),
    togetherBefore: pattern(`^(?:${together}) `),
    /** Words of `the parties jointly` that say no party. */
    together: pattern(` (?:${together})$`),
    /** `What X is responsible for`. */
    whatParty: pattern(
      `^what\\s+(?:${article})?(?<party>\\S.*?)\\s+(?:(?:is|are) responsible for|must do|does|do)$`,
    ),
    /** `Responsible: X`, told apart from `Responsibility: manage …` by who X is. */
    labelled: pattern(
      `^(?:(?:${dutyNouns})|responsible(?: party)?|owner|verantwortlich|zuständig|responsables?|responsabile|responsável|verantwoordelijk|ansvarlig|ansvarig)\\s*:\\s*(?:${article})?(?<party>\\S.*)$`,
    ),
    sharedDuty: pattern(`^(?:(?:${shared})\\s+(?:${dutyNouns})|(?:${dutyNouns})\\s+(?:${shared}))$`),
    advice: pattern(
      `^(?:\\p{L}+\\s+){0,2}(?:${adviceNouns})(?:\\s+(?:for|to|für|pour|aux?|para|per|voor|til|för)\\s+(?:${article})?(?<party>\\S.*)|\\s+\\p{L}+)?$`,
    ),
    /** Sentences that point elsewhere advise nothing. */
    furtherReading: pattern(
      '^(?:(?:for|to find)? ?(?:more|further|detailed|additional) (?:details?|information)|for (?:more|further|detailed|additional)|see (?:also )?(?:the|our)|(?:please )?refer to|für (?:detaillierte|weitere|mehr) |weitere informationen|siehe |pour (?:plus|de plus amples|en savoir)|voir (?:aussi )?(?:la|le|les|notre)|para (?:más|obtener más|mais)|per (?:maggiori|ulteriori)|voor meer|for mer|för mer)',
    ),
    definiteArticle: pattern(`^(?:(?:${definiteArticles})(?<=['’])|(?:${definiteArticles})\\s+)`),
    articleAndPreposition: pattern(`^(?:${before})?(?:${article})`),
  };
}

let built: ReturnType<typeof build> | undefined;

export function phrases(): ReturnType<typeof build> {
  built ??= build();
  return built;
}

/**
 * How sentences say that one of `parties` (sources of regular expressions) has to do something. The group `task` holds
 * a duty that is a noun, `act` one that is a verb.
 */
export function dutySentences(parties: readonly string[]): readonly RegExp[] {
  const party = `(?:${article})?(?<party>${parties.join('|')})`;
  const condition = '(?<condition>[^.;:]{1,200}';
  const inverted = 'muss|müssen|skal|må|moet|moeten|ska|måste';
  return [
    pattern(`^(?:${condition},)\\s+)?${party}\\s+(?:${dutyNounFollows})\\s*(?<task>\\S.*)$`),
    pattern(`^(?:${condition},)\\s+)?${party}\\s+(?:${dutyVerbFollows})\\s+(?<act>\\S.*)$`),
    pattern(`^${party}\\s+(?:hat|haben)\\s+(?<act>\\S.*(?:\\s|\\p{L})zu\\s?\\p{L}{1,40}n)$`),
    pattern(`^${condition}?)\\s+(?:${inverted})\\s+${party}\\s+(?<act>\\S.*)$`),
    pattern(`^(?<task>\\S.*?)\\s+(?:${belongsTo})['’]?\\s*${party}$`),
    pattern(
      `^(?:(?:it|es|il)\\s+)?(?:${belongsTo})['’]?\\s*${party},?\\s+(?:(?:to|de|di|om te|å)\\s+|d['’])?(?<act>\\S.*)$`,
    ),
    pattern(`^it is\\s+${party}['’]s?\\s+(?:responsibility|duty) to\\s+(?<act>\\S.*)$`),
  ];
}
