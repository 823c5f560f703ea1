/** True for a text that stands for "nobody yet" or "nothing yet": `TBD`, `to be defined`, `???`, and for an empty one. */
export function isPlaceholder(text: string): boolean {
  return /^(?:tb[dacns]|to be (?:defined|determined|decided|announced|confirmed)|n\/?a|none|nobody|unknown|unassigned|xx+|\?+|-+|)$/iu.test(
    text.trim(),
  );
}
