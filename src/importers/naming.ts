import { slug } from '../text/slug.ts';

/** What a document is called by its file: `team_raci-v2.md` is `Team raci v2`. */
export function fileTitle(name: string): string {
  const stem = (name.split(/[\\/]/u).at(-1) ?? '').replace(/(?<=.)\.[a-z0-9]{1,8}$/iu, '');
  const words = stem.replace(/[-_\s]+/gu, ' ').trim();
  return words === '' ? 'Imported matrix' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The id of a matrix of that title, in a file of that name; cut between words where it would be long. */
export function shortId(title: string, name: string): string {
  const whole = slug(title, slug(fileTitle(name), 'matrix'));
  if (whole.length <= 48) return whole;
  const cut = whole.slice(0, 48);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
}

/** The language that a document says it is in, where that is a BCP 47 tag. */
export function languageTag(written: string | undefined): string | undefined {
  return written !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u.test(written)
    ? written
    : undefined;
}
