import type { Language } from '../text/languages.ts';

/**
 * Words of questions about ownership. A matrix answers nothing but "who owns this", so they tell nothing about the
 * row that is meant and are set aside: "who is responsible for", "wer kümmert sich um", "qui s'occupe de".
 */
const ownershipWords: Readonly<Record<Language, string>> = {
  en: `accountable accountability answerable belong belongs charge duties duty job liable liability obligation
    obligations obliged own owned owner owners ownership owns raci remit responsibility responsibilities responsible
    role roles side task tasks whoever handle handles take takes taken care deal deals look looks supposed charges expected
    happen happens party parties`,
  de: `aufgabe aufgaben besitzt besitzer eigentumer kummern kummert kuemmert obliegt pflicht pflichten rolle rollen
    sache verantwortlich verantwortliche verantwortlichen verantwortlicher verantwortlichkeit verantwortlichkeiten
    verantwortet verantworten verantwortung gehort ubernimmt uebernimmt ubernehmen zustandig zustaendig zustandige
    zustandigkeit zustandigkeiten macht machen tun erledigt erledigen`,
  fr: `charge competence devoir devoirs incombe incomber obligation obligations occupe occuper occupent proprietaire
    possede prend prendre responsabilite responsabilites responsable responsables revient revenir role roles tache
    taches gere gerer gerent appartient assure assurer assurent`,
  es: `cargo compete corresponde corresponder deber deberes dueno duena encarga encargado encargada encargan
    encargarse ocupa ocupan obligacion obligaciones propietario responsabilidad responsabilidades
    responsable responsables rol roles tarea tareas gestiona gestionan gestionar pertenece asume cuida
    cuidar cuidam responsavel responsaveis responsabilidade faz fazem cabe encarrega dono atribuicao
    atribuicoes`,
  it: `carico compete compito compiti dovere doveri incarico incaricato incaricata obbligo obblighi occupa occupano
    occuparsi proprietario responsabile responsabili responsabilita ruolo ruoli spetta tocca gestisce gestiscono
    gestire appartiene cura`,
  no: `ansvar ansvaret ansvarlig ansvarlige eier eieren eies gjor gjore gjores oppgave oppgaver oppgaven oppgavene plikt rolle
    roller ivaretar ivareta sorger sorge star tar tilhorer handterer handtere`,
};

const ownershipSets = new Map<Language, ReadonlySet<string>>();

/** True for a word (folded) that asks who owns something, in a language. */
export function isOwnershipWord(text: string, language: Language): boolean {
  const set = ownershipSets.get(language) ?? new Set(ownershipWords[language].split(/\s+/u));
  ownershipSets.set(language, set);
  return set.has(text);
}

