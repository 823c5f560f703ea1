import { expect } from 'vitest';
import type { Rule, RuleOptions } from '../../src/rules/rule.ts';
import { judge, type Said, unmarked } from './judge.ts';

interface Around {
  readonly options?: RuleOptions;
  /** Other files of the workspace. */
  readonly others?: readonly string[];
}

/**
 * Holds a text against a rule, which must report exactly at the marks `‹…›` of the text; answers what it said, in the
 * order of the text.
 */
export function saidAtMarks(rule: Rule, marked: string, { options = {}, others = [] }: Around = {}): Said[] {
  const { text } = unmarked(marked);
  const files = [...others.map((other, index) => ({ name: `${index}.yaml`, text: other })), { name, text }];
  const { said, loaded } = judge(files, [rule], { [rule.id]: options });
  expect(loaded).toEqual([]);
  const here = said.filter(({ file }) => file === name).sort((a, b) => a.place.start - b.place.start);
  let found = '';
  let at = 0;
  for (const { place } of here) {
    found += `${text.slice(at, place.start)}‹${text.slice(place.start, place.end)}›`;
    at = place.end;
  }
  expect(found + text.slice(at)).toBe(marked);
  return here;
}

const name = 'example.yaml';

/** The messages of {@link saidAtMarks}. */
export function messagesAtMarks(rule: Rule, marked: string, around?: Around): string[] {
  return saidAtMarks(rule, marked, around).map(({ message }) => message);
}

/** A text after the fixes of what a rule says about it. */
export function afterFixes(rule: Rule, text: string): string {
  const edits = judge([{ name, text }], [rule]).said.flatMap(({ fix }) => fix?.edits ?? []);
  let mended = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
    mended = mended.slice(0, start) + put + mended.slice(end);
  return mended;
}
