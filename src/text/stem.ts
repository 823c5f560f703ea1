import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from './languages.ts';
import { folded } from './normalise.ts';

const stemmers = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  no: norwegian,
} as const satisfies Record<Language, (word: string) => string>;

/**
 * The stem of a word in one language, without accents: `Wiederherstellung` and `wiederherstellen` → `wiederherstell`.
 *
 * @param written lower case with its accents ({@link lowered}).
 */
export function stem(written: string, language: Language): string {
  let stems = remembered[language];
  if (stems === undefined || stems.size >= mostRemembered) {
    stems = new Map();
    remembered[language] = stems;
  }
  let known = stems.get(written);
  if (known === undefined) {
    known = stemOf(written, language);
    stems.set(written, known);
  }
  return known;
}

/** Texts say the same words again and again. */
const remembered: Partial<Record<Language, Map<string, string>>> = {};
const mostRemembered = 20_000;

function stemOf(written: string, language: Language): string {
  if (written.length < 3) return folded(written);
  if (language === 'en') return englishStem(written);
  const doer = doers[language]?.exec(written);
  return folded(doer?.[1] ?? stemmers[language](written));
}

/** Whoever does something, which the stemmers take for a form of what is done: `trabajador` is not `trabajo`. */
const doers: Readonly<Partial<Record<Language, RegExp>>> = {
  es: /^(.{2,}dor)(?:a|es|as)?$/,
  it: /^(.{2,}tor)[ei]$/,
  fr: /^(.{3,}teur)s?$/,
};

/** British spelling as American: `synchronise`, `catalogue`, `centre`, `behaviour`, `licence`. */
function american(written: string): string {
  let changed = written;
  for (const [letters, pattern, replacement] of british) {
    if (changed.includes(letters)) changed = changed.replace(pattern, replacement);
  }
  return changed;
}

/** Letters without which there is nothing to replace: V8 makes a pattern when it is first used, and few words need one. */
const british: readonly (readonly [letters: string, pattern: RegExp, replacement: string])[] = [
  ['is', /is(e|ed|er|es|ing|ation|ations)$/, 'iz$1'],
  ['ys', /ys(e|ed|er|es|ing)$/, 'yz$1'],
  ['logue', /logue(s?)$/, 'log$1'],
  ['re', /([bt])re(s?)$/, '$1er$2'],
  ['our', /([a-z]{2}[^aeiou])our(s|al)?$/, '$1or$2'],
  ['ence', /^(licen|defen|offen)ce(s?)$/, '$1se$2'],
];

/** Words that the English stemmer takes for forms of others (of `perform`, `integrate`, `import`), or not. */
const ownStems: ReadonlyMap<string, string> = new Map([
  ['performance', 'performance'],
  ['integrity', 'integrity'],
  ['important', 'important'],
  ['importance', 'important'],
  ['university', 'university'],
  ['failure', 'fail'],
  ['failures', 'fail'],
  ['healthy', 'health'],
]);

/**
 * The English stemmer, with two corrections: `creation` is a form of `create`, and whoever does something is not what
 * is done (`operator`, `customer`, `provider`, `controller` are not `operate`, `custom`, `provide`, `control`).
 */
function englishStem(word: string): string {
  const written = american(word);
  const own = ownStems.get(written);
  if (own !== undefined) return own;
  const base = written.replace(/(?:ing|ed|s)$/, '').replace(/rr$/, 'r');
  if (base.length >= 5 && /[^aeiou](?:er|or)$/.test(base)) return folded(base);
  const root = folded(english(written));
  if (root.length < 3) return folded(base);
  return root.length >= 8 && /[st]ion$/.test(root) ? root.slice(0, -3) : root;
}
