/** True for a text that stands for "nobody yet" or "nothing yet": `TBD`, `to be defined`, `???`, and for an empty one. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return (trimmed.length <= longestPhrase && phrases.has(trimmed.toLowerCase())) || isOneMark(trimmed);
}

/** As long as `noch nicht festgelegt`; no text is shorter in small letters. */
const longestPhrase = 21;

/** A list, since a pattern of so many words takes half a millisecond to be made. */
const phrases: ReadonlySet<string> = new Set([
  '',
  ...['tba', 'tbc', 'tbd', 'tbn', 'tbs', 'n/a', 'na', 'none', 'nobody', 'unknown', 'unassigned', 'vacant'],
  ...['defined', 'determined', 'decided', 'announced', 'confirmed', 'assigned', 'named'].map(
    (done) => `to be ${done}`,
  ),
  ...['noch offen', 'noch zu klären', 'noch nicht festgelegt', 'zu klären', 'offen'],
  ...['définir', 'déterminer', 'confirmer', 'compléter', 'désigner'].map((deed) => `à ${deed}`),
  ...['a definir', 'por definir', 'por determinar', 'por confirmar'],
  ...['da definire', 'da determinare', 'da confermare'],
  ...['ikke avklart', 'ikke bestemt', 'uavklart'],
]);

/** True for one mark again and again, however often: `?`, `--`, `XXX`. */
function isOneMark(text: string): boolean {
  const mark = text.charAt(0).toLowerCase();
  const isMark = mark === '?' || mark === '-' || (mark === 'x' && text.length > 1);
  return isMark && text.toLowerCase() === mark.repeat(text.length);
}
