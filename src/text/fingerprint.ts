/**
 * A short name for a text, for where two texts with one name do no harm: 64 bits of FNV-1a, the second half begun and
 * multiplied otherwise, as 16 hexadecimal digits.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
