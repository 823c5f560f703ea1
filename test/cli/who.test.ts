import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

const row = (name: string, owner: 'nimbus' | 'shop') =>
  `      - { name: "${name}", assign: { ${owner}: RA } }`;

const matrix = (id: string, language: string, rows: readonly string[]) => `raci: 1
id: ${id}
title: Duties (${id})
language: ${language}
scheme: raci
roles:
  nimbus: { name: Nimbus Hosting, kind: provider }
  shop: { name: Shop team, kind: customer }
areas:
  - name: Everything
    activities:
${rows.join('\n')}
`;

const workspace = () =>
  folder({
    'matrices/hosting.yaml': matrix('hosting', 'en', [
      row('Issue and renew TLS certificates', 'nimbus'),
      row('Schedule offsite backups', 'nimbus'),
      row('Order offsite backups', 'shop'),
    ]),
    'matrices/betrieb.yaml': matrix('betrieb', 'de', [row('Rufbereitschaft organisieren', 'nimbus')]),
  });

async function who(...args: string[]) {
  return raci(['who', ...args], { cwd: workspace() });
}

interface Answered {
  readonly answers: readonly { matrix: string; activity: { id: string }; owners: readonly string[] }[];
  readonly suggestions: readonly string[];
  readonly total?: number;
}

async function asked(...args: string[]): Promise<Answered> {
  const { stdout } = await who(...args, '--json');
  const parsed: unknown = JSON.parse(stdout);
  expect(schemaErrors('who', parsed)).toEqual([]);
  return parsed as Answered;
}

describe('raci who', () => {
  it('names what there is nearby, where nothing matches', async () => {
    const { code, stdout, stderr } = await who('printer', 'offsides', 'furniture', '--explain');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Nothing matches "printer offsides furniture"\. Nearby: .*offsite/u);
    expect(stderr).toContain('in no row');
  });

  it('refuses a role that no matrix asked has', async () => {
    const { code, stdout, stderr } = await who('backups', '--role', 'custmer');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no role "custmer". Did you mean "customer"?');
    expect((await who('backups', '--role', 'shop team')).code).toBe(0);
    expect((await who('backups', '--role', 'customer', '--json')).code).toBe(0);
  });

  it('breaks what is wider than the terminal at blanks, and nothing in a pipe', async () => {
    const cwd = workspace();
    const width = 30;
    const { stdout } = await raci(['who', 'tls', 'certificates', '--no-color'], { cwd, columns: width });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Nimbus Hosting: Issue and',
      '    renew TLS certificates',
      '  Everything · hosting',
    ]);
    expect((await who('tls', 'certificates')).stdout).toMatch(
      /^Nimbus Hosting: Issue and renew TLS certificates\n/u,
    );
  });

  it('answers with what a role owns', async () => {
    const { answers } = await asked('offsite', 'backups', '--role', 'customer');
    expect(answers.map(({ owners }) => owners)).toEqual([['shop']]);
  });

  it('shows all that a role owns where nothing else is asked', async () => {
    const { answers, total } = await asked('--role', 'provider', '-n', '1');
    expect(answers).toHaveLength(1);
    expect(total).toBe((await asked('--role', 'provider', '-n', '99')).answers.length);
    const { stdout } = await who('--role', 'provider', '-n', '1');
    expect(stdout).toContain(`These are 1 of ${total} activities; -n ${total} shows all.`);
    expect((await who('--role', 'provider', '-n', '99')).stdout).not.toContain('These are');
  });

  it('takes the name of a role for who is asked about, not for what', async () => {
    const [first] = (await asked('what must the Shop team do about offsite backups')).answers;
    expect(first?.owners).toEqual(['shop']);
  });

  it('asks one matrix where it is told to', async () => {
    const { answers } = await asked('on-call', '-m', 'hosting');
    expect(answers).toEqual([]);
    expect((await asked('on-call', '-m', 'betrieb')).answers).toHaveLength(1);
  });
});
