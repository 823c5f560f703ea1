/** True for a text that stands for "nobody yet" or "nothing yet": `TBD`, `to be defined`, `???`, and for an empty one. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return (trimmed.length <= longestPhrase || oneMark.test(trimmed)) && whole.test(trimmed.toLowerCase());
}

/** As long as `noch nicht festgelegt`; in small letters a text is hardly ever longer, and then no phrase either. */
const longestPhrase = 21;
/** Placeholders of any length are one mark again and again. */
const oneMark = /^[Xx?-]+$/;

const whole =
  /^(?:tb[dacns]|to be (?:defined|determined|decided|announced|confirmed|assigned|named)|n\/?a|none|nobody|unknown|unassigned|vacant|xx+|\?+|-+|noch (?:offen|zu klären|nicht festgelegt)|zu klären|offen|à (?:définir|déterminer|confirmer|compléter|désigner)|a definir|por (?:definir|determinar|confirmar)|da (?:definire|determinare|confermare)|ikke (?:avklart|bestemt)|uavklart|)$/;
