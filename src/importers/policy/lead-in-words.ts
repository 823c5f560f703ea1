/**
 * The words by which the line over a list says whose the list is, as sources of regular expressions, for all languages
 * at once. They are matched without regard to case.
 */

/** Those who make a contract, all of them: `both parties`, `les parties`. */
export const allParties = [
  '(?:both |all |the two )?(?:contracting )?parties|both sides',
  '(?:beide |alle )?(?:vertrags)?(?:parteien|partner)|beide seiten',
  'deux parties|parties contractantes',
  '(?:ambas |dos |todas las )?partes(?: contratantes)?',
  '(?:entrambe le |due )?parti(?: contraenti)?',
  '(?:begge |alle )?(?:partene|parterne|parter)|parterna|båda parter',
  '(?:beide )?partijen',
].join('|');

/** What says that all of them do it as one; no word of what is to be done. */
export const together = [
  'jointly|together|mutually',
  'gemeinsam|zusammen|gemeinschaftlich',
  'conjointement|ensemble|en commun',
  'conjuntamente|juntos|de forma conjunta',
  'congiuntamente|insieme',
  'i fellesskap|i fællesskab|sammen|tillsammans|gemensamt',
  'gezamenlijk|samen',
].join('|');

/** Words that deny: `shall not`, `ist nicht verantwortlich`. */
export const denials = [
  'not|never|no|neither',
  'nicht|nie|keine?[nmrs]?',
  "ne|pas|aucune?|jamais|n['’](?=est|a|ont|assure)",
  'non|nessun[ao]?',
  'nunca|ningun[ao]?|ningún|não|nenhuma?',
  'ikke|ingen|aldri|aldrig|inte|inga',
  'niet|geen|nooit',
].join('|');

/** Lines over what is left out of the contract, or is taken for granted. */
export const exclusions = [
  '(?:\\p{L}+ ){0,4}(?:out[- ]of[- ]scope|outside (?:the )?scope|not (?:included|covered|in scope|part of [^:]{1,40}))(?: \\p{L}+){0,4}',
  '(?:general |service )?(?:exclusions|excluded(?: services| items| activities)?)(?: from [^:]{1,40})?|(?:\\p{L}+ ){1,4}(?:is|are) excluded(?: from [^:]{1,40})?',
  '(?:general |technical |further )?(?:prerequisites?|preconditions?|assumptions?)',
  '(?:\\p{L}+ ){0,4}nicht (?:enthalten|inbegriffen|im (?:leistungs)?umfang(?: enthalten)?|bestandteil [^:]{1,40})(?: \\p{L}+){0,2}|(?:leistungs)?ausschl(?:uss|üsse)|(?:ausgeschlossen|außerhalb)(?: \\p{L}+){0,4}|abgrenzung(?:en)?|(?:technische |allgemeine )?voraussetzungen|annahmen',
  '(?:\\p{L}+ ){0,4}(?:hors (?:du )?périmètre|non (?:inclus|compris|couvert)e?s?)(?: \\p{L}+){0,4}|(?:prestations )?exclu(?:sion|e)?s|pré-?requis|hypothèses',
  '(?:\\p{L}+ ){0,4}(?:fuera del? alcance|no (?:incluid|cubiert)[oa]s?)(?: \\p{L}+){0,4}|exclusiones|(?:servicios )?excluidos|requisitos previos|supuestos',
  '(?:\\p{L}+ ){0,4}(?:fuori (?:ambito|perimetro)|non (?:inclus|compres|copert)[oaie])(?: \\p{L}+){0,4}|esclusioni|(?:servizi )?esclusi|prerequisiti',
  '(?:\\p{L}+ ){0,4}(?:utenfor (?:omfang|scope)(?:et)?|ikke (?:inkludert|omfattet|inkluderet))(?: \\p{L}+){0,4}|unntak|avgrensning(?:er)?|forutsetninger|forudsætninger|förutsättningar',
  '(?:\\p{L}+ ){0,4}(?:buiten (?:de )?scope|niet (?:inbegrepen|inclusief))|uitsluitingen|randvoorwaarden',
].join('|');

