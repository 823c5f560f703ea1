import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon } from '../../src/search/index.ts';
import { readQuestion } from '../../src/search/question.ts';
import type { ConceptHit, FormHit } from '../../src/search/units.ts';

/*
 * How questions are read, with a vocabulary and rows of their own: which words belong together, what each says in the
 * sentence, which words of rows it stands for and by which way, and what it means. How much each counts is not told here.
 */

const concepts = [
  ...JSON.parse(readFileSync(new URL('../compare/fixtures/concepts.json', import.meta.url), 'utf8')),
  ...[
    ['rights', 'topic', { de: ['Zugriffsrecht', 'Zugriffsrechte'], fr: ["droit d'accès"] }],
    ['computing', 'topic', { de: ['Rechenleistung', 'Rechner'], en: ['computing'], no: ['regnekraft'] }],
    [
      'create',
      'action',
      { de: ['anlegen', 'legen'], fr: ['créer'], es: ['crear'], it: ['creare'], no: ['opprette'] },
    ],
    ['virtual-network', 'topic', { en: ['virtual private network', 'VPN'] }],
    ['on-call', 'topic', { en: ['on call', 'standby duty'] }],
    ['chart', 'topic', { en: ['chart'] }],
  ].map(([id, kind, terms]) => ({
    id,
    name: id,
    kind,
    broader: [],
    related: [],
    opposites: [],
    baseline: false,
    products: [],
    terms,
  })),
  {
    id: 'watching-product',
    name: 'Watchdog',
    kind: 'topic',
    broader: [],
    related: [],
    opposites: [],
    baseline: false,
    products: ['Watchdog', 'Hound Pro'],
    terms: { en: ['hounding'] },
  },
];
const rows = [
  'Restore a local backup',
  'Rotate signing keys',
  'Patch the container images',
  'Virtual machines for offices',
  'Provision quotas for namespaces',
  'Mooring of ships',
  'Rechenzentrum betreiben',
  'Operators of the network',
];
const { matrix } = loadMatrix(
  JSON.stringify({
    raci: 1,
    id: 'a',
    title: 'A',
    roles: { p: { name: 'Somebody' } },
    areas: [{ name: 'Everything', activities: rows.map((name) => ({ name, assign: { p: 'RA' } })) }],
  }),
  'a.yaml',
);
if (matrix === undefined) throw new Error('not read');
const index = createIndex([matrix], new Lexicon(compileLexicon({ concepts })));

/** Words of rows with the way to them, where it is not the word itself, and what is meant by the words. */
function meant(forms: ReadonlyMap<number, FormHit>, means: ReadonlyMap<number, ConceptHit>): string {
  const found = [...forms].map(
    ([form, { way }]) => `${index.forms[form]}${way === 'exact' ? '' : ` ${way}`}`,
  );
  const same = [...means].flatMap(([concept, { relation }]) =>
    relation === 'same' ? [concepts[concept]?.id] : [],
  );
  return [...found.sort(), ...same.sort().map((id) => `=${id}`)].join(' ');
}

/** `languages: unit | unit | (set aside)`, each unit with its class, its words, and what they stand for. */
function read(question: string): string {
  const { languages, units, setAside } = readQuestion(question, index);
  const told = units.map(({ text, words, concepts: means, wordClass, optional, isComplement }) => {
    const inner = words.map((word) => {
      const own = meant(word.forms, word.concepts);
      return word.typed === text ? own : `${word.typed}: ${own}`;
    });
    const all = [...(means.size > 0 ? [meant(new Map(), means)] : []), ...inner].filter(
      (part) => part !== '',
    );
    return `${text} [${wordClass}${optional ? '?' : ''}${isComplement ? ' of it' : ''}] ${all.join('; ')}`.trim();
  });
  return [languages.join('+'), ...told, ...(setAside.length > 0 ? [`(${setAside.join(' ')})`] : [])].join(
    ' | ',
  );
}

