/** True for a text that stands for "nobody yet" or "nothing yet": `TBD`, `to be defined`, `???`, and for an empty one. */
export function isPlaceholder(text: string): boolean {
  return whole.test(text.trim().toLowerCase());
}

const whole =
  /^(?:tb[dacns]|to be (?:defined|determined|decided|announced|confirmed|assigned|named)|n\/?a|none|nobody|unknown|unassigned|vacant|xx+|\?+|-+|noch (?:offen|zu klären|nicht festgelegt)|zu klären|offen|à (?:définir|déterminer|confirmer|compléter|désigner)|a definir|por (?:definir|determinar|confirmar)|da (?:definire|determinare|confermare)|ikke (?:avklart|bestemt)|uavklart|)$/;
