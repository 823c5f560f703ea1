import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffVersions } from '../../src/compare/diff.ts';
import { loadMatrix } from '../../src/load/index.ts';
import type { ActivityDocument, AreaDocument, MatrixDocument } from '../../src/model/index.ts';
import { matrixOf, version } from './versions.ts';

/** Other words for the same duty, as an editor of the matrix would find them. */
const renames: Readonly<Record<string, string>> = {
  'Deploy and manage underlying infrastructure': 'Provision and operate the underlying infrastructure',
  'Monitor underlying storage capacity': 'Monitor storage capacity',
  'Network Infrastructure Setup': 'Set up and maintain the network',
  'DNS Management': 'Manage DNS',
  'Order DNS records for custom routes': 'Request DNS entries for custom routes',
  'Load Balancing Implementation': 'Load balancers',
  'Restore local backup': 'Restore from local backups',
  'Agree on backup policy and schedule': 'Agree on the backup schedule',
  'Perform off-site restore': 'Restore from the off-site copy',
  'Deploy and manage private registry foundation': 'Operate the private registry',
  'Consume private registry': 'Use the private registry',
  'Report compliance metrics': 'Report on compliance',
  'Send security events to customer SOC': 'Forward security events to the SOC of the customer',
  'Application Connectivity': 'Connect applications',
  'Custom Network Policies': 'Write own network policies',
  'Service Exposition Methods': 'Choose how services are exposed',
};

/** Other duties in the same place, of the same owner. */
const replacements: Readonly<Record<string, string>> = {
  'Deploy and manage underlying infrastructure': 'Decommission hardware securely',
  'Monitor underlying storage capacity': 'Forecast licence costs',
  'Network Infrastructure Setup': 'Run the VPN for remote staff',
  'DNS Management': 'Protect against denial of service',
  'Order DNS records for custom routes': 'Renew certificates for custom routes',
  'Load Balancing Implementation': 'Static IP addresses',
  'Restore local backup': 'Encrypt backups',
  'Agree on backup policy and schedule': 'Delete backups after the contract ends',
  'Deploy and manage private registry foundation': 'Sign container images',
  'Report compliance metrics': 'Train staff in security',
  'Send security events to customer SOC': 'Run penetration tests',
  'Application Connectivity': 'Manage Helm charts',
  'Custom Network Policies': 'Rotate deploy keys',
};

function shipped(): MatrixDocument {
  const file = new URL('../../matrices/sopra-steria-cpaas.yaml', import.meta.url);
  const { matrix } = loadMatrix(readFileSync(file, 'utf8'), 'sopra-steria-cpaas.yaml');
  if (matrix === undefined) throw new Error('The shipped matrix cannot be read.');
  const document = structuredClone(matrix.document);
  // The lines of the restated document would give the rows away.
  for (const activity of activitiesIn(document.areas)) delete activity.source;
  return document;
}

function activitiesIn(areas: readonly AreaDocument[]): ActivityDocument[] {
  return areas.flatMap((area) => [...(area.activities ?? []), ...activitiesIn(area.areas ?? [])]);
}

function changesWith(names: Readonly<Record<string, string>>, keepsNote: boolean) {
  const before = shipped();
  const after = structuredClone(before);
  let changed = 0;
  for (const activity of activitiesIn(after.areas)) {
    const name = names[activity.name];
    if (name === undefined) continue;
    activity.name = name;
    if (!keepsNote) delete activity.note;
    changed++;
  }
  expect(changed).toBe(Object.keys(names).length);
  return diffVersions(version(matrixOf(before)), version(matrixOf(after))).changes;
}

describe('judged edits of a real matrix', () => {
  it('takes other words for the same duty for a new name', () => {
    const changes = changesWith(renames, true);
    expect(changes.map(({ kind, before, after }) => [kind, before, after]).sort()).toEqual(
      Object.entries(renames)
        .map(([before, after]) => ['renamed', before, after])
        .sort(),
    );
  });

  it('takes another duty in the same place for another duty', () => {
    const kinds = changesWith(replacements, false).map(({ kind }) => kind);
    const count = Object.keys(replacements).length;
    expect(kinds.filter((kind) => kind === 'removed')).toHaveLength(count);
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(count);
    expect(kinds).toHaveLength(2 * count);
  });
});
