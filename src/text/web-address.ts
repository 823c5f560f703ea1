/**
 * The normal form of an http or https address, free of anything that could end a link in Markdown or an attribute in
 * HTML; `undefined` for every other text, so that no other scheme ever becomes a link.
 */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href.replace(
    /[^!#-&*-;=?-Z\]_a-z~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
