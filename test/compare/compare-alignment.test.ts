import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { alignActivities } from '../../src/compare/align-activities.ts';
import { loadMatrix, matrixFromDocument } from '../../src/load/index.ts';
import type { Matrix } from '../../src/model/index.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';

interface Group {
  readonly left: readonly string[];
  readonly right: readonly string[];
}
type Gold = Record<'aligned' | 'open' | 'apart', readonly Group[]> & Record<'left' | 'right', string>;

const gold = parse(readFileSync('test/compare/gold-alignment.yaml', 'utf8')) as Gold;

function shipped(id: string): Matrix {
  const file = `matrices/${id}.yaml`;
  const { matrix } = loadMatrix(readFileSync(file, 'utf8'), file);
  if (matrix === undefined) throw new Error(`${file} cannot be read.`);
  return matrix;
}

function pairsOf(groups: readonly Group[]): Set<string> {
  return new Set(
    groups.flatMap(({ left, right }) => left.flatMap((one) => right.map((other) => `${one} | ${other}`))),
  );
}

/** Every two activities that stand in one group. */
function alignedPairs(left: Matrix, right: Matrix): Set<string> {
  const { groups } = alignActivities([left, right], vocabulary);
  const of = (members: (typeof groups)[number]['members'], place: number) =>
    members.filter(({ matrix }) => matrix === place).map(({ reading }) => reading.address);
  return pairsOf(groups.map(({ members }) => ({ left: of(members, 0), right: of(members, 1) })));
}

function matrix(id: string, language: string, areas: Record<string, readonly string[]>): Matrix {
  return matrixFromDocument({
    raci: 1,
    id,
    title: id,
    language,
    roles: { provider: { name: 'Provider', kind: 'provider' } },
    areas: Object.entries(areas).map(([name, activities]) => ({
      name,
      activities: activities.map((activity) => ({ name: activity, assign: { provider: 'RA' } })),
    })),
  });
}

describe('the alignment of the shipped matrices', () => {
  const aligned = pairsOf(gold.aligned);
  const open = pairsOf(gold.open);
  const apart = pairsOf(gold.apart);

  it('is judged by enough pairs, all of which exist', () => {
    expect(aligned.size).toBeGreaterThanOrEqual(40);
    expect(apart.size).toBeGreaterThanOrEqual(40);
    for (const [side, id] of [
      [0, gold.left],
      [1, gold.right],
    ] as const) {
      const known = alignActivities([shipped(id), shipped(id)], vocabulary).all[0]?.map(
        ({ address }) => address,
      );
      for (const pair of [...aligned, ...open, ...apart]) expect(known).toContain(pair.split(' | ')[side]);
    }
    for (const pair of aligned) expect(open.has(pair) || apart.has(pair)).toBe(false);
  });

  it('finds what an expert would align, and next to nothing else', () => {
    const found = [...alignedPairs(shipped(gold.left), shipped(gold.right))].filter(
      (pair) => !open.has(pair),
    );
    const right = found.filter((pair) => aligned.has(pair));
    // All pairs that the judge did not list count as wrong.
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / aligned.size).toBeGreaterThanOrEqual(0.85);
  });

  it('keeps look-alikes apart', () => {
    const found = alignedPairs(shipped(gold.left), shipped(gold.right));
    expect([...apart].filter((pair) => found.has(pair)).length).toBeLessThanOrEqual(2);
  });
});

describe('the alignment of activities', () => {
  const english = {
    Backup: ['Take daily backups of customer databases', 'Restore databases on request'],
    Security: [
      'Rotate platform certificates',
      'Patch operating systems of worker nodes',
      'Scan container images of applications for vulnerabilities',
    ],
    Network: ['Manage firewall rules', 'Provide DNS zones', 'Order new firewall rules'],
    Support: ['Answer support tickets', 'Monitor the platform', 'Monitor applications'],
  };
  const german = {
    Datensicherung: [
      'Tägliche Sicherung der Kundendatenbanken',
      'Wiederherstellung von Datenbanken auf Anfrage',
    ],
    Sicherheit: [
      'Erneuerung der Zertifikate der Plattform',
      'Patchen der Betriebssysteme der Worker-Nodes',
      'Scannen der Container-Images der Anwendungen auf Schwachstellen',
    ],
    Netzwerk: [
      'Verwaltung der Firewall-Regeln',
      'Bereitstellen von DNS-Zonen',
      'Beantragen neuer Firewall-Regeln',
    ],
    Support: ['Beantwortung von Support-Tickets', 'Überwachung der Plattform', 'Überwachung der Anwendungen'],
  };

  it('holds across languages', () => {
    const left = matrix('en', 'en', english);
    const right = matrix('de', 'de', german);
    const { groups, alone } = alignActivities([left, right], vocabulary);
    const names = groups.map(({ members }) =>
      [...members].sort((a, b) => a.matrix - b.matrix).map(({ reading }) => reading.row.activity.name),
    );
    const others = Object.values(german).flat();
    const wanted = Object.values(english)
      .flat()
      .map((name, index) => [name, others[index]]);
    expect(names.sort()).toEqual(wanted.sort());
    expect(alone).toEqual([[], []]);
  });

  it('takes a name that is an alias, and an address, for the same', () => {
    const left = matrix('a', 'en', { Desk: ['Qwertz', 'Unchanged'] });
    const right = matrixFromDocument({
      raci: 1,
      id: 'b',
      title: 'b',
      roles: { team: { name: 'Team' } },
      areas: [
        { name: 'Elsewhere', activities: [{ name: 'Zuiop', aliases: ['QWERTZ'], assign: { team: 'R' } }] },
        { name: 'Desk', activities: [{ id: 'unchanged', name: 'Said anew', assign: { team: 'R' } }] },
      ],
    });
    const { groups } = alignActivities([left, right], vocabulary);
    expect(groups.map(({ edges }) => edges[0]?.likeness.certainty).sort()).toEqual(['address', 'name']);
  });

  it('does not take infrastructure for workloads, ordering for doing or restoring for backing up', () => {
    const left = matrix('a', 'en', {
      One: [
        'Monitor the infrastructure',
        'Order firewall rules',
        'Restore backups',
        'Configure local backups',
      ],
    });
    const right = matrix('b', 'en', {
      Two: ['Monitor applications', 'Manage firewall rules', 'Take backups', 'Configure off-site backups'],
    });
    const found = alignActivities([left, right], vocabulary).groups.map(({ members }) =>
      members.map(({ reading }) => reading.row.activity.name),
    );
    expect(found.flat()).not.toContain('Monitor applications');
    expect(found.flat()).not.toContain('Order firewall rules');
    expect(found.flat()).not.toContain('Restore backups');
  });

  it('looks at hundreds of pairs, not at all, where two thousand rows stand against two thousand', () => {
    const things = [
      'backups',
      'firewall rules',
      'certificates',
      'databases',
      'log pipelines',
      'user accounts',
    ];
    const many = (id: string) =>
      matrix(id, 'en', {
        [`Area of ${id}`]: Array.from(
          { length: 2000 },
          (_, index) => `Configure ${things[index % things.length]} number${index}`,
        ),
      });
    const { groups } = alignActivities([many('a'), many('b')], vocabulary);
    expect(groups.length).toBe(2000);
  });
});