/** What says that something is for the party that is named beside it: `remains with`, `obliegt`, `à la charge de`. */
export const belonging = [
  'responsib(?:le|ility|ilities)|accountab(?:le|ility)|dut(?:y|ies)|obligations?|obliged|tasks?|remains? with|lies? with|rests? with|stays? with|falls? (?:to|on|upon|under)|incumbent|up to|side|on the part of',
  'obliegt|obliegen|verantwort(?:ung|lich|lichkeit|lichkeiten)|zuständig(?:keit|keiten)?|aufgaben?|\\p{L}*pflicht(?:en)?|verpflichtet|seitens|auf seiten|auf der seite|verbleibt|verbleiben|(?:liegt|liegen) beim?|sache des',
  'à la charge|incombe(?:nt)?|revient|reviennent|relève(?:nt)?|responsab(?:le|les|ilité|ilités)|obligations?|tenue?s?|du côté|côté|de la part',
  'a cargo|corresponden?|incumben?|responsab(?:le|les|ilidad|ilidades)|obligación|obligaciones|obligad[oa]s?|compete|por parte|tareas',
  'a carico|spetta(?:no)?|compete|competono|responsabil(?:e|i|ità)|obbligh?[oi]|obbligat[oai]|tenut[oai]|da parte|compiti',
  'ansvar(?:et|lige?|ig|iga|sområder?)?|plikt(?:er|en)?|oppgaver?|påhviler|påligger|ligger hos|tilfaller|opgaver',
  'verantwoordelijk(?:heid)?|taken|ligt bij|verplicht(?:ing|ingen)?',
].join('|');

/** Verbs after a party that say what it is given or allowed, or what is done to it. */
export const noDuties = [
  'may|can|could|might|should|would|receives?|gets?|obtains?|is|are|was|were|will be|has been|have been|(?:has|have) the (?:right|option)|benefits?|means|wants?|wishes|expects?|uses?|shall (?:be (?:entitled|informed|given|told)|have the right|receive)',
  'darf|dürfen|kann|können|könnte|soll(?:te|ten|en)?|erhält|erhalten|bekommt|bekommen|ist|sind|war|wird|werden|wurde|nutzt|nutzen|hat (?:das recht|anspruch|die möglichkeit)',
  'peut|peuvent|pourra|pourront|reçoit|reçoivent|est|sont|sera|seront|bénéficie|dispose|utilise|a (?:le droit|droit)',
  'puede|pueden|podrá|podrán|recibe|reciben|es|son|está|están|será|usa|utiliza|tiene derecho',
  'può|possono|potrà|potranno|riceve|ricevono|è|sono|sarà|viene|vengono|usa|utilizza|ha (?:diritto|facoltà)',
  'kan|får|mottar|modtager|er|blir|bliver|bør|bruker|bruger|har (?:rett|ret|rätt)|är',
  'mag|mogen|ontvangt|krijgt|wordt|worden|zijn',
].join('|');

/** Duties towards somebody are those of another. */
export const towards =
  'towards?|vis-à-vis|gegenüber|envers|hacia|frente a|verso|nei confronti|overfor|gentemot|jegens';

/**
 * Verbs of English contracts in the present: behind an English noun a word that ends in s is as likely a second noun
 * (`The customer systems`). Other languages tell them apart.
 */
export const englishVerbs =
  'accepts|agrees|answers|appoints|approves|arranges|assigns|assists|assumes|assures|bears|carries|checks|commits|completes|complies|conducts|configures|confirms|contributes|cooperates|co-operates|coordinates|creates|decides|defines|delivers|designates|develops|documents|does|enables|ensures|establishes|executes|follows|fulfils|fulfills|furnishes|gives|grants|guarantees|handles|has|helps|hosts|identifies|implements|informs|installs|keeps|maintains|makes|manages|monitors|must|names|needs|nominates|notifies|obtains|offers|operates|organises|organizes|owns|oversees|participates|pays|performs|plans|prepares|procures|promises|protects|provides|reports|reviews|runs|secures|sees|sends|sets|shall|submits|supplies|supports|takes|tests|tracks|trains|undertakes|updates|validates|verifies|warrants|will';
