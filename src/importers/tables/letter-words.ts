import { foldWords } from './words.ts';

/**
 * What people write instead of a letter, by the letter of the RACI family that it stands for. Only words whose place in
 * such a table leaves no doubt; `owner` and `lead` are none, as they are as often the one as the other.
 */
const words: Readonly<Record<string, string>> = {
  R: `responsible, responsibles, does, doer, does the work, executor, performer, executes, responsible party,
    verantwortlich, verantwortliche, verantwortlicher, durchfuhrung, durchfuhrungsverantwortung, durchfuhrungsverantwortlich,
    durchfuhrend, ausfuhrend, ausfuhrung, umsetzung, zustandig, fuhrt aus, fuhrt durch,
    responsable, responsables, realise, realisateur, realisation, executant, realiza, ejecuta, ejecutor, ejecucion, encargado,
    responsabile, responsabili, esecutore, esegue, realizza, responsavel, responsaveis, executa, executor, realizador,
    verantwoordelijk, uitvoerend, uitvoerder, voert uit, odpowiedzialny, odpowiedzialna, wykonawca, wykonuje, odpovedny,
    provadi, realizuje, vykonava, felelos, responsabil, executant,
    ответственный, ответственные, исполнитель, исполнители, исполняет, выполняет, відповідальний, виконавець, виконує,
    utforende, utforer, utfor, ansvarlig, ansvarliga, ansvarig, ansvariga, udforende, udforer, vastuullinen, toteuttaja, suorittaja, suorittava,
    sorumlu, yapan, uygulayan, thuc hien, nguoi thuc hien, bertanggung jawab, pelaksana, penanggung jawab, υπευθυνος,
    负责, 負責, 负责方, 主办, 执行方, 执行, 執行, 负责人, 负责执行, 执行者, 執行者, 执行人, 责任人, 实施, 実行責任, 実行責任者, 実行者, 実行, 担当, 実施, 담당, 실무, 수행, 실행, 실무담당, 실행책임`,
  A: `accountable, accountability, accountables, approver, approvers, approves, approve, final approver, ultimately responsible,
    rechenschaftspflichtig, rechenschaft, gesamtverantwortlich, gesamtverantwortung, ergebnisverantwortlich, genehmigt, genehmiger, genehmigung, freigabe,
    endverantwortlich, kostenverantwortlich, letztverantwortlich,
    approuve, approbateur, approbation, redevable, garant, autorite, comptable, valide, valideur, aprueba, aprobador, aprobadora, aprobacion,
    rinde cuentas, rendidor de cuentas, responsable final, autoridad, imputable, approva, approvatore, approvazione,
    accountable, referente, rende conto, aprova, aprovador, aprovadora, aprovacao, prestador de contas, presta contas,
    autoridade, autoridade presta contas, eindverantwoordelijk, aansprakelijk, goedkeurder, zatwierdza, zatwierdzajacy, rozliczany, nadzoruje, nadzorujacy,
    zodpovedny, schvaluje, schvalovatel, szamonkerheto, jovahagyo, aprobator,
    утверждает, утверждающий, подотчетный, подотчётный, отвечает, владелец, затверджує, підзвітний,
    godkjenner, godkjenning, godkender, godkanner, hyvaksyja, tilivelvollinen, onaylayan, hesap veren, onay, chiu trach nhiem, phe duyet, akuntabel,
    penyetuju, menyetujui, υπολογος,
    批准, 审批人, 審批人, 问责人, 問責者, 决策, 决策者, 审批, 審批, 问责, 問責, 当责, 當責, 最终负责, 审批者, 批准者, 批准人, 审核, 説明責任, 説明責任者, 承認, 承認者, 최종책임, 책임, 승인, 승인자, 결재, 의사결정`,
  C: `consulted, consult, consults, consultant, consultants, contributor, contributors, contributes, consultation, to be consulted,
    konsultiert, konsultieren, zu konsultieren, beratend, berat, berater, beratung, befragt, hinzugezogen,
    consulte, consultes, consultee, consultation, contributeur, consulta, consultado, consultada, consultados, consultar, colaborador,
    consultato, consultata, consultati, consultazione, consultar, consultados, consultivo, contribuinte,
    geraadpleegd, geconsulteerd, raadplegen, konsultowany, konsultowana, konsultant, konsultuje, konzultovan, konzultovany, konzultuje, konzultace, konzultalt, consultat,
    консультант, консультанты, консультируемый, консультирует, консультируется, консультация, консультирование, консультований, консультує,
    konsulteres, konsultert, konsulent, radfores, konsulteras, konsulterad, konsulteret, konsultoitava, konsultoi, danisilan, danisman, danisilacak,
    tham van, tham khao, duoc tham van, dikonsultasikan, konsultasi, konsultan,
    咨询, 諮詢, 被咨询, 被諮詢, 顾问, 咨询者, 事先咨询, 协商, 協業先, 相談, 相談先, 協議先, 助言, 助言者, 협의, 자문, 조언, 상담`,
  I: `informed, inform, informs, notified, notify, to be informed, kept informed, information,
    informiert, informieren, zu informieren, zu informierend, information,
    informe, informes, informee, informer, informado, informada, informados, informar, notificado, se informa,
    informato, informata, informati, informare, informar, geinformeerd, informeren, informowany, informowana, poinformowany, informuje,
    informovan, informovany, informace, tajekoztatott, informat,
    информируемый, информируется, информирован, информируемые, информирование, уведомляется, інформований, інформується, поінформований,
    informeres, informert, informeras, informerad, informeret, orienteres, informoitava, tiedotettava, bilgilendirilen, bilgi verilen, bilgi,
    duoc thong bao, thong bao, diinformasikan, diinformasi, informasi,
    知会, 知會, 通知, 知情, 被告知, 告知, 被通知, 知悉, 知晓, 报告, 報告先, 情報提供, 報告, 通知先, 共有, 통보, 보고, 공유, 정보공유, 통지`,
  S: `support, supports, supporting, supporter, supportive, supported, assist, assists, assisting, helper,
    unterstutzung, unterstutzend, unterstutzt, unterstutzer, mitwirkung, mitwirkend, mitarbeit, soutien, appui, assiste, apoyo, apoya, soporte,
    supporto, supporta, apoio, apoia, suporte, ondersteuning, ondersteunend, ondersteunt, wsparcie, wspiera, wspierajacy, podpora, podporuje, tamogato,
    поддержка, поддерживает, помощник, содействие, підтримка, stotte, stotter, stottende, stod, stodjer, tuki, tukee, destek, destekleyen, ho tro, dukungan, pendukung,
    支持, 协办, 协助, 協助, 配合, 支援, サポート, 지원`,
  V: 'verifier, verifies, verify, verification, reviewer, reviews, prufer, pruft, verificateur, verificador, verificatore, проверяет, 验证, 検証',
  Q: 'quality, quality review, quality reviewer, quality assurance, qualitat, qualitatssicherung, qualite, calidad, qualita, qualidade',
  O: 'omitted, omit, out of the loop, not involved on purpose, out of loop',
  D: 'driver, drivers, drives, drive, decider, decides, decide, decision maker, treiber, entscheider, entscheidet',
  P: 'perform, performs, participant, participates, participating, participate, contributing',
};

