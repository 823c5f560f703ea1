/**
 * The words by which people name the parts of a responsibility matrix, in the languages that such tables are met in.
 * Plain data; {@link foldWords} says how a text is compared with it.
 */

/** Lower case, without accents and punctuation, single blanks: `N° / Activité` is `n activite`. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Words and phrases that can be looked for in a text. Scripts without blanks are looked for anywhere in it. */
export class WordList {
  readonly #words = new Set<string>();
  readonly #unspaced: string[] = [];
  #longest = 1;

  constructor(...lists: readonly string[]) {
    for (const entry of lists.join(',').split(',')) {
      const word = foldWords(entry);
      if (word === '') continue;
      this.#words.add(word);
      this.#longest = Math.max(this.#longest, word.split(' ').length);
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word))
        this.#unspaced.push(word);
    }
  }

  /** The whole text is one of the words. */
  is(text: string): boolean {
    return this.#words.has(foldWords(text));
  }

  /** The text holds one of the words. */
  has(text: string): boolean {
    return this.count(text) > 0;
  }

  /** How many of the words the text holds, each place once. */
  count(text: string): number {
    const tokens = foldWords(text).split(' ');
    let found = 0;
    for (let start = 0; start < tokens.length; start++) {
      for (let length = Math.min(this.#longest, tokens.length - start); length > 0; length--) {
        if (!this.#words.has(tokens.slice(start, start + length).join(' '))) continue;
        found++;
        start += length - 1;
        break;
      }
    }
    if (found === 0 && this.#unspaced.some((word) => text.includes(word))) return 1;
    return found;
  }
}

/** Heads of the column that names what is to be done. */
export const activityWords = new WordList(
  `activity, activities, task, tasks, deliverable, deliverables, responsibility, responsibilities, duty, duties,
   work item, work package, work, action, actions, process, processes, function, functions, decision, decisions,
   procedure, job, activity name, task name, what, item, items, step, milestone, requirement, obligation, control`,
  `aufgabe, aufgaben, tatigkeit, tatigkeiten, aktivitat, aktivitaten, prozess, prozesse, prozessschritt, leistung,
   leistungen, verantwortlichkeit, verantwortlichkeiten, arbeitspaket, massnahme, arbeitsschritt, thema, verantwortung`,
  `activite, activites, tache, taches, livrable, livrables, processus, responsabilite, responsabilites, mission, missions`,
  `actividad, actividades, tarea, tareas, proceso, procesos, entregable, entregables, responsabilidad,
   responsabilidades, accion, acciones, funcion, funciones`,
  `attivita, compito, compiti, processo, processi, responsabilita, azione, azioni, mansione, consegna`,
  `atividade, atividades, tarefa, tarefas, entrega, entregas, entregavel, entregaveis, responsabilidade, acao, acoes`,
  `activiteit, activiteiten, taak, taken, proces, verantwoordelijkheid, verantwoordelijkheden`,
  `zadanie, zadania, czynnosc, czynnosci, dzialanie, dzialania, aktywnosc, odpowiedzialnosc, cinnost, cinnosti, ukol,
   ukoly, aktivita, aktivity, tevekenyseg, feladat, activitate, activitati, sarcina`,
  `задача, задачи, активность, активности, деятельность, процесс, процессы, работа, работы, действие, действия,
   мероприятие, мероприятия, функция, функции, обязанность, обязанности, завдання, діяльність, процес, роботи, активність`,
  `aktivitet, aktiviteter, oppgave, oppgaver, opgave, opgaver, uppgift, uppgifter, prosess, ansvar, ansvarsomrade,
   leveranse, leveranser, leverance, tehtava, tehtavat, toiminto, vastuu`,
  `gorev, gorevler, faaliyet, faaliyetler, aktivite, surec, is, sorumluluk`,
  `hoat dong, cong viec, nhiem vu, quy trinh, aktivitas, kegiatan, tugas, pekerjaan, δραστηριοτητα, εργασια`,
  `任务, 任務, 活动, 活動, 工作, 事项, 事項, 流程, 职责, 職責, 交付物, 交付件, 环节, 環節, 责任, 責任`,
  `タスク, 作業, 業務, プロセス, アクティビティ, 成果物, 工程, 업무, 작업, 활동, 태스크, 과제, 프로세스`,
);

/** Those of them that name nothing else: `Deliverable` may stand beside `Activity`. */
export const plainActivityWords = new WordList(
  `activity, activities, task, tasks, aufgabe, aufgaben, tatigkeit, tatigkeiten, aktivitat, aktivitaten, activite, activites, tache, taches,
   actividad, actividades, tarea, tareas, attivita, compito, atividade, atividades, tarefa, tarefas, activiteit, taak, zadanie, czynnosc,
   задача, задачи, активность, завдання, oppgave, aktivitet, opgave, uppgift, tehtava, gorev, faaliyet, hoat dong, cong viec, kegiatan`,
  '任务, 任務, 活动, 活動, 工作事项, タスク, 作業, 業務, 업무, 작업, 활동',
);

/** Heads of the column that names who: the table is turned round, or lists one activity. */
export const roleWords = new WordList(
  `role, roles, team, teams, stakeholder, stakeholders, person, persons, people, actor, actors, member, members,
   party, parties, department, departments, position, team member, team members, participant, participants, who, name,
   group, unit, function owner, organization, organisation, entity, agent, agents`,
  `rolle, rollen, beteiligte, beteiligter, akteur, akteure, abteilung, person, personen, mitarbeiter, team, wer,
   teammitglied, mitglied, mitglieder, teilnehmer, name, stelle, organisationseinheit`,
  `role, roles, acteur, acteurs, equipe, equipes, membre, membres, intervenant, intervenants, partie prenante, qui, nom,
   parties prenantes, participant, participants, personne, personnes, collaborateur, collaborateurs, poste, prenom`,
  `rol, roles, equipo, equipos, actor, actores, miembro, miembros, interesado, interesados, puesto, quien, nombre,
   integrante, integrantes, participante, participantes, area responsable, cargo, persona, personas, parte, partes`,
  `ruolo, ruoli, attore, attori, membro, membri, figura, chi, nome, componente, componenti, partecipante, partecipanti, persona, persone, reparto`,
  `papel, papeis, ator, atores, equipe, equipes, membro, membros, cargo, quem, nome, funcao, integrante, integrantes, participante, participantes, pessoa, pessoas, area responsavel, parte interessada, partes interessadas`,
  `rol, rollen, betrokkene, betrokkenen, afdeling, medewerker, medewerkers, teamlid, teamleden, wie, naam, persoon, rola, role, zespol, osoba, osoby, uczestnik, tym, czlonek zespolu, kto, stanowisko, imie, clen tymu, kdo, jmeno, szerepkor, szerepkorok, szereplo, csapattag, rolul, roluri, membru, cine, persoana`,
  `роль, роли, участник, участники, команда, отдел, сотрудник, должность, исполнитель, ролі, учасник, участник команды, сотрудники, кто, имя, фио, лицо, подразделение, сторона, учасники, хто, посада, особа`,
  `rolle, roller, roll, roller, team, deltaker, avdeling, person, rooli, roolit, tiimi, rol, roller, ekip, takim, kisi, navn, hvem, medlem, medlemmer, medarbejder, medarbetare, vem, namn, henkilo, jasen, kuka, nimi, uye, ekip uyesi, kim, isim, birim`,
  `vai tro, peran, thanh vien, bo phan, anggota, pihak, siapa, nama, ρολος`,
  `角色, 岗位, 崗位, 部门, 部門, 人员, 人員, 成员, 成員, 团队, 團隊, 役割, ロール, 担当者, 역할, 담당자, 부서, 팀, 担当, メンバー, 氏名, 部署, チーム, 関係者, 姓名, 责任方, 相关方, 구성원, 팀원, 이름, 직책, 관계자`,
);

/** Heads of a column that gathers rows. */
export const groupWords = new WordList(
  `phase, phases, category, categories, area, areas, domain, domains, section, group, workstream, stage, module, theme,
   stream, pillar, process group, epic, layer, topic, subject, process area, type, work area, lifecycle phase, component`,
  `kategorie, bereich, themenbereich, themengebiet, gruppe, abschnitt, modul, ebene`,
  `categorie, domaine, section, etape, lot, theme, perimetre, bloc, module`,
  `categoria, fase, area, dominio, seccion, etapa, grupo, modulo, bloque, ambito, tema`,
  `categoria, ambito, sezione, gruppo, fase, area, etapa, dominio, bloco, modulo, frente`,
  `categorie, fase, gebied, domein, kategoria, obszar, faza, etap, oblast, faze`,
  `категория, этап, фаза, раздел, блок, область, модуль, направление, категорія, етап, розділ`,
  `kategori, fase, omrade, omrode, vaihe, alue, asama, kategori, alan, giai doan, fase, kategori, tahap`,
  `阶段, 階段, 类别, 類別, 分类, 分類, 模块, 模組, 领域, 領域, フェーズ, カテゴリ, 区分, 領域, 단계, 구분, 분류, 영역`,
);

/** Heads of a column that says more about the row. */
export const noteWords = new WordList(
  `note, notes, comment, comments, remark, remarks, description, descriptions, details, detail, explanation, rationale,
   justification, additional description, additional information, clarification, guidance, context, scope, definition,
   conditions, exceptions, example, examples`,
  `bemerkung, bemerkungen, kommentar, kommentare, anmerkung, anmerkungen, beschreibung, hinweis, hinweise, erlauterung, details`,
  `remarque, remarques, commentaire, commentaires, detail, details, precision, precisions, explication`,
  `nota, notas, observacion, observaciones, comentario, comentarios, descripcion, detalle, detalles, aclaracion`,
  `note, osservazione, osservazioni, commento, commenti, descrizione, dettagli, dettaglio`,
  `observacao, observacoes, comentario, comentarios, descricao, detalhes, detalhe`,
  `opmerking, opmerkingen, toelichting, omschrijving, uwagi, uwaga, komentarz, opis, poznamka, poznamky, popis`,
  `комментарий, комментарии, примечание, примечания, описание, пояснение, примітка, примітки, коментар, опис`,
  `merknad, merknader, kommentar, kommentarer, beskrivelse, bemaerkning, anmarkning, beskrivning, huomautus, kuvaus`,
  `aciklama, aciklamalar, notlar, ghi chu, mo ta, catatan, keterangan, deskripsi`,
  `备注, 備註, 说明, 說明, 描述, 備考, 説明, 詳細, 비고, 설명, 상세`,
);

/** Heads of a column that is about neither a role nor the text of the row. */
export const factWords = new WordList(
  `status, state, sla, slo, due, due date, deadline, target date, date, priority, frequency, cadence, start, end, duration,
   effort, tool, tools, tooling, system, evidence, reference, references, link, links, kpi, kpis, metric, metrics, cost,
   budget, estimate, risk, progress, ticket, version, input, inputs, output, outputs, trigger, criteria, response time,
   timeline, timeframe, location, severity, impact, likelihood, probability, source, file, path, channel, email, contact,
   phone, when, where, how, rating, ratings, risk rating, risk level, residual risk, inherent risk, rag, rag status, health, trend, sign off date, completed, done, days, hours, count, total, percent, weight, score, points`,
  `frist, termin, datum, bewertung, ampel, ampelstatus, eintrittswahrscheinlichkeit, auswirkung, schadenshohe, prioritat, haufigkeit, werkzeug, nachweis, referenz, aufwand, risiko, dauer, quelle, kontakt`,
  `statut, etat, echeance, date, probabilite, gravite, criticite, cotation, priorite, frequence, outil, outils, preuve, delai, charge, cout, risque, lien`,
  `estado, fecha, plazo, probabilidad, impacto, gravedad, semaforo, valoracion, prioridad, frecuencia, herramienta, evidencia, riesgo, coste, costo, enlace, duracion`,
  `stato, scadenza, data, probabilita, impatto, gravita, valutazione, probabilidade, gravidade, avaliacao, priorita, frequenza, strumento, evidenza, rischio, costo, durata`,
  `prazo, prioridade, frequencia, ferramenta, evidencia, risco, custo, situacao, data, status de evidencia`,
  `termijn, prioriteit, frequentie, termin, priorytet, czestotliwosc, narzedzie, stav, priorita`,
  `статус, срок, сроки, дата, приоритет, частота, инструмент, источник, риск, артефакт, термін, пріоритет`,
  `frekvens, prioritet, verktoy, tila, aikataulu, durum, oncelik, tarih, trang thai, tan suat, prioritas`,
  `状态, 狀態, 优先级, 優先級, 期限, 时间, 時間, 频率, 頻率, 工具, 日期, ステータス, 優先度, 頻度, 期日, 상태, 우선순위, 기한, 빈도, 일정`,
);

/** Headings over lists of whom to call, and in which order. */
export const contactWords = new WordList(
  `contact, contacts, contact list, escalation, escalations, escalation path, escalation paths, on call, phone list, phone numbers`,
  `kontakt, kontakte, ansprechpartner, eskalation, eskalationsweg, eskalationsstufen, escalade, escalades, escalado, contacto, contactos,
   contatti, contatto, contato, contatos, contacten, escalatie, kontakty, eskalacja, eskalering, kontakter, eskalointi, yhteystiedot`,
  `контакт, контакты, эскалация, контакти, ескалація, 联系人, 联系方式, 升级, 連絡先, エスカレーション, 연락처, 에스컬레이션`,
);

/** The first head of a list of steps of escalation. */
export const levelWords = new WordList(
  `level, levels, tier, escalation level, stufe, eskalationsstufe, niveau, nivel, livello, poziom, уровень, рівень, 级别, レベル, 단계`,
);

/** Heads of a column that numbers the rows. */
export const numberWords = new WordList(
  `no, nr, num, number, id, ref, nº, n, sl no, s no, sn, sr no, item no, task id, activity id, code, key, wbs, index, step no`,
  `nummer, numero, lp, kod, код, номер, п п, 序号, 序號, 编号, 編號, 番号, 번호, 순번, stt, sira`,
);

/** Heads of columns of ticks that are no parties. */
export const otherHeads = new WordList(
  `before, after, current, target, old, new, free, pro, basic, premium, enterprise, must, should, could, staging, prod, production,
   required, optional, mandatory, pass, fail, passed, failed, yes, no, done, planned, open, in scope, out of scope, pros, cons,
   supported, included, excluded, available, completed, iaas, paas, saas, windows, linux, macos, android, ios, web, mobile`,
  'vorher, nachher, ist, soll, avant, apres, antes, despues, prima, dopo, depois, до, после, 之前, 之后, 現状',
);

/** What may be done with data: heads of tables of permissions. */
export const permissionWords = new WordList(
  `create, read, update, delete, view, edit, write, execute, list, modify, manage, publish, remove, add, export, import,
   crear, leer, actualizar, eliminar, creer, lire, modifier, supprimer, lesen, schreiben, loschen, anlegen, bearbeiten,
   创建, 读取, 更新, 删除, 查看, 编辑, 作成, 閲覧, 編集, 削除`,
);

/** Words that head a legend of letters or symbols. */
export const symbolWords = new WordList(
  `symbol, symbols, letter, letters, code, abbreviation, abbr, key, acronym, mark, icon, sign, notation, value, initial, legend`,
  `symbol, buchstabe, kurzel, abkurzung, zeichen, symbole, lettre, sigle, abreviation, simbolo, letra, sigla, abreviatura,
   simboli, lettera, abbreviazione, skrot, litera, bokstav, символ, буква, обозначение, сокращение, код, позначення`,
  `缩写, 縮寫, 符号, 符號, 字母, 代号, 記号, 略号, 기호, 약어`,
);

/** Titles of a legend. */
export const legendWords = new WordList(
  `legend, key, raci legend, raci key, legend raci, abbreviations, letter key, notation, symbols, symbol legend, glossary`,
  `legende, raci legende, abkurzungen, zeichenerklarung, erlauterung, symbole, legende raci, abreviations, leyenda, leyenda raci, abreviaturas,
   simbologia, legenda, legenda raci, abbreviazioni, siglas, afkortingen, skroty, objasnienia, vysvetlivky, zkratky, tegnforklaring, forklaring,
   forkortelser, teckenforklaring, forklaringar, selite, selitteet, aciklama, lejant, chu thich, chu giai, keterangan`,
  '图例, 圖例, 说明, 凡例, 記号の説明, 범례, легенда, условные обозначения, обозначения, умовні позначення, позначення, υπομνημα',
);

/** Texts that speak of who is responsible. */
export const responsibilityWords = new WordList(
  `raci, rasci, rasic, rapid, daci, racio, cairo, raciq, pacsi, raci vs, arci, raci matrix, responsibility, responsibilities,
   responsible, accountability, accountable, ownership, raci chart, duties, division of responsibility, who does what`,
  `verantwortung, verantwortungen, verantwortlichkeit, verantwortlichkeiten, verantwortlichkeitsmatrix, verantwortungsmatrix,
   zustandigkeit, zustandigkeiten, verantwortlich, zustandigkeitsmatrix, aufgabenverteilung`,
  `division of duties, division of tasks, division of work, division of labour, division of labor, responsibility split, split of responsibilities,
   service boundaries, service boundary, demarcation, who is responsible, aufgabenteilung, leistungsabgrenzung, leistungsabgrenzungen, arbeitsteilung,
   rollenverteilung, aufgabenabgrenzung, zustandigkeitsverteilung, verantwortungsverteilung, pflichtenverteilung`,
  `repartition des taches, repartition des responsabilites, repartition du travail, partage des taches, partage des responsabilites, qui fait quoi,
   reparto de tareas, reparto de responsabilidades, distribucion de tareas, division de tareas, quien hace que, division de responsabilidades,
   divisao de tarefas, divisao de responsabilidades, distribuicao de tarefas, reparticao de tarefas, quem faz o que, suddivisione dei compiti,
   ripartizione dei compiti, ripartizione delle responsabilita, divisione dei compiti, chi fa cosa`,
  `taakverdeling, rolverdeling, verdeling van taken, wie doet wat, podzial zadan, podzial obowiazkow, podzial odpowiedzialnosci, rozdeleni ukolu,
   rozdeleni odpovednosti, deleni odpovednosti, feladatmegosztas, impartirea sarcinilor, oppgavefordeling, opgavefordeling, arbeidsfordeling,
   arbejdsfordeling, arbetsfordelning, uppgiftsfordelning, tyonjako, vastuunjako, gorev dagilimi, is bolumu, phan cong, pembagian tugas`,
  `разграничение зон, зоны ответственности, зона ответственности, разграничение ответственности, разделение ответственности, распределение обязанностей,
   распределение задач, розподіл обов язків, розподіл відповідальності, розподіл завдань, зони відповідальності`,
  '业务分工, 業務分担, 分担表, 责任划分, 責任劃分, 责任边界, 責任分界, 責任範囲, 업무 분장, 업무분장, 업무 분담, 업무분담, 책임 범위',
  `responsabilite, responsabilites, responsable, responsables, repartition des roles`,
  `responsabilidad, responsabilidades, responsable, responsables, matriz de responsabilidades`,
  `responsabilita, responsabile, responsabili, responsabilidade, responsavel, responsaveis`,
  `verantwoordelijkheid, verantwoordelijkheden, odpowiedzialnosc, odpowiedzialnosci, odpowednost, odpovednost, odpovednosti`,
  `ответственность, ответственности, ответственный, обязанности, відповідальність, відповідальності`,
  `ansvar, ansvarsfordeling, ansvarsmatrise, ansvarsfordelning, ansvarsmatris, vastuu, vastuut, vastuumatriisi`,
  `sorumluluk, sorumluluklar, trach nhiem, tanggung jawab`,
  `责任, 責任, 职责, 職責, 分工, 役割分担, 책임, 역할 분담`,
);

/** Texts that say that a matrix follows, whatever it is about. */
export const matrixWords = new WordList(
  'matrix, matrices, chart, table, overview, matrice, matriz, matrise, matris, matryca, matica, tabelle, ubersicht, tableau, tabla, tabella',
  'матрица, матриця, таблица, 矩阵, 矩陣, マトリクス, マトリックス, 매트릭스, 表',
);

/** Texts over a table of ticks that is about something else. */
export const otherMatrixWords = new WordList(
  `permission, permissions, access rights, privilege, privileges, feature, features, comparison, compare, compatibility,
   supported, availability, coverage, plan, plans, edition, editions, pricing, tier, tiers, capabilities, crud, rbac,
   browser, browsers, platform support, roadmap, checklist, traceability, visibility, requirements, status, test results,
   test, tests, certification, skill, skills, competency`,
  `berechtigung, berechtigungen, funktionen, vergleich, permisos, permissions, droits, fonctionnalites, comparaison, permessi,
   funzionalita, permissoes, funcionalidades, права, доступ, 权限, 權限, 功能, 対応, 権限, 권한`,
);

/** Names of parties and jobs: what the heads of role columns are made of. */
export const partyWords = new WordList(
  `manager, managers, lead, leads, leader, leaders, engineer, engineers, engineering, developer, developers, dev, devs, owner,
   owners, team, teams, architect, architects, director, directors, officer, officers, analyst, analysts, designer,
   designers, tester, testers, qa, devops, admin, admins, administrator, administrators, customer, customers, client,
   clients, provider, providers, vendor, vendors, supplier, suppliers, partner, partners, user, users, security, support,
   operations, ops, it, hr, finance, legal, sponsor, sponsors, coordinator, specialist, consultant, master, product,
   project, pm, po, ba, cto, ceo, ciso, cio, dpo, sre, dba, committee, board, staff, department, agency, contractor, expert,
   head, chief, president, executive, operator, operators, maintainer, maintainers, contributor, contributors, reviewer,
   steward, custodian, auditor, scientist, researcher, student, teacher, instructor, mentor, stakeholder, stakeholders,
   management, marketing, sales, business, technical, writer, planner, controller, buyer, council, group, office, company,
   community, author, editor, trainer, chair, secretary, treasurer, host, organizer, volunteer, agent, bot, human, party`,
  `leiter, leitung, entwickler, entwicklung, kunde, kunden, anbieter, abteilung, auftraggeber, auftragnehmer, dienstleister,
   nutzer, betreiber, betrieb, architekt, projektleiter, fachbereich, geschaftsfuhrung, beauftragter, administrator`,
  `chef, equipe, developpeur, developpeurs, responsable, fournisseur, prestataire, directeur, direction, utilisateur, architecte,
   testeur, commanditaire, client, hebergeur, exploitant, referent`,
  `equipo, jefe, desarrollador, cliente, proveedor, gerente, lider, usuario, arquitecto, patrocinador, responsable, directora`,
  `capo, responsabile, sviluppatore, fornitore, cliente, utente, direttore, gestore, committente, progettista, sistemista`,
  `gerente, equipe, desenvolvedor, fornecedor, cliente, usuario, diretor, gestor, lider, arquiteto, patrocinador`,
  `klant, leverancier, beheerder, klient, dostawca, kierownik, zespol, programista, zakaznik, dodavatel, vedouci`,
  `менеджер, разработчик, аналитик, команда, заказчик, руководитель, отдел, тестировщик, архитектор, клиент, поставщик,
   провайдер, инженер, дизайнер, директор, владелец, исполнитель, пользователь, администратор, підрядник, замовник, розробник`,
  `leder, utvikler, kunde, leverandor, prosjektleder, projektleder, bruker, kund, utvecklare, toimittaja, asiakas, tiimi`,
  `musteri, ekip, yonetici, muhendis, khach hang, nha cung cap, quan ly, pelanggan, penyedia, tim`,
  `经理, 經理, 工程师, 工程師, 团队, 團隊, 部门, 部門, 负责人, 主管, 总监, 開發, 开发, 测试, 运维, 产品, 客户, 客戶, 供应商, 架构师, 组长, 人员`,
  `マネージャ, エンジニア, チーム, 担当, リーダー, 部長, 顧客, 開発者, 매니저, 팀, 개발자, 담당, 부서, 고객, 리더, 관리자`,
);

/** Words that say that a column is one of a role, and nothing about which: `Rôle Client` is `Client`. */
export const roleAffixes = new Set(
  'role roles rolle rollen ruolo rol roli rola rolul papel funcion funcao роль rool rolu rolle der des del de di du do la le el the der die das van von des s of for du au per para fur til av af'.split(
    ' ',
  ),
);

/** The buying side of a service, in the words of its contracts. */
export const customerWords = new WordList(
  `customer, customers, client, clients, csc, cloud customer, cloud service customer, service recipient, tenant, user, end user, subscriber, consumer, your company, you`,
  `kunde, kunden, auftraggeber, mandant, nutzer, client, clients, cliente, clientes, clienti, utente, usuario, usuarios`,
  `klant, klanten, klient, zakaznik, клиент, заказчик, клієнт, замовник, kund, kunder, asiakas, musteri, khach hang, pelanggan`,
  `客户, 客戶, 用户, 顧客, お客様, 利用者, ユーザー, 고객, 이용자`,
);

export const providerWords = new WordList(
  `provider, providers, service provider, cloud provider, cloud service provider, hosting provider, vendor, supplier, csp, msp, operator`,
  `anbieter, dienstleister, auftragnehmer, betreiber, prestataire, fournisseur, hebergeur, proveedor, prestador, fornitore,
   fornecedor, provedor, leverancier, dostawca, dodavatel, поставщик, провайдер, исполнитель, leverandor, leverantor, toimittaja`,
  `saglayici, nha cung cap, penyedia, 供应商, 服务商, 提供商, 供應商, 事業者, ベンダー, 공급자, 제공자`,
);

/** Texts that say that something does not hold yet. */
export const notYet =
  /\b(?:not (?:yet |currently )?(?:ready|available|implemented|in place|live|active)|not yet|planned|upcoming|coming soon|in (?:the )?future|to be implemented|under development|noch nicht|geplant|in planung|zukünftig|pas encore|prévue?s?|à venir|todavía no|aún no|previst[oa]s?|planificad[oa]s?|próximamente|non ancora|pianificat[oa]|in futuro|ainda não|planejad[oa]|ikke (?:ennå|klar|ferdig)|endnu ikke|planlagt|inte ännu|planerad|nog niet|gepland|jeszcze nie|planowan[ey])(?!\p{L})|ещё не|еще не|планируется|запланирован|尚未|未实施|计划中|規劃中|未実施|予定|예정|아직/iu;

/** Heads of a column that names who has a row. */
export const ownerWords = new WordList(
  `owner, owners, owned by, ownership, responsible party, responsibility, responsible, responsibility of, handled by, managed by,
   provided by, party, who, who is responsible, accountable party, responsible side, responsible entity`,
  `verantwortlich, verantwortlicher, verantwortung, zustandig, zustandigkeit, responsable, responsabilite, proprietaire, partie responsable,
   responsabilidad, parte responsable, responsabile, responsabilita, responsavel, responsabilidade, verantwoordelijk, verantwoordelijke,
   odpowiedzialny, odpowedny, ansvarlig, ansvarig, eier, agare, vastuutaho, sorumlu`,
  'ответственный, ответственность, 责任方, 責任方, 负责方, 担当, 責任分界, 책임 주체, 담당',
);

/** What stands in a cell where the row is both of the parties'. */
export const sharedWords = new WordList(
  `mutual, co owned, both sides, gemeinschaftlich, beiderseits, beiderseitig, beide seiten, gemeinsame, geteilte, partages, partagees,
   conjoints, conjointes, conjointement, en commun, les deux parties, compartidos, compartidas, conjunto, conjunta, conjuntamente, ambas partes,
   condivisi, condivise, congiunto, congiunta, entrambe le parti, felles, faelles, gemensam, gemensamt, delte, begge parter, bada parter`,
  `both, shared, joint, jointly, both parties, all, shared responsibility, customer and provider, beide, gemeinsam, geteilt, beide parteien,
   les deux, partage, partagee, conjoint, conjointe, ambos, ambas, compartido, compartida, compartilhado, compartilhada, entrambi, entrambe,
   condiviso, condivisa, gedeeld, begge, delt, bada, delad, molemmat, jaettu, oba, obie strony, wspolne, spolecne, ortak`,
  'оба, общая, совместно, обе стороны, спільно, 共同, 共有, 双方, 雙方, 両方, 両者, 공동, 공유, 양측',
);

/** What is shared, in the heads and cells that say so: `Joint responsibility` says no more than `Joint`. */
export const dutyNouns = new Set(
  'responsibility responsibilities duty duties control controls ownership verantwortung verantwortlichkeit zustandigkeit aufgabe aufgaben responsabilite responsabilites tache taches responsabilidad responsabilidades tarea tareas responsabilita compito compiti ansvar oppgave oppgaver opgave opgaver uppgift verantwoordelijkheid'.split(
    ' ',
  ),
);

/** Words by which a text says what each of several has. */
export const eachWords = new WordList(
  `each, respective, respectively, its own, their own, jeder, jede, jeweils, jeweilige, jeweiligen, eigene, eigenen, chacun, chacune, chaque,
   respectif, respectifs, respectivement, cada, cada uno, cada parte, respectivo, respectivos, propio, propios, ciascuno, ciascuna, ognuno,
   rispettivo, rispettivi, hver, egne, hvert, respektive, varje, elk, ieder`,
);

/** Those who use a program by what they may do in it: heads of tables of permissions. */
export const accessRoles = new WordList(
  `admin, admins, administrator, super admin, superadmin, superuser, editor, editors, viewer, viewers, guest, guests, reader, readers, writer,
   member, members, moderator, anonymous, registered user, author, authors, contributor, maintainer, reporter, owner, user, users, public,
   read only, readonly, root, gast, lecteur, invite, invitado, lector, ospite, leitor, visitante, 管理员, 访客, 管理者, 閲覧者, 관리자, 게스트`,
);

/** Labels of rows that count the others. */
export const totalWords = new WordList(
  `total, totals, subtotal, grand total, count, counts, sum, number of, summe, gesamt, gesamtzahl, anzahl, zwischensumme, somme, totaux, nombre,
   suma, totales, cantidad, recuento, totale, totali, somma, conteggio, soma, totais, contagem, totaal, aantal, som, razem, lacznie, liczba,
   celkem, pocet, osszesen, antal, sammanlagt, antall, sum, yhteensa, lukumaara, toplam, adet, tong, tong cong, jumlah`,
  'итого, всего, количество, сумма, разом, усього, кількість, 合计, 合計, 总计, 總計, 小计, 小計, 総数, 件数, 합계, 총계, 소계',
);