it.each([
  [
    'restore the backup',
    'en | restore [subject] restore =bring-back =restore | backup [subject] backup =backup | (the)',
  ],
  [
    'restoring backups',
    'en | restoring [subject] restore stem =bring-back =restore | backups [subject] backup stem =backup',
  ],
  ['backup restore', 'en | backup [subject] backup =backup | restore [subject] restore =bring-back =restore'],
  [
    'who restores backups?',
    'en | restores [action] restore stem =bring-back =restore | backups [subject] backup stem =backup | (who)',
  ],
  [
    'who is responsible for backups',
    'en | responsible [ownership?] | backups [subject] backup stem =backup | (who is for)',
  ],
  ['who is responsible?', 'en | responsible [ownership] | (who is)'],
  ['the of a', 'en | (the of a)'],
  ['backup of the ships', 'en | backup [subject] backup =backup | ships [subject of it] ships | (of the)'],
  ['of ships', 'en | ships [subject] ships | (of)'],
  ['ships and the backup', 'en | ships [subject] ships | backup [subject] backup =backup | (and the)'],
  [
    'restroe a bakcup',
    'en | restroe [subject] restore typo =bring-back =restore | bakcup [subject] backup typo =backup | (a)',
  ],
  ['restor', 'en | restor [subject] restore stem =bring-back =restore'],
  ['re', 'en | re [subject]'],
  ['the re', 'en | re [subject] | (the)'],
  ['quotta', 'en | quotta [subject] quotas typo =quotas'],
  ['quo', 'en | quo [subject] quotas prefix =quotas'],
  ['kes', 'en | kes [subject]'],
  ['shp mooring', 'en | shp [subject] | mooring [subject] mooring'],
  ['signing keys', 'en | signing [subject] signing | keys [light] keys'],
  ['signing-keys', 'en | signing [subject] signing | keys [light] keys'],
  [
    'key rotation',
    'en | key rotation [subject] =key-management; key: keys stem; rotation: rotate stem =rotate',
  ],
  [
    'container image',
    'en | container image [subject] =container-images; container: container; image: images stem',
  ],
  [
    'images of containers',
    'en | images of containers [subject] =container-images; images: images; containers: container stem',
  ],
  ['increase quota', 'en | increase [action] =increase | quota [subject] quotas stem =quotas'],
  [
    'vpn',
    'en | vpn [subject] =virtual-network; virtual: virtual acronym; private: ; network: network acronym =network',
  ],
  [
    'virtual private network',
    'en | virtual private network [subject] =virtual-network; virtual: virtual; private: ; network: network =network',
  ],
  [
    'ContainerImages',
    'en | container images [subject] =container-images; container: container; images: images',
  ],
  ['SigningKeys', 'en | signing [subject] signing | keys [light] keys'],
  ['on call', 'en | on call [subject] =on-call; call:'],
  ['call on the chart', 'en | call [everyday] | chart [subject] =chart | (on the)'],
  ['wer legt Backups an', 'de | legt [light] =create | backups [subject] backup stem =backup | (wer an)'],
  [
    'wer legt die Zugriffsrechte an',
    'de | legt [light] =create | zugriffsrechte [subject] =rights | (wer die an)',
  ],
  ['Zugriffsrechte', 'de | zugriffsrechte [subject] =rights'],
  ['Rechenzentrum', 'en | rechenzentrum [subject] rechenzentrum'],
  ['Rechenleistung', 'de | rechenleistung [subject] =computing'],
  ['qui crée les backups', 'fr | crée [light] =create | backups [subject] backup stem =backup | (qui les)'],
  ["droit d'accès", 'fr | droit d accès [subject] =rights; droit: ; accès:'],
  [
    'quién debe crear backups',
    'es | crear [light] =create | backups [subject] backup stem =backup | (quién debe)',
  ],
  ['chi deve creare backup', 'it | creare [light] =create | backup [subject] backup =backup | (chi deve)'],
  [
    'hvem skal opprette backup',
    'no | opprette [light] =create | backup [subject] backup =backup | (hvem skal)',
  ],
  ['regnekraft', 'no | regnekraft [subject] =computing'],
  ['Watchdog', 'en | watchdog [subject] =watching-product'],
  ['hound pro', 'en | hound pro [subject] =watching-product; hound: =watching-product; pro:'],
  ['hounding', 'en | hounding [subject] =watching-product'],
  ['operators', 'en | operators [subject] operators'],
  ['operate the network', 'en | operate [light] =operate | network [subject] network =network | (the)'],
  [
    'who operates the network',
    'en | operates [light] =operate | network [subject] network =network | (who the)',
  ],
  [
    'who watches the network',
    'en | watches [action] =watch | network [subject] network =network | (who the)',
  ],
  ['more quotas', 'en | quotas [subject] quotas =quotas | (more)'],
  ['network 12', 'en | network [subject] network =network | 12 [everyday]'],
  [
    'ship mooring operators of the signing keys for namespaces',
    'en | ship [subject] ships stem | mooring [subject] mooring | operators [subject] operators | signing [subject of it] signing | keys [light] keys | namespaces [subject] namespaces =tenants | (of the for)',
  ],
])('%s', (question, expected) => {
  expect(read(question)).toBe(expected);
});
