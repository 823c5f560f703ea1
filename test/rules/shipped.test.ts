import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { uncoveredTopic } from '../../src/rules/uncovered-topic.ts';
import { judge, recommended } from './judge.ts';

/** What an expert signs of the two matrices that ship; read the difference before you accept it. */
describe('the matrices that ship', () => {
  const names = ['sopra-steria-cpaas', 'cloud-temple-paas'];
  const files = names.map((name) => ({
    name,
    text: readFileSync(new URL(`../../matrices/${name}.yaml`, import.meta.url), 'utf8'),
  }));

  it('have the findings that are signed', async () => {
    const { said, loaded } = judge(files, recommended(rules));
    expect(loaded).toEqual([]);
    const aboutRows = said.filter(({ rule }) => rule !== 'uncovered-topic');
    const lines = aboutRows.map(
      ({ file, level, rule, area, activity, message }) =>
        `${[file, area, activity].filter((id) => id !== undefined).join('/')} ${level} ${rule}\n  ${message}\n`,
    );
    await expect(lines.sort().join('')).toMatchFileSnapshot('golden/shipped.txt');
  });

  it('leave out what nobody is assigned, and nothing that is there', () => {
    const { said } = judge(files, [uncoveredTopic]);
    const topics = (file: string) =>
      said.filter((finding) => finding.file === file).map(({ message }) => /\("(.*)"\)/u.exec(message)?.[1]);
    for (const missing of ['encryption', 'exit', 'data-protection']) {
      for (const name of names) expect(topics(name)).toContain(missing);
    }
    for (const covered of ['backup', 'monitoring', 'logging', 'access-control', 'upgrades', 'incident']) {
      for (const name of names) expect(topics(name)).not.toContain(covered);
    }
  });
});
