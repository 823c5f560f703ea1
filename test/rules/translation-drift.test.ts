import { describe, expect, it } from 'vitest';
import { rows } from '../../src/rules/examples.ts';
import { translationDrift } from '../../src/rules/translation-drift.ts';
import { judge } from './judge.ts';

const english = rows(`
  - name: Restore backups
    assign: { provider: RA, customer: C }
  - id: test
    name: Test restores
    assign: { provider: RA, customer: I }
`);

/** The German version of {@link english}, its rows as given. */
const german = (activities: string) =>
  rows(activities)
    .replace('id: platform', 'id: plattform\ntranslation-of: platform')
    .replace(/provider:(?= \{ name)/u, 'anbieter:')
    .replace(/customer:(?= \{ name)/u, 'kunde:');

function said(...texts: readonly string[]): string[] {
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  return judge(files, [translationDrift]).said.map(({ place, file, message }) => {
    const text = files.find(({ name }) => name === file)?.text ?? '';
    return `${file} ${text.slice(place.start, place.end)}: ${message}`;
  });
}

describe('translation-drift', () => {
  const same = `
    - name: Sicherungen zurückspielen
      assign: { anbieter: RA, kunde: C }
    - name: Zurückspielen testen
      id: test
      assign: { anbieter: RA, kunde: I }
  `;

  it('finds roles by column and rows by id, then by position', () => {
    expect(said(english, german(same))).toEqual([]);
    const swapped = `
      - name: Zurückspielen testen
        id: test
        assign: { anbieter: RA, kunde: I }
      - name: Sicherungen zurückspielen
        assign: { anbieter: RA, kunde: CI }
    `;
    expect(said(english, german(swapped))).toEqual([
      '1.yaml CI: "Sicherungen zurückspielen", "kunde": "CI" here, "C" in "Restore backups" of "platform".',
    ]);
  });

  it('does not depend on the order of the files', () => {
    const drifted = german(same.replace('kunde: C', 'kunde: I'));
    expect(said(drifted, english)).toEqual([
      '0.yaml I: "Sicherungen zurückspielen", "kunde": "I" here, "C" in "Restore backups" of "platform".',
    ]);
  });

  it('compares what has an id, and says once that the rest cannot be compared', () => {
    const shorter = `
      - name: Zurückspielen testen
        id: test
        assign: { anbieter: R, kunde: I }
    `;
    expect(said(english, german(shorter))).toEqual([
      '1.yaml Backup: The translation is not complete: 1 activity in "Backup", 2 in "Backup" of "platform".',
      '1.yaml R: "Zurückspielen testen", "anbieter": "R" here, "RA" in "Test restores" of "platform".',
    ]);
  });

  it('tells a lost role once', () => {
    const alone = german(same.replaceAll(/, kunde: ./gu, ''))
      .replace(/ {2}kunde: .*\n/u, '')
      .replaceAll('anbieter', 'provider');
    expect(said(english, alone)).toEqual([
      '1.yaml plattform: The role "customer" of "platform" is missing here, and with it its letters.',
    ]);
  });

  it('leaves rows to the rules that speak about them first', () => {
    for (const assign of ['{}', '{ anbieter: RA, kunde: X }', '{ anbieter: RA, kunden: C }'])
      expect(said(english, german(same.replace('{ anbieter: RA, kunde: C }', assign)))).toEqual([]);
  });

  it('is silent where the original is not there', () => {
    expect(said(german(same.replace('kunde: C', 'kunde: I')))).toEqual([]);
  });
});
