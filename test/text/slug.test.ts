import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug, uniqueSlug } from '../../src/text/slug.ts';

describe('slug', () => {
  it.each([
    ['Restore a local backup', 'restore-a-local-backup'],
    ["Customer's DNS / IPAM (v2)", 'customers-dns-ipam-v2'],
    ['  Überwachung & Straße ', 'uberwachung-strasse'],
    ['Sårbarheter i Ærlighet', 'sarbarheter-i-aerlighet'],
    ['Мониторинг сети', 'мониторинг-сети'],
    ['バックアップ', 'バックアップ'],
    ['???', 'row'],
  ])('%j is %j', (name, id) => {
    expect(slug(name, 'row')).toBe(id);
  });

  it('is kebab-case, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const id = slug(name);
        expect(id).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(slug(id)).toBe(id);
      }),
    );
  });

  it('is the same for names of plain letters on the fast way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (name) => {
        // A combining mark takes the slow way; on a name of its own it is dropped with the rest.
        expect(slug(name)).toBe(slug(`${name}\u200d`));
      }),
    );
  });
});

describe('uniqueSlug', () => {
  it('counts from 2 and takes what it gives', () => {
    const taken = new Set(['logs', 'logs-2']);
    expect([uniqueSlug('logs', taken), uniqueSlug('logs', taken), uniqueSlug('new', taken)]).toEqual([
      'logs-3',
      'logs-4',
      'new',
    ]);
  });
});