const letterOf = new Map<string, string>();
for (const [letter, list] of Object.entries(words)) {
  for (const word of list.split(',')) {
    const folded = foldWords(word);
    if (!letterOf.has(folded)) letterOf.set(folded, letter);
  }
}

/** Words that add nothing to a letter word: `Responsible party`, `to be Consulted`, `Responsible(s)`. */
const padding = new Set(
  'party parties role roles team teams person persons people stakeholder stakeholders member members who is are be to the s es n in r by keep kept rolle personen personne personnes persona personas pessoa pessoas'.split(
    ' ',
  ),
);

const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words for R that say who does the work, and nothing about who answers for it. */
const doing = new Set(
  'does,doer,executor,performer,executes,performs,durchfuhrung,durchfuhrend,ausfuhrend,ausfuhrung,umsetzung,realise,realisateur,realisation,executant,realiza,ejecuta,ejecutor,ejecucion,esecutore,esegue,executa,realizador,uitvoerend,uitvoerder,wykonawca,wykonuje,provadi,vykonava,исполнитель,исполняет,выполняет,виконавець,utforende,utforer,utfor,udforende,udforer,toteuttaja,suorittaja,yapan,uygulayan,thuc hien,pelaksana,执行,執行,执行者,执行人,实施,実行,実行者,実施,수행,실행,실무'.split(
    ',',
  ),
);

