import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMatrix } from '../../src/load/index.ts';
import type { Matrix } from '../../src/model/index.ts';
import { compileLexicon, createIndex, Lexicon, search } from '../../src/search/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

const lexicon = new Lexicon(compileLexicon(vocabulary));

function loaded(text: string, file: string): Matrix {
  const { matrix } = loadMatrix(text, file);
  if (matrix === undefined) throw new Error(`${file} cannot be read.`);
  return matrix;
}

/** The names of the rows that a small matrix answers with: areas, and the names of their activities. */
function askerOf(areas: Readonly<Record<string, readonly string[]>>) {
  const text = JSON.stringify({
    raci: '1',
    title: 'Platform',
    scheme: 'responsible',
    roles: { provider: { name: 'Acme' } },
    areas: Object.entries(areas).map(([name, activities]) => ({
      name,
      activities: activities.map((activity) => {
        const [called = '', note] = activity.split(' | ');
        return { name: called, ...(note !== undefined && { note }), assign: { provider: 'R' } };
      }),
    })),
  });
  const index = createIndex([loaded(text, 'matrix.yaml')], lexicon);
  return (question: string) =>
    search(index, question, { limit: 5 }).answers.map(({ row }) => row.activity.name);
}

const bundled = createIndex(
  ['cloud-temple-paas', 'sopra-steria-cpaas'].map((name) =>
    loaded(readFileSync(new URL(`../../matrices/${name}.yaml`, import.meta.url), 'utf8'), name),
  ),
  lexicon,
);
const asked = (question: string) =>
  search(bundled, question, { limit: 5 }).answers.map(({ row }) => row.activity.name);

describe('an area that has strayed from its name', () => {
  const strayed = ['Back up volumes every night', 'Restore volumes', 'Replicate data to the second site'];

  it.each(['encryption', 'who encrypts the data', 'Verschlüsselung der Daten'])(
    '"%s" is none of its rows',
    (question) => {
      expect(askerOf({ Encryption: strayed })(question)).toEqual([]);
    },
  );

  it('counts where one row keeps to it, and where a row cannot be told', () => {
    expect(
      askerOf({ Encryption: [...strayed, 'Rotate encryption keys'] })('encryption').length,
    ).toBeGreaterThan(1);
    expect(askerOf({ Encryption: [...strayed, 'Review the plan'] })('encryption').length).toBeGreaterThan(1);
  });

  it.each(['encrypt data at rest', 'who encrypts the data', 'encryption', 'Verschlüsselung der Daten'])(
    '"%s" is nobody’s in the published matrices',
    (question) => {
      expect(asked(question)).toEqual([]);
    },
  );
});

it.each(['LLM', 'language models'])('"%s" is not what is applied promptly', (question) => {
  expect(asked(question)).toEqual([]);
});

describe('words for something being wrong', () => {
  const ask = askerOf({
    Storage: ['Monitor storage performance', 'Order more storage'],
    Services: ['Problem management', 'Incident management', 'Back up volumes'],
  });

  it.each([
    ['storage performance problems', 'Monitor storage performance'],
    ['backup problem', 'Back up volumes'],
    ['Probleme mit der Datensicherung', 'Back up volumes'],
    ['trouble with the backup', 'Back up volumes'],
    ['problem management', 'Problem management'],
    ['problems', 'Problem management'],
  ])('"%s" asks about "%s"', (question, row) => {
    expect(ask(question)[0]).toBe(row);
  });
});

describe('names of products', () => {
  it.each(['Datadog', 'dynatrace', 'OpenTelemetry', 'new relic'])(
    '"%s" leads to what it does a part of, where no row is about all of it',
    (product) => {
      expect(asked(product).length).toBeGreaterThan(0);
      const ask = askerOf({ Watching: ['Observability', 'Monitoring'], Other: ['Order licences'] });
      expect(ask(product)[0]).toBe('Observability');
    },
  );

  it('are found with their number joined', () => {
    expect(asked('route53')[0]).toBe('DNS Management');
  });
});

describe('thin evidence', () => {
  it.each([
    ['a word that is left of a term', 'on-call'],
    ['a part of a part', 'emergency power'],
    ['something close', 'helm chart'],
    ['what may have been lost', 'laptop lost'],
    ['what may have been lost', 'lost luggage'],
    ['what something is done to', 'who trains our developers'],
    ['what a word means apart from its term', 'code review'],
    ['one word of a term', 'app store release'],
    ['the stem of a small word', 'recruiting developers'],
    ['a short word of a sentence, as a beginning', 'what does Red Hat do about upgrades'],
  ])('%s is no answer: "%s"', (_, question) => {
    expect(asked(question)).toEqual([]);
  });

  it('most words of a term are no thin evidence', () => {
    const ask = askerOf({ Security: ['Tools to analyse vulnerabilities of images', 'Awareness of staff'] });
    expect(ask('image vulnerability scanner')).toEqual(['Tools to analyse vulnerabilities of images']);
  });

  it('letters taken apart are no answer where their words stand apart', () => {
    const ask = askerOf({ Sales: ['Management of contacts in relationship to a customer'] });
    expect(ask('crm')).toEqual([]);
  });

  it('letters taken apart answer where their words stand together', () => {
    const ask = askerOf({
      Network: ['Virtual private network for offices', 'Private address ranges of the network'],
    });
    expect(ask('vpn')[0]).toBe('Virtual private network for offices');
  });
});

describe('first places', () => {
  it('a row that names the product comes before one that matches by what it is there for', () => {
    const ask = askerOf({ Data: ['Backup service', 'Copy workload data | With a solution such as Kasten'] });
    expect(ask('kasten')[0]).toBe('Copy workload data');
    expect(asked('kasten')[0]).toBe('Back up critical workload data');
    expect(asked('kasten backup')[0]).toBe('Back up critical workload data');
  });

  it.each(['bakup resotre', 'backup resotre', 'bakcup restroe'])(
    'slips in both words do not make the area louder than the name: "%s"',
    (question) => {
      expect(asked(question)[0]).toBe('Restore local backup');
    },
  );

  it.each(['backup of persistent volumes', 'sauvegarde des volumes persistants'])(
    '"%s" asks for backups before it asks for volumes',
    (question) => {
      expect(asked(question)[0]).toBe('Back up critical workload data');
    },
  );

  it.each([
    ['cluster op', 'Deploy and configure OpenShift cluster-operators'],
    ['capa', 'Monitor underlying storage capacity'],
  ])('letters that stand for something no row has are a beginning: "%s"', (question, name) => {
    expect(asked(question)[0]).toBe(name);
  });

  it('a compound is the term that it is made of', () => {
    expect(asked('Sicherungsüberprüfung')[0]).toBe(asked('Überprüfung der Sicherungen')[0]);
  });
});
