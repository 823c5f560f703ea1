import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../src/importers/index.ts';

/*
 * No expression of ours takes more than time in proportion to the text, whatever the text is. The analysis finds every
 * pair of quantifiers that can share a run of characters between them (exponential, or a square of the time), and every
 * one that a search has to begin anew at each character of a run.
 */

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

/** Every literal of a source file. */
function literalsOf(file: string): Expression[] {
  const found: Expression[] = [];
  const program = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = program.getLineAndCharacterOfPosition(node.getStart());
      const at = `${file}:${line + 1}`;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at });
    }
    ts.forEachChild(node, visit);
  };
  visit(program);
  return found;
}

/** The expressions that are made of strings while `work` runs. */
async function madeDuring(work: () => Promise<void>): Promise<Expression[]> {
  const found: Expression[] = [];
  const usual = globalThis.RegExp;
  const note = (made: RegExp) => {
    const at = new Error().stack?.split('\n').find((line) => line.includes('/src/'));
    if (at !== undefined) found.push({ source: made.source, flags: made.flags, at: at.trim() });
    return made;
  };
  globalThis.RegExp = new Proxy(usual, {
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
    construct: (target, args, made) => note(Reflect.construct(target, args, made)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = usual;
  }
  return found;
}

/** What may take more than linear time, in a sentence each. */
function risks({ source, flags, at }: Expression): string[] {
  return analyse({ source, flags }).reports.map(
    ({ type, exponential }) => `${at}: /${source}/${flags} (${exponential ? 'exponential' : type})`,
  );
}

const policy = `# Shared responsibility

**Acme** is called the Provider. The Provider must keep (see below) the backups. The customer monitors logs.

## Provider responsibilities
- Restore volumes [^1]
- R: responsible, A = accountable

| Task | Acme (R) | Team |
|---|---|---|
| Restore * | R | A |

[^1]: daily
`;

describe('regular expressions', () => {
  it('finds what can backtrack', () => {
    const bad = ['^(a+)+$', '\\s+$', '^(.+?)\\s*:\\s*$', '^a*a*$'];
    for (const source of bad) expect(risks({ source, flags: 'u', at: 'x' })).not.toEqual([]);
    for (const source of ['^\\s+', '(?<!\\s)\\s+$', 'a{1,9}b']) {
      expect(risks({ source, flags: 'u', at: 'x' })).toEqual([]);
    }
  });

  it('written in the sources take time in proportion to the text', () => {
    const expressions = globSync('src/**/*.{ts,js}').sort().flatMap(literalsOf);
    expect(expressions.length).toBeGreaterThan(300);
    expect(expressions.flatMap(risks)).toEqual([]);
  });

  it('made of strings do so, too', { timeout: 120_000 }, async () => {
    const expressions = await madeDuring(async () => {
      const version = `?${Date.now()}`; // evaluated anew, whatever was loaded before
      const shelves = 'src/{load/generated,importers/{tables,policy,exported,read}}/*.{ts,js}';
      for (const file of globSync(shelves)) await import(/* @vite-ignore */ `../../${file}${version}`);
      for (const [name, text] of [
        ['policy.md', policy],
        ['policy.html', `<h1>Provider</h1><p>The customer must</p><table><tr><td>R</td></tr></table>`],
        ['a.csv', 'Area,Activity,Acme\nBackup,Restore,R\n'],
      ] as const)
        await (await importerFor(name))?.import(new TextEncoder().encode(text), { name });
    });
    expect(expressions.length).toBeGreaterThan(20);
    expect(expressions.flatMap(risks)).toEqual([]);
  });
});