/** True for `Utførende`, false for `Ansvarlig`: beside the one, the other answers for the work. */
export function saysWhoDoes(text: string): boolean {
  return (
    foldWords(text)
      .split(' ')
      .some((word) => doing.has(word)) || doing.has(foldWords(text))
  );
}

/** The letter that a word or phrase stands for: `Verantwortlich` is `R`. `undefined` for any other text. */
export function letterOfWord(text: string): string | undefined {
  const folded = foldWords(text);
  if (folded === '' || folded.length > 60) return undefined;
  const direct =
    letterOf.get(folded) ?? (unspaced.test(folded) ? letterOf.get(folded.replaceAll(' ', '')) : undefined);
  if (direct !== undefined) return direct;
  const bare = folded
    .split(' ')
    .filter((word) => !padding.has(word))
    .join(' ');
  return bare === folded ? undefined : letterOf.get(bare);
}

/**
 * The letters that the head of a column stands for: `R`, `Responsible (R)`, `(A) Approuve`, `Accountable / Responsible`.
 * `undefined` where it is no such head.
 */
export function lettersOfHeader(text: string): string[] | undefined {
  const plain = text.replace(/[*_`]/gu, '').trim();
  if (plain === '' || plain.length > 80) return undefined;
  const single = /^[[(]?\s*([RACISVQODP])(?:\s*[\])])?(?:\s*[*†¹²³]+)?$/u.exec(plain);
  if (single?.[1] !== undefined) return [single[1]];
  const several = plain.split(/(?:(?<!\s)\s+)?[/&+,·]\s*/u);
  if (several.length > 1 && several.every((part) => /^[RACISVQODP]$/u.test(part))) return several;
  const explained =
    /^[[(]?([RACISVQODP])[\])]?(?:\s*[-–—:=(]\s*|\s+)(\S.*?)\)?$/u.exec(plain) ??
    /^(.*\S)\s*[-–—:=([]\s*([RACISVQODP])\s*[\])]?$/u.exec(plain);
  if (explained !== null) {
    const [first = '', second = ''] = [explained[1], explained[2]];
    const [letter, word] = first.length === 1 ? [first, second] : [second, first];
    if (letterOfWord(word) !== undefined) return [letter];
  }
  const words = letterOfWord(plain.replace(/\([^()]*\)/gu, ' '));
  if (words !== undefined) return [words];
  const bare = /^([RACI])\s*(?:\(.+\)|[-–—:=]\s.+)$/u.exec(plain)?.[1];
  if (bare !== undefined) return [bare];
  const named = letterOfWord(plain.split(/(?:(?<!\s)\s+)?[-–—:]\s/u)[0] ?? '');
  if (named !== undefined) return [named];
  const parts = plain
    .split(/(?:(?<!\s)\s+)?(?:[/&+,]|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/u)
    .map(letterOfWord);
  return parts.length > 1 && parts.every((part) => part !== undefined) ? (parts as string[]) : undefined;
}
