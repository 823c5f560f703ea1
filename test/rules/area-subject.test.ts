import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/rules/examples.ts';
import { offTopicArea } from '../../src/rules/off-topic-area.ts';
import { judge } from './judge.ts';

/** Whether an area of this name is told to be about something else than these rows. */
function isTold(
  name: string,
  activities: readonly string[],
  language = 'en',
  advice: readonly string[] = [],
): boolean {
  const text = matrix(`
    language: ${language}
    scheme: responsible
    roles: { provider: { name: Acme Cloud } }
    areas:
      - name: ${JSON.stringify(name)}
        activities:
${activities.map((activity) => `          - { name: ${JSON.stringify(activity)}, assign: { provider: R } }`).join('\n')}
${advice.length === 0 ? '' : `        recommendations:\n${advice.map((one) => `          - text: ${one}\n`).join('')}`}
  `);
  const { said, loaded } = judge([{ name: 'a.yaml', text }], [offTopicArea]);
  expect(loaded).toEqual([]);
  return said.length > 0;
}

describe('off-topic-area', () => {
  const backups = ['Back up volumes every night', 'Restore volumes', 'Replicate data to the second site'];

  it.each([
    ['Encryption', backups, 'en'],
    ['DNS', backups, 'en'],
    [
      'Chiffrement',
      ['Sauvegarder les volumes', 'Restaurer les volumes', 'Réplication vers le second site'],
      'fr',
    ],
    [
      'Verschlüsselung',
      ['Sicherung der Volumes', 'Wiederherstellung der Volumes', 'Notfallwiederherstellung'],
      'de',
    ],
  ])('tells "%s" over rows about continuity', (name, rows, language) => {
    expect(isTold(name, rows, language)).toBe(true);
  });

  it.each([
    ['Backup', backups],
    ['Continuity', backups],
    ['Operations', backups],
    ['Security', backups],
    ['Platform services', backups],
    ['Encryption', backups.slice(0, 2)],
    ['Encryption', [...backups, 'Rotate encryption keys']],
    ['Encryption', [...backups, 'Review the plan']],
    ['Encryption', ['Back up the key vault', 'Restore volumes', 'Renew certificates']],
    ['Encryption', ['Back up volumes', 'Configure the firewall', 'Order licences']],
    ['Availability', ['Run redundant nodes', 'Fail over to the second site', 'Back up databases']],
    ['Vulnerabilities', ['Patch operating systems', 'Patch middleware', 'Patch firmware']],
    ['Patch management', ['Scan for vulnerabilities', 'Rate new CVEs', 'Publish security advisories']],
    ['Logging', ['Configure alerts', 'Set up dashboards', 'Monitor nodes']],
    ['Access control', ['Create accounts', 'Reset passwords', 'Review permissions']],
    ['Network', ['Open firewall ports', 'Manage DNS records', 'Renew certificates of load balancers']],
  ])('is silent on "%s": %s', (name, rows) => {
    expect(isTold(name, rows)).toBe(false);
  });

  it('tells a small area where it recommends what nobody does', () => {
    const advice = ['Enable TLS encryption between all services.'];
    expect(isTold('Encryption', backups.slice(0, 2), 'en', advice)).toBe(true);
    expect(isTold('Encryption', backups.slice(0, 2), 'en', ['Test restores every quarter.'])).toBe(false);
  });
});
