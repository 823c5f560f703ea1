/** What people write for yes. */
export const ticks = new Set(
  'o O ✓ ✔ ☑ ✅ 🗸 🗹 √ ● ⬤ • ◉ ◎ ■ ▪ ◆ ⚫ 🔵 🟢 🟩 🟦 ⭐ ★ 👍 ✚ ☒ x X х Х + yes y ja j oui sí sim si sì да так yep true tak ano evet igen kyllä có ya 是 有 はい 〇 ◯ ○ △ ▲ ☆ 예 네 [x] (x) 🤝 ☓ 𝐱 ✕'.split(
    ' ',
  ),
);
/** What people write for no, in lower case. */
export const noes = new Set(
  'no n nein nej nei non não nie ne нет ні hayır nem ei không tidak 否 无 無 なし 없음 아니오 none nil false n/a na n.a. n.a n\\a k.a. entfällt keine aucun aucune néant ninguno ninguna nessuno nessuna nenhum nenhuma ingen ingenting geen niemand personne nadie nobody no#one keiner brak żaden žádný hiçbiri yok không#có ❌ ➖ ✗ ✘ ✖ ❎ 🚫 ⛔ ☐ ⬜ □ ◻ ⚪ ▢ [] ø ∅ × not#applicable nicht#zutreffend non#applicable not#involved not#responsible sans#objet s/o s.o. so no#aplica não#aplicável ikke#aktuelt'
    .split(' ')
    .map((word) => word.replaceAll('#', ' ')),
);
/** What people write where nothing is decided yet, in lower case. */
export const opens = new Set(
  'tbd tbc tba tbn t.b.d. ? ?? ??? to#be#defined to#be#determined to#be#decided to#be#confirmed offen unklar noch#offen zu#klären zu#definieren à#définir à#déterminer à#préciser à#confirmer por#definir por#determinar por#confirmar a#definir a#confirmar a#determinar pendiente pendente da#definire da#confermare da#stabilire nog#te#bepalen ntb do#ustalenia do#uzgodnienia ikke#avklart avklares belirlenecek chưa#xác#định уточняется будет#определено не#визначено 待确定 待確定 未確定 検討中 не#определено 待定 未定 미정'
    .split(' ')
    .map((word) => word.replaceAll('#', ' ')),
);
/** Yes or no, as the other signs of the table say. `O` and `○` are a yes beside `X`, and a no beside `●`. */
export const doubtfulSigns = new Set([
  '×',
  '✗',
  '✘',
  '✖',
  '○',
  '◯',
  '〇',
  '☓',
  '✕',
  '☒',
  'o',
  'O',
  '△',
  '▲',
  '☆',
]);

/** Signs for the first of several who do something, and for those beside them, as in tables of East Asia. */
export const leadingSigns = new Set(['◎', '★', '▲']);
export const assistingSigns = new Set(['○', '◯', '〇', '☆', '△']);

/** Emoji as they are typed on some platforms: `:x:`. */
export const shortcodes: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  ballot_box_with_check: '☑',
  check: '✓',
  checkmark: '✓',
  tick: '✓',
  '/': '✓',
  x: '❌',
  heavy_multiplication_x: '✖',
  negative_squared_cross_mark: '❎',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  cross: '❌',
  cross_mark: '❌',
  large_blue_circle: '🔵',
  green_circle: '🟢',
  handshake: '🤝',
};

/** Signs as TeX writes them. */
export const macros: Readonly<Record<string, string>> = {
  checkmark: '✓',
  times: '✗',
  bullet: '●',
  circ: '○',
  surd: '✓',
};
