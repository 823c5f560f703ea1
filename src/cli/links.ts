import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/**
 * Tells of files in some folders whether they really stand there. A link may lead elsewhere, and who puts one into a
 * workspace must not choose what is read, printed and written.
 */
export class Inside {
  readonly #folders: readonly string[];
  readonly #realFolders: readonly string[];
  readonly #known = new Map<string, string>();

  constructor(folders: readonly string[]) {
    this.#folders = [...new Set(folders)];
    this.#realFolders = this.#folders.map((folder) => realpathSync(folder));
  }

  /**
   * False for a link out of the folders. True for what does not seem to stand in them anyway, and for what cannot be
   * told, such as links in a circle: reading will tell.
   */
  has(path: string): boolean {
    if (!this.#folders.some((folder) => isWithin(folder, path))) return true;
    try {
      const real = this.#realPath(path);
      return this.#realFolders.some((folder) => isWithin(folder, real));
    } catch {
      return true;
    }
  }

  #realPath(path: string): string {
    if (lstatSync(path).isSymbolicLink()) return realpathSync(path);
    const folder = dirname(path);
    const real = this.#known.get(folder) ?? realpathSync(folder);
    this.#known.set(folder, real);
    return join(real, basename(path));
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/u.test(way) && !isAbsolute(way);
}
