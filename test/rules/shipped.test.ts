import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
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
    const lines = said.map(
      ({ file, level, rule, area, activity, message }) =>
        `${[file, area, activity].filter((id) => id !== undefined).join('/')} ${level} ${rule}\n  ${message}\n`,
    );
    await expect(lines.sort().join('')).toMatchFileSnapshot('golden/shipped.txt');
  });
});
