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
  '(?:is|are|remains?) (?:also |solely |fully |entirely )?(?:responsible|accountable) (?:for|to)|(?:is|are) in charge of|takes? care of',
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
  '(?:is|are) (?:required|obliged|expected) to|has to|have to|must|shall|will|needs? to|undertakes? to|agrees? to',
  'muss|müssen|hat dafür zu sorgen, dass|verpflichtet sich,',
  "doit|doivent|s['’]engage(?:nt)? à|(?:est|sont) tenue?s? (?:de|d['’])",
  'debe|deben|deberán?',
  'deve|devono|dovrà|dovranno|(?:è|sono) tenut[oiae] a',
  'deverão?|devem',
  'moet|moeten|dient te|dienen te',
  'skal|må|ska|måste',
].join('|');

const modals = `${dutyNounFollows}|${dutyVerbFollows}`;

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
    partyModal: pattern(`^(?:${article})?(?<party>\\S.*?)\\s+(?:${modals})$`),
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
    pattern(`^${condition}?)\\s+(?:${inverted})\\s+${party}\\s+(?<act>\\S.*)$`),
    pattern(`^(?<task>\\S.*?)\\s+(?:${belongsTo})['’]?\\s*${party}$`),
    pattern(
      `^(?:(?:it|es|il)\\s+)?(?:${belongsTo})['’]?\\s*${party},?\\s+(?:(?:to|de|di|om te|å)\\s+|d['’])?(?<act>\\S.*)$`,
    ),
    pattern(`^it is\\s+${party}['’]s?\\s+(?:responsibility|duty) to\\s+(?<act>\\S.*)$`),
  ];
}
