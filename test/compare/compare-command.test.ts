import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder, raci } from '../support/raci.ts';
import { schemaErrors } from '../support/schemas.ts';

const pair = ['sopra-steria-cpaas', 'cloud-temple-paas'];
const [sopra = '', temple = ''] = pair;

interface Activity {
  readonly activity: { readonly id: string };
}
interface Row {
  readonly activities: Record<string, readonly Activity[]>;
  readonly owners: Record<string, readonly string[]>;
  readonly changesHands: boolean;
}
interface Json {
  readonly matrices: readonly string[];
  readonly topics: readonly { readonly topic: { readonly id: string }; readonly rows: readonly Row[] }[];
  readonly changesHands: readonly Row[];
  readonly onlyIn: Record<
    string,
    readonly {
      readonly topic: { readonly id: string };
      readonly alone: boolean;
      readonly activities: readonly Activity[];
    }[]
  >;
  readonly uncovered: readonly string[];
}

async function compared(...args: readonly string[]): Promise<Json> {
  const { code, stdout, stderr } = await raci(['compare', ...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const value = JSON.parse(stdout);
  expect(schemaErrors('compare', value)).toEqual([]);
  return value;
}

const holds = (row: Row, matrix: string, id: string) =>
  row.activities[matrix]?.some(({ activity }) => activity.id === id) ?? false;

describe('raci compare on the shipped matrices', () => {
  it('shows both sides of backup: local ones the provider restores, data of workloads the customer backs up', async () => {
    const { topics, changesHands } = await compared(...pair);
    const backup = topics.find(({ topic }) => topic.id === 'backup')?.rows ?? [];
    const restore = topics
      .flatMap(({ rows }) => rows)
      .find((row) => holds(row, sopra, 'restore-local-backup'));
    expect(restore?.owners).toEqual({ [sopra]: ['provider'], [temple]: [] });
    const data = backup.find((row) => holds(row, temple, 'back-up-critical-workload-data'));
    expect(data?.owners).toEqual({ [sopra]: ['provider'], [temple]: ['customer'] });
    expect(changesHands.some((row) => holds(row, temple, 'back-up-critical-workload-data'))).toBe(true);
    const configuration = backup.find((row) =>
      holds(row, temple, 'automatic-backups-of-cluster-configurations'),
    );
    expect(configuration?.changesHands).toBe(false);
  });

  it('leaves the vulnerabilities of workloads with the customer', async () => {
    const { topics } = await compared(...pair);
    const row = topics
      .flatMap(({ rows }) => rows)
      .find((found) => holds(found, sopra, 'handle-security-vulnerabilities-in-developer-applications'));
    expect(row && holds(row, temple, 'detecting-and-remedying-vulnerabilities-within-workloads')).toBe(true);
    expect(row?.owners).toEqual({ [sopra]: ['customer'], [temple]: ['customer'] });
  });

  it('tells that only one of them speaks of DNS, and what neither covers', async () => {
    const { onlyIn, uncovered } = await compared(...pair);
    const dns = (matrix: string) => onlyIn[matrix]?.find(({ topic }) => topic.id === 'dns');
    expect(dns(sopra)?.alone).toBe(true);
    expect(dns(sopra)?.activities.map(({ activity }) => activity.id)).toContain('dns-management');
    expect(dns(temple)).toBeUndefined();
    expect(uncovered).toContain('certificates');
    expect(uncovered).not.toContain('backup');
  });

  it('says the same whichever is named first', async () => {
    const there = await compared(...pair);
    const back = await compared(...[...pair].reverse());
    expect(back.matrices).toEqual([...there.matrices].reverse());
    expect({ ...back, matrices: [] }).toEqual({ ...there, matrices: [] });
  });

  it('finds nothing between a matrix and itself', async () => {
    const { changesHands, onlyIn } = await compared(temple, temple);
    expect(changesHands).toEqual([]);
    expect(Object.values(onlyIn)).toEqual([[], []]);
  });

  it('reads well at 80 columns, and in narrow ones', async () => {
    for (const columns of [80, 50]) {
      const { code, stdout } = await raci(['compare', ...pair, '--no-color'], { columns });
      expect(code).toBe(0);
      const longest = Math.max(...stdout.split('\n').map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(columns);
      expect(stdout).toContain('Changes hands (');
      expect(stdout).toContain(`Only in ${sopra}`);
    }
    const { stdout } = await raci(['compare', ...pair, '--no-color'], { columns: 80 });
    expect(stdout).toContain(
      '\n≠ Sopra Steria (provider)                 Customer\n' +
        '  - Establish, run and schedule local     - Back up critical workload data',
    );
  });

  it('tells why activities stand side by side', async () => {
    const { stdout } = await raci(['compare', ...pair, '--explain']);
    expect(stdout).toContain('both about backup');
    expect(stdout).toContain('backup-services/establish-run-and-schedule-local-backup');
  });

  it('writes the to-do list of one side', async () => {
    const { code, stdout } = await raci(['compare', ...pair, '--kind', 'customer']);
    expect(code).toBe(0);
    const [fresh = '', rest = ''] = stdout.split('\nNot said there');
    expect(fresh).toContain('New (');
    expect(fresh).toContain('+ Back up critical workload data');
    expect(rest).toContain('? Order DNS records for custom routes');
    expect(rest).toContain('= Detecting and remedying vulnerabilities within workloads');
    const value = JSON.parse((await raci(['compare', ...pair, '--kind', 'customer', '--json'])).stdout);
    expect(schemaErrors('compare', value)).toEqual([]);
    expect(value.kind).toBe('customer');
    expect(value.duties.length).toBeGreaterThan(20);
  });

  it('writes a table for Markdown', async () => {
    const { stdout } = await raci(['compare', ...pair, '-f', 'markdown']);
    expect(stdout).toMatch(/^# Comparison of sopra-steria-cpaas and cloud-temple-paas\n/u);
    expect(stdout).toMatch(/^\| Backup +\| \*\*Sopra Steria \(provider\)\*\*<br>.* \| \*\*yes\*\* +\|$/mu);
  });

  it('writes a page with a heat map that loads and runs nothing', async () => {
    const cwd = folder({});
    const { code, stdout } = await raci(['compare', ...pair, '-f', 'html', '-o', 'compare.html'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const page = readFileSync(`${cwd}/compare.html`, 'utf8');
    expect(page).toContain('<table class="heat">');
    expect(page).toMatch(
      /<th scope="row">DNS<\/th><td class="role heat-\d" data-label="sopra-steria-cpaas">1 customer, 1 provider/u,
    );
    expect(page).not.toMatch(/<script|<link rel="stylesheet"|src="http/u);
  });
});

const hostile = `raci: 1
id: hostile
title: "<b>T</b> \\e[31m | x"
roles:
  p: { name: "<i>P</i> | \\e[31m", kind: provider }
areas:
  - name: Backup
    activities:
      - { name: "Take <script>backups</script> | \\e[31m", assign: { p: RA } }
`;

describe('raci compare with matrices of its own', () => {
  it('takes files, and makes matrices of one id different', async () => {
    const cwd = folder({ 'a.yaml': hostile, 'b.yaml': hostile.replace('RA', '""') });
    const { code, stdout } = await raci(['compare', 'a.yaml', 'b.yaml', '--json'], { cwd });
    const value = JSON.parse(stdout);
    expect({ code, matrices: value.matrices }).toEqual({ code: 0, matrices: ['hostile', 'hostile (2)'] });
    expect(value.changesHands[0].owners).toEqual({ hostile: ['provider'], 'hostile (2)': [] });
  });

  it('never lets data become markup or an escape sequence', async () => {
    const cwd = folder({ 'a.yaml': hostile });
    for (const format of ['text', 'markdown', 'html']) {
      const { stdout } = await raci(['compare', 'a.yaml', sopra, '-f', format, '--bundled'], { cwd });
      expect(stdout).not.toContain('\u001b[31m');
      if (format !== 'text') expect(stdout).not.toContain('<script>backups');
      if (format === 'markdown') expect(stdout).toContain('\\| ');
    }
  });

  it('sets three matrices side by side', async () => {
    const cwd = folder({ 'ours.yaml': hostile });
    const { code, stdout } = await raci(['compare', ...pair, 'ours.yaml', '--bundled'], { cwd });
    expect(code).toBe(0);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('None of them covers');
  });

  it.each([
    [
      ['compare', 'sopra-steria-cpas', temple],
      /no matrix "sopra-steria-cpas"\. Did you mean "sopra-steria-cpaas"\?/u,
    ],
    [['compare', 'missing.yaml', temple], /missing\.yaml: there is no such file/u],
    [['compare', sopra], /missing required argument/u],
    [['compare', ...pair, '--kind', 'custommer'], /kind "custommer"\. Did you mean "customer"\?/u],
    [['compare', ...pair, sopra, '--kind', 'customer'], /give two matrices/u],
  ])('says what is wrong: %j', async (args, message) => {
    const { code, stdout, stderr } = await raci(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
