import { denials, exclusions } from './lead-in-words.ts';

/** Longer lines over a list are prose. */
const longest = 160;

let denied: RegExp | undefined;
let excluded: RegExp | undefined;

/** Whether a line says what is left out of the contract: `Out of scope`, `Voraussetzungen`. */
export function saysWhatIsLeftOut(text: string): boolean {
  excluded ??= new RegExp(`^(?:${exclusions})$`, 'iu');
  return text.length <= longest && excluded.test(text);
}

/** Whether a line denies something: `The provider is not responsible for`. */
export function denies(text: string): boolean {
  // A hyphen makes it a part of a name.
  denied ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${denials})(?![\\p{L}\\p{N}-])`, 'iu');
  return denied.test(text);
}
