import { describe, expect, it } from 'vitest';
import { isFunctionWord } from '../../src/text/function-words.ts';
import { type Language, languages } from '../../src/text/languages.ts';
import { folded } from '../../src/text/normalise.ts';
import { hierarchyOf } from '../../src/vocabulary/hierarchy.ts';
import { type Concept, topicsOfText, vocabulary } from '../../src/vocabulary/index.ts';

const { concepts } = vocabulary;
const topics = concepts.filter(({ kind }) => kind === 'topic');
const byId = new Map(concepts.map((concept) => [concept.id, concept]));

/** Every term with the concepts that have it. */
function holdersOfTerms(among: readonly Concept[]): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { id, terms } of among) {
    for (const language of languages) {
      for (const term of terms[language] ?? []) {
        const key = `${language} ${folded(term)}`;
        holders.set(key, (holders.get(key) ?? new Set()).add(id));
      }
    }
  }
  return holders;
}

describe('the shipped vocabulary', () => {
  it('has a few hundred concepts, each once', () => {
    expect(concepts.length).toBeGreaterThan(200);
    expect(byId.size).toBe(concepts.length);
  });

  it.each(languages)('names every concept in %s', (language) => {
    expect(concepts.filter(({ terms }) => (terms[language] ?? []).length === 0).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('has at least two English terms for every topic, so that it is more than its name', () => {
    expect(topics.filter(({ terms }) => (terms.en ?? []).length < 2).map(({ id }) => id)).toEqual([]);
  });

  it('refers to concepts that there are, without circles', () => {
    for (const { id, broader, opposites } of concepts) {
      for (const other of [...broader, ...opposites]) expect(byId.has(other), `${id} → ${other}`).toBe(true);
      expect(hierarchyOf(vocabulary).ancestorsOf(id).has(id)).toBe(false);
    }
  });

  it('holds opposites on both sides', () => {
    for (const { id, opposites } of concepts) {
      for (const other of opposites) expect(byId.get(other)?.opposites, `${other} of ${id}`).toContain(id);
    }
  });

  it('expects some twenty-five topics of every managed platform, and none of them of workplaces or payrolls', () => {
    const baseline = topics.filter(({ baseline }) => baseline);
    expect(baseline.length).toBeGreaterThanOrEqual(20);
    expect(baseline.length).toBeLessThanOrEqual(32);
    expect(concepts.filter(({ kind, baseline }) => baseline && kind !== 'topic')).toEqual([]);
  });

  /** The field does use these for two subjects. */
  const ofTwoTopics = new Set([
    'en onboard',
    'en recovery',
    'en telemetry',
    'en failover',
    'en fail over',
    'de failover',
    'fr failover',
    'es failover',
    'it failover',
    'no failover',
    'en desired state',
    'en desired state configuration',
    'de sollzustand',
    'de soll-konfiguration',
    'fr etat desire',
    'fr etat souhaite',
    'es estado deseado',
    'it stato desiderato',
    'no onsket tilstand',
  ]);

  it('has a term under one topic only, but for those that the field uses twice', () => {
    const shared = [...holdersOfTerms(topics)].filter(([, ids]) => ids.size > 1);
    const unexpected = shared.filter(([term]) => !ofTwoTopics.has(term));
    expect(unexpected.map(([term, ids]) => `${term}: ${[...ids].join(', ')}`)).toEqual([]);
  });

  it('has no term under more than three concepts of any kind', () => {
    const shared = [...holdersOfTerms(concepts)].filter(([, ids]) => ids.size > 3);
    expect(shared.map(([term, ids]) => `${term}: ${[...ids].join(', ')}`)).toEqual([]);
  });

  it('has no product under more than three topics', () => {
    const holders = new Map<string, string[]>();
    for (const { id, products } of topics) {
      for (const product of products) {
        const key = product.toLowerCase();
        holders.set(key, [...(holders.get(key) ?? []), id]);
      }
    }
    expect([...holders].filter(([, ids]) => ids.length > 3)).toEqual([]);
  });

  it('has no word that holds sentences together as a term, unless it is an acronym', () => {
    const found = concepts.flatMap(({ id, kind, terms }) =>
      languages.flatMap((language) =>
        (terms[language] ?? [])
          .filter(
            (term) =>
              kind === 'topic' && isFunctionWord(folded(term), language) && term !== term.toUpperCase(),
          )
          .map((term) => `${id}: ${language} ${term}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('recognises each of its own terms, in each language, as that topic or as a narrower one', () => {
    const { covers } = hierarchyOf(vocabulary);
    const missed: string[] = [];
    for (const { id, terms } of topics) {
      for (const language of languages) {
        for (const term of terms[language] ?? []) {
          const found = topicsOfText(`X ${term}`, vocabulary, { language }).map(({ topic }) => topic.id);
          if (!found.some((other) => covers(id, other)))
            missed.push(`${id}: ${language} ${term} → ${found.join(', ')}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });
});

/** Terms a person of the field would try first, by language: the breadth of the data, held by hand. */
const firstWords: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['PVC', 'persistent-volume-claims'],
    ['DRP', 'disaster-recovery'],
    ['k8s', 'container-platform'],
    ['2FA', 'mfa'],
    ['WAF', 'web-protection'],
  ],
  de: [
    ['Datensicherung', 'backup'],
    ['Zugriffskontrolle', 'access-control'],
    ['Netzwerkrichtlinie', 'network-policy'],
    ['Schwachstelle', 'vulnerability'],
    ['Lastverteilung', 'load-balancing'],
  ],
  fr: [
    ['sauvegarde', 'backup'],
    ['PRA', 'disaster-recovery'],
    ['pare-feu', 'firewall'],
    ['MCO', 'maintenance'],
    ['supervision', 'monitoring'],
  ],
  es: [
    ['copia de seguridad', 'backup'],
    ['cortafuegos', 'firewall'],
    ['parcheo', 'patching'],
    ['cuota', 'quotas'],
    ['almacenamiento', 'storage'],
  ],
  it: [
    ['ripristino', 'restore'],
    ['sicurezza', 'security'],
    ['controllo degli accessi', 'access-control'],
    ['rete', 'network'],
    ['aggiornamento', 'upgrades'],
  ],
  no: [
    ['sikkerhetskopi', 'backup'],
    ['tilgangskontroll', 'access-control'],
    ['brannmur', 'firewall'],
    ['sårbarhet', 'vulnerability'],
    ['kvoter', 'quotas'],
  ],
};

describe.each(languages)('the first words of the field in %s', (language) => {
  it.each(firstWords[language])('%s is about %s', (text, topic) => {
    expect(topicsOfText(text, vocabulary, { language })[0]?.topic.id).toBe(topic);
  });
});
