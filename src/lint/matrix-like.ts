/** A key at the beginning of a line, quoted or not, or as the first key of a file in braces. */
const versionKey = /(?:^|^[ \t]*\{\s*)["']?raci["']?[ \t]*:/mu;
const rolesKey = /^["']?roles["']?[ \t]*:/mu;
const areasKey = /^["']?areas["']?[ \t]*:/mu;

/**
 * Whether a YAML text means to be a matrix: it has the key `raci`, or `roles` and `areas` where that one was forgotten
 * or misspelt. Works on broken files too, so that a search through a folder drops other YAML and no broken matrix.
 */
export function looksLikeMatrix(text: string): boolean {
  return versionKey.test(text) || (rolesKey.test(text) && areasKey.test(text));
}
