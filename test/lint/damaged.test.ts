import { describe, expect, it } from 'vitest';
import { formatBaseline, parseBaseline } from '../../src/lint/baseline.ts';
import { resolveConfiguration } from '../../src/lint/configuration.ts';
import { loadConfig } from '../../src/load/load-config.ts';
import { rules } from '../../src/rules/index.ts';
import { answers } from '../support/damaged.ts';

describe('files that somebody damaged', () => {
  it('a baseline', async () => {
    const baseline = {
      version: 1,
      findings: [
        { rule: 'no-owner', matrix: 'acme', file: 'a.yaml', area: 'b', activity: 'c', role: 'd', count: 2 },
      ],
    };
    const told = answers(baseline, (value) => {
      try {
        return formatBaseline(parseBaseline(JSON.stringify(value))).replace(/\s+/gu, ' ');
      } catch (error) {
        return String(error);
      }
    });
    await expect(told).toMatchFileSnapshot('damaged/baseline.txt');
  });

  it('a configuration', async () => {
    const written = {
      matrices: ['a/*.yaml'],
      extends: 'strict',
      rules: {
        'no-owner': 'off',
        'name-style': ['warn', { 'max-length': 50 }],
        unsorted: ['info', { parts: ['cells', 'roles'] }],
        'duplicate-activity': ['error', { scope: 'area' }],
      },
      overrides: [{ files: ['b/*'], rules: { 'no-doer': ['info'] } }],
      vocabulary: ['v.yaml'],
    };
    const told = answers(written, (value) => {
      const { config, diagnostics } = loadConfig(JSON.stringify(value, undefined, 1), 'raci.config.yaml');
      const { problems, configuration } = resolveConfiguration(config, rules);
      const wrong = [...diagnostics, ...problems].map(({ message, help }) => `${message} ${help}`);
      if (wrong.length > 0) return wrong.join('\n');
      return JSON.stringify(
        [...rules].flatMap(({ id }) => {
          const levels = ['x.yaml', 'b/x.yaml'].map((file) => configuration.settingsFor(file).get(id));
          return written.rules[id as keyof typeof written.rules] === undefined && id !== 'no-doer'
            ? []
            : [id, levels];
        }),
      );
    });
    await expect(told).toMatchFileSnapshot('damaged/configuration.txt');
  });
});