/** Words so general that they hardly tell one row from another: what is done with everything, and what everything is. */
export const lightWords: Readonly<Record<Language, string>> = {
  en: `accordance accordingly add adds adding added activity activities actual additional administer administration apply applied approach appropriate
    area areas arrange available based basis carry carried case cases common component components concept conduct
    configure configuration continuous correct create creation define definition deliver delivery deploy deployment
    detail details do done effective element ensure establish establishment execute execution existing feature
    features foundation function functionality general guarantee handle handling help implement implementation
    include includes item items key kind keep kept level made maintain maintenance make manage managed management
    manager matter mechanism mechanisms method methods model models necessary new offer offering ongoing operate operation operations organise organize
    overall part particular perform possibility possible practice prepare preparation process processes product
    properly provide provision purpose related relevant regular regularly required requirement requirements resource
    resources result run running scheme schemes scope service services set setup setting solution solutions specific start
    standard stuff subject such suitable support supporting system systems thing tool tools type types unit use
    used usage various way ways whole work works working`,
  de: `aktivitat aktivitaten allgemein anlegen anwenden anlage art bereich bereiche bereitstellen bereitstellung
    bestehend betreiben betrieb bieten dienst dienste dienstleistung durchfuhren durchfuhrung durchfuehrung einrichten
    einrichtung erstellen erstellung fuhrt gewahrleisten gewahrleistung handhabung komponente komponenten
    konfigurieren konfiguration laufend leisten leistung liefern losung losungen management mittel neu neue neuen
    neues neuer notwendig notig nutzen nutzung pflege pflegen pflegt plattform produkt prozess prozesse regelmassig
    ressource ressourcen service services setzen sicherstellen sicherstellung stellen stellt system systeme tool
    umgebung umsetzen umsetzung unterstutzen unterstutzung verwalten verwaltet verwaltung werkzeug ziel`,
  fr: `action activite activites administration administrer appliquer application assurer base cas composant
    composants configuration configurer creation creer definir definition deployer deploiement disposition
    ensemble element elements environnement etablir executer execution exploitation exploiter fonction
    fournir fourniture garantir gestion gerer maintenir maintien mettre mise mettent met moyen necessaire
    niveau nouveau nouvel nouvelle nouvelles nouveaux offre operation operations operer outil outils
    plateforme prestation processus produit realiser realisation regulier reguliere regulierement ressource
    ressources service services solution solutions soutien systeme systemes type utilisation utiliser oeuvre`,
  es: `accion actividad actividades administracion administrar aplicar area asegurar base caso componente
    componentes configuracion configurar crear creacion definir definicion desplegar despliegue disposicion
    ejecutar ejecucion elemento elementos entorno establecer explotacion funcion garantizar gestion
    herramienta herramientas implementar implementacion llevar mantener mantenimiento necesario nivel nuevo
    nueva nuevos nuevas ofrecer operacion operaciones operar plataforma poner preparar prestar proceso
    procesos producto proporcionar puesta realizar realizacion recurso recursos regular regularmente
    servicio servicios sistema sistemas solucion soluciones tipo usar uso utilizar gestao gerenciamento
    gerenciar gerencia administracao manutencao configuracao criacao definicao elaboracao execucao
    realizacao operacao servico servicos utilizacao fornecer garantir implementacao`,
  it: `amministrare amministrazione ambiente applicare area assicurare attivita base caso componente componenti
    configurare configurazione creare creazione definire definizione distribuire elemento elementi erogare erogazione
    eseguire esecuzione esercizio fornire fornitura funzione garantire gestione implementare implementazione livello
    mantenere mantenimento mettere messa necessario nuovo nuova nuovi nuove offrire operazione operazioni piattaforma
    predisporre processo processi prodotto realizzare realizzazione regolare regolarmente risorsa risorse servizio
    servizi sistema sistemi soluzione soluzioni strumento strumenti supporto tipo usare utilizzare utilizzo uso`,
  no: `administrere administrasjon aktivitet aktiviteter anvende bruk bruke del drift drifte drifter drive etablere
    etablering forvalte forvaltning funksjon gi gjennomfore gjennomforing gjennomforer handtering implementere
    implementering jobb komponent komponenter konfigurere konfigurasjon konfigurering levere leveranse leverer lage
    lager losning losninger miljo nodvendig ny nye nytt omrade oppsett opprette oppretter opprettelse plattform
    produkt prosess prosesser regelmessig ressurs ressurser sette setter sikre sikrer styre styring system systemer
    tilby tilbyr tjeneste tjenester utfore utforer utforing vedlikehold vedlikeholde vedlikeholder verktoy yte`,
};

/**
 * Everyday words that surround what is asked for. Where no row has them they are no sign that the question is about
 * something else.
 */
