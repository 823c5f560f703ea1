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

  /** Findings with everything that programs get of them, places as the text that stands there. */
  function inFull(original: string, translation: string) {
    const files = [
      { name: 'en.yaml', text: original },
      { name: 'de.yaml', text: translation },
    ];
    const cut = (file: string | undefined, { start, end }: { start: number; end: number }) =>
      `${file} ${
        files
          .find(({ name }) => name === file)
          ?.text.slice(start, end)
          .split('\n')[0]
      }`;
    return judge(files, [translationDrift]).said.map(
      ({ file, matrix, area, activity, role, place, message, help, related }) => ({
        about: [matrix, area, activity, role].map((id) => id ?? '-').join(' '),
        at: cut(file, place),
        message,
        help,
        related: related?.map((one) => `${one.message} ${cut(one.file, one.place)}`),
      }),
    );
  }

  it('says all of what differs, and where', () => {
    expect(inFull(english, german(same.replace('kunde: C', 'kunde: ""')))).toEqual([
      {
        about: 'plattform backup sicherungen-zuruckspielen kunde',
        at: 'de.yaml ""',
        message:
          '"Sicherungen zurückspielen", "kunde": no letter here, "C" in "Restore backups" of "platform".',
        help: 'Find out which one was agreed, and write it in both.',
        related: ['The original row. en.yaml { provider: RA, customer: C }'],
      },
    ]);
    expect(inFull(english, german(same.replace(', kunde: C', '')))[0]?.at).toBe('de.yaml { anbieter: RA }');
  });

  it('says which area is not complete, or that areas are missing', () => {
    const help = 'Add what is missing, or give both the same ids so that the rest can be compared.';
    const [shorter] = inFull(
      english,
      german(`
      - name: Zurückspielen testen
        assign: { anbieter: RA, kunde: I }
    `),
    );
    expect(shorter).toEqual({
      about: 'plattform backup - -',
      at: 'de.yaml Backup',
      message: 'The translation is not complete: 1 activity in "Backup", 2 in "Backup" of "platform".',
      help,
      related: ['The original area. en.yaml Backup'],
    });
    const more = `${german(same)}  - name: Mehr\n    activities: [{ name: Mehr, assign: { anbieter: RA } }]\n`;
    expect(inFull(english, more)).toEqual([
      {
        about: 'plattform - - -',
        at: 'de.yaml plattform',
        message: 'The translation is not complete: 2 areas here, 1 in "platform".',
        help,
        related: undefined,
      },
    ]);
  });

  it('finds areas and rows by their ids before their places', () => {
    const area = (id: string, letters: string) =>
      `  - { id: ${id}, name: Area ${id}, activities: [{ id: r, name: Row of ${id}, assign: { provider: ${letters} } }] }\n`;
    const head = (rest: string) =>
      `raci: 1\nid: ${rest}\ntitle: T\nroles: { provider: { name: P } }\nareas:\n`;
    const original = head('platform') + area('a', 'RA') + area('b', 'A') + area('c', 'A');
    const turned =
      head('plattform\ntranslation-of: platform') + area('c', 'A') + area('b', 'A') + area('a', 'RA');
    expect(inFull(original, turned)).toEqual([]);
    // Only one of the ids is still there; the others have the same order.
    const renamed =
      head('plattform\ntranslation-of: platform') + area('b', 'A') + area('x', 'RA') + area('y', 'RA');
    expect(inFull(original, renamed).map(({ message }) => message)).toEqual([
      '"Row of y", "provider": "RA" here, "A" in "Row of c" of "platform".',
    ]);
  });

  it('tells a role that is lost with the row in which it has a part', () => {
    const three = english.replace(/^roles:\n/mu, 'roles:\n  desk: { name: Desk }\n');
    const withDesk = three.replace('customer: I }', 'customer: I, desk: I }');
    expect(
      inFull(three, german(same).replaceAll('anbieter', 'provider').replaceAll('kunde', 'customer')),
    ).toEqual([]);
    expect(
      inFull(withDesk, german(same).replaceAll('anbieter', 'provider').replaceAll('kunde', 'customer')),
    ).toEqual([
      {
        about: 'plattform - - -',
        at: 'de.yaml plattform',
        message: 'The role "desk" of "platform" is missing here, and with it its letters.',
        help: 'Declare it under the same id, and translate its name.',
        related: ['"desk" has a part in this row. en.yaml { provider: RA, customer: I, desk: I }'],
      },
    ]);
  });
});
