import { expect, it } from 'vitest';
import { compileVocabulary } from '../../scripts/compile-vocabulary.ts';

const network = `# Networks.
concepts:
  - id: network
    name: Network
    terms:
      en: [network]
`;
const firewall = `concepts:
  - id: firewall
    name: Firewalls
    broader: [network]
    terms:
      en: [firewall]
      'no': [brannmur]
`;

const compiled = (...texts: readonly string[]) =>
  compileVocabulary(texts.map((text, number) => ({ name: `${number}.yaml`, text })));

it('joins files whose concepts refer to each other', () => {
  const { vocabulary, complaints } = compiled(firewall, network);
  expect(complaints).toEqual([]);
  expect(vocabulary.concepts.map(({ id, broader }) => [id, broader])).toEqual([
    ['firewall', ['network']],
    ['network', []],
  ]);
});

it('tells what is wrong with its file, line and column', () => {
  expect(compiled(network, firewall.replace('[network]', '[netwerk]')).complaints).toEqual([
    '1.yaml:4:14: There is no concept "netwerk". Did you mean "network"?',
  ]);
  expect(compiled(network, network).complaints).toEqual([
    '1.yaml:3:9: The concept "network" is defined twice.',
  ]);
  expect(compiled(firewall.replace('[brannmur]', '[brannmur, Brannmur]'), network).complaints).toEqual([
    '0.yaml:7:24: The term "Brannmur" is in the list twice.',
  ]);
  expect(compiled(network.replace('[network]', '[network')).complaints[0]).toMatch(/^0\.yaml:\d+:\d+: /u);
});