export const everydayWords: Readonly<Record<Language, string>> = {
  en: `able accept actually agree ahead already always anymore anyway appear around arrive ask asks away
    back bad begin best better big break breaks bring bringing broken busy buy call calls cannot catch cause
    change check checks choose clear close come comes coming complete consider continue copy correctly cost
    count cover current currently daily date day days decide decides different difficult directly easy end
    enough evening exactly eye fail fails fall far fast fill fill final find finds fine finish first fit fix
    follow forget free full fully good great grow guess half hand hands hang hard hear high hit hold holds
    home hope hour hours huge idea important incoming inside instead involve involved keep keeps kind know
    knows large last late later lead learn leave left less let light list little live long longer lose lost
    low main major many mean means meet mention minimum minute miss missing moment monday month monthly
    morning move name near never next nice night normal note number often ok okay old open order others
    outside pay people person personally pick piece place plan play point prefer present pretty probably
    problem problems prompt promptly proper pull push put question quick quickly quite reach ready real
    reason recent remain remember right round safe save say says second see seem send separate set
    short show shut simple since sit small soon sort speak special stand stay step still stop straight
    strong sure talk tell tells thank think third three time times today together tomorrow tonight top total
    touch towards true trust try turn two under understand until upcoming urgent useful usual usually wait
    walk watch watches week weekend weekly well whole wide wish won word worry wrong year yearly years
    yesterday own sunday tuesday wednesday thursday friday saturday january february april june july august
    september october november december four five six seven eight nine ten hundred thousand dozen couple
    forever suddenly finally eventually sometimes rarely seldom constantly immediately asap urgently
    midnight noon afternoon overnight weekdays someday recently lately sooner annoying angry sad happy sorry
    afraid weird strange unfair fair ugly stupid crazy wise lucky serious seriously obvious obviously
    apparently maybe perhaps basically literally somehow anywhere everywhere nowhere elsewhere somewhere
    hook blame guy guys folks boss friend friends colleague colleagues buddy dude man woman men women kid
    kids told asked asking said spoke speaking talked talking wonder wondering guessed suppose keeping kept
    stays stayed puts putting came went gone goes seen saw looks looking looked heard hearing felt feel
    feels feeling gave given giving gives took taken taking brought bought sold sits sitting stands standing
    stood wants wanting wanted likes liked loves loved hates hoping hopes hoped becomes became becoming
    turns turned turning happening happened seems seemed arrives arrived arriving leaves leaving waiting
    waits waited tired sick slow slowly faster slower heavy early earlier tiny enormous entire button sorts
    kinds lots bunch loads plenty extra additional again degrees percent euro euros dollar dollars
    found founds met sent lent ended entered entering ever forgot forgotten grew grown hid hidden join
    joined joining jump jumped knew known laid laugh lift lifted listen listened lived mark marked mind
    minded mix mixed moved moving notice noticed notices offered passed picked placed played pressed press
    presses realise realised realize received refuse refused rolled ring rings rang search searched shake
    shook shown sleep sleeps slept spend spent spread started stolen steal stole stuck suffer suffered
    swap swapped throws throw thrown threw tried tries trying typed visited wake woke woken written wrote
    shout shouted shouting yell panic panicking decent handy loud quiet dark bright cold hot warm wet dry
    clean dirty dead alive afford bother bothered bothers bigger biggest smaller smallest longest shortest
    higher highest lower lowest newer newest older oldest earliest latest hardly barely almost merely solely
    entirely completely totally partly mostly mainly largely whatsoever anybody anyone everybody everyone
    somebody someone nobody chapter chapters section sections heading headings`,
  de: `aktuell alt anders beginnen beginnt bekommen bekommt bleiben bleibt brauche brauchen braucht bringen
    bringt eigen eigene eigenen eigenes eigentlich einfach ende erst fangt findet finden fragen ganze ganzen
    geben genau genug gern gleich gross grosse grossen gut gute halten halt heute hoch holt immer jahr
    kaputt kleine kommen kommt kurz lang lange lassen lasst laufen lauft leute letzte mal meldet monat
    moglich morgen nachts nachste nimmt oft passiert richtig sagt schaut schnell sehen sicher sieht spater
    stunde tag taglich tun tut uhr viele voll wichtig woche wochenende zeit zusatzlich zuerst zusammen
    montag dienstag mittwoch donnerstag freitag samstag sonntag montags freitags januar februar marz april
    mai juni juli august september oktober november dezember zwei drei vier funf sechs sieben acht neun zehn
    hundert tausend gestern vorgestern ubermorgen mittag nachmittag abend abends nacht mitternacht morgens
    fruh dringend sofort standig dauernd plotzlich endlich leider vielleicht wahrscheinlich irgendwie
    irgendwo irgendwann uberall nirgends komisch seltsam traurig froh schlimm schlecht langsam riesig winzig
    kollege kollegen kollegin chef chefin mann frau jemandem jemanden geht ging gegangen kam stand steht
    stehen liegt liegen sitzt wartet warten hangt hort horen gehort fuhlt denkt denken glaube glauben weiss
    wissen kennt kennen wunscht hofft hoffen wundert sagen gesagt fragt frage gefragt erzahlt spricht redet
    reden gibt gegeben nahm genommen brachte gebracht zeigt zeigen passt passen gekommen gelaufen scheint
    wirkt geworden
    gefunden gesehen gesucht suchen sucht gemerkt merkt merken druckt knopf gedruckt gestohlen klauen
    geklaut verloren verliert verlieren vergessen vergisst geworfen wirft werfen schlaft schlafen aufgewacht
    wach geschickt schickt schicken getroffen treffen versucht versuchen probiert probieren hilft helfen
    geholfen bittet bitten gebeten bat klein kleiner kleinste grosser grosste langer langste kurzer hoher
    hochste niedriger neuer neueste alter alteste fast kaum ganz vollig komplett teilweise meistens
    hauptsachlich irgendjemand irgendwer niemand jeder jede jedes jemand alle allen kapitel abschnitt abschnitte`,
  fr: `actuel aide ancien annee annees apporter arrive arriver attendre beaucoup besoin bien bon bonne chose
    coup cours date demain derniere dernier dire dit donne donner exactement fois garder grand grande heure
    heures hui important jour jours laisser long longtemps lorsqu mauvais meilleur mois moment nuit passe
    passer petit peu possible premier premiere probleme propre propres prochain regarde savoir semaine sert
    suivre temps tenir toujours trouve trouver urgent veille veiller venir vient vite voir voit week end
    vrai lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet
    aout septembre octobre novembre decembre deux trois quatre cinq six sept huit neuf dix cent mille hier
    avant-hier apres-midi soir soiree matin matinee minuit midi urgemment immediatement soudain soudainement
    enfin malheureusement peut-etre probablement quelque part partout nulle bizarre etrange triste content
    lent lente lentement rapidement enorme minuscule collegue collegues chef patron homme femme gens va vont
    allait alle venu vu vue dites disent demande demander demandent parle parler pense penser crois croire
    croit sait savent veux veut veulent voulez donnent prendre prends pris apporte semble attend attendent
    reste restent tombe
    trouvees trouves cherche chercher cherchent appuie appuyer bouton perdu perdue perdre
    oublie oublier oublies dort dormir reveille reveiller envoye rencontre essaie essayer essaye
    aider aidez petits petites grands grandes plus grosse gros meilleure pire presque vraiment
    quelqu personne chacun chacune tous toutes chapitre chapitres rubrique rubriques`,
  es: `actual ahora alto ano anos antiguo ayuda bueno buena cambio cosa da dar dia dias dice dinero ejemplo
    encontrar falta fin final forma gente grande hora horas hoy importante largo lado llega llegar luego mal
    manana mejor mes mientras mirar momento necesita necesitamos noche pasa pasar pequeno persona posible
    primero problema propio propia propios propias proximo queda quiere rapido seguir semana siempre tiempo
    ultimo urgente vez viene vista lunes martes miercoles jueves viernes sabado domingo enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre dos tres cuatro cinco seis siete
    ocho nueve diez cien mil ayer anteayer tarde tardes mediodia medianoche madrugada urgentemente
    inmediatamente enseguida repente finalmente quizas quiza probablemente alguna parte raro rara extrano
    triste contento malo mala lento lenta lentamente rapidamente enorme diminuto companero companera
    companeros jefe jefa hombre mujer va van iba ido venido visto dicho decir dicen pregunta preguntar habla
    hablar piensa pensar creo creer sabe saben quiero quieren salio salir sale salen entra llegado espera
    esperan esperar quedado parece hizo hecho puso puesto roto tomar toma euro euros novo novos novas
    precisa preciso precisamos agora hoje amanha ontem ajuda ajudar segunda terca quarta quinta sexta coisa
    coisas alguem ninguem meses muito bom boa
    encontrado encontrada busca buscar buscan aprieta apretar boton pulsa pulsar robado robada robar perdido
    perdida perder olvidado olvidar olvida duerme dormir despierta despertar enviado enviada
    intentar intenta ayudar pequena grandes mayor menor peor casi
    alguien nadie todos todas capitulo capitulos apartado apartados`,
  it: `adesso aiuto anno anni arriva bene bisogno buono caso certo cosa cose dare deve fine giorno giorni
    grande importante lungo male meglio mese mentre momento notte nuovo oggi ora ore passa persona persone
    piccolo possibile presto primo problema proprio propria propri prossimo quando resta sempre serve
    settimana subito succede tempo trova ultimo urgente vede viene volta vuole lunedi martedi mercoledi
    giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
    ottobre novembre dicembre due tre quattro cinque sei sette otto nove dieci cento mille ieri domani dopodomani mattina
    pomeriggio sera serata mezzanotte mezzogiorno urgentemente immediatamente improvvisamente finalmente
    forse probabilmente qualche parte ovunque strano strana triste contento cattivo lento lenta lentamente
    velocemente enorme collega colleghi capo uomo donna gente vado vanno andato venuto visto detto dire
    dicono chiede chiedere parla parlare pensa pensare credo credere sa sanno voglio vogliono uscito esce
    entra arrivato aspetta aspettano aspettare rimane sembra fatto messo rotto preso prende
    trovato trovata cerca cercare cercano preme premere bottone pulsante rubato rubata rubare
    dimenticato dimenticare butta buttare dorme dormire sveglia svegliare inviato provare prova
    provato aiuta aiutare piccola grandi maggiore minore peggio quasi qualcuno
    nessuno tutti tutte capitolo capitoli sezione sezioni`,
  no: `alltid bedre behov behover beste bli bruker bor dag dager del egen eget egne ekstra fast ferdig finne
    finner folk forst forste gammel ganske gi gir gjelder god gode godt helg helt hjelp holder i dag ka
    kveld lang lenge liten ma maned mange morgen neste na natt ofte passer passe problem raskt riktig sa se
    ser side siste skjer snakker stor store tid time trenger uke vanlig viktig vet mandag tirsdag onsdag
    torsdag fredag lordag sondag januar februar mars april mai juni juli august september oktober november
    desember to tre fire fem seks sju atte ni ti hundre tusen gar gardagen overmorgen formiddag ettermiddag
    midnatt klokken klokka haster umiddelbart plutselig endelig dessverre kanskje sannsynligvis rart
    merkelig trist glad darlig treg tregt sakte fort enorm enormt kollega kolleger sjef sjefen mann kvinne
    gikk gatt kom kommet sto sett sier sagt si spor sporre snakke tenker tror visst vente venter ventet blir
    ble virker gjorde gjort tok tatt fikk
    funnet leter lete let trykker trykke knappen knapp stjalet stjele mistet miste glemt glemme kaster kaste
    sover sove vakner vekker vekke vekket sendte mott prover prove provd hjelper hjelpe hjulpet mindre
    storre storst minst lengre nesten delvis noen ingen alle enhver`,
};

/**
 * Words for something being wrong. They tell why somebody asks and seldom what about, even where the vocabulary has
 * them as the subject of a discipline: "storage problems" are asked about storage, "problem management" is a term.
 */
export const occasionWords: Readonly<Record<Language, string>> = {
  en: 'problem problems issue issues trouble troubles difficulty difficulties',
  de: 'problem probleme problemen schwierigkeit schwierigkeiten arger',
  fr: 'probleme problème problemes problèmes souci soucis difficulte difficulté difficultes difficultés',
  es: 'problema problemas dificultad dificultades',
  it: 'problema problemi difficolta difficoltà',
  no: 'problem problemer problemet vanske vansker',
};
