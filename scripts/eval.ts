/**
 * Measures the search on the judged questions: `npm run eval [-- --misses] [set …]`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadMatrix } from '../src/load/index.ts';
import { compileLexicon, createIndex, Lexicon } from '../src/search/index.ts';
import { type Figures, type JudgedSet, measure } from '../test/search/measure.ts';
import { compileVocabulary } from './compile-vocabulary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const judged = `${root}test/search/judged/`;
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showMisses = process.argv.includes('--misses');
const data = `${root}src/vocabulary/data/`;
const { vocabulary } = compileVocabulary(
  readdirSync(data)
    .sort()
    .map((name) => ({ name, text: readFileSync(data + name, 'utf8') })),
);
const lexicon = new Lexicon(compileLexicon(vocabulary));

for (const file of readdirSync(judged)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const name = file.replace('.json', '');
  if (names.length > 0 && !names.includes(name)) continue;
  const set = JSON.parse(readFileSync(judged + file, 'utf8')) as JudgedSet;
  const matrices = set.matrices.map((path) => {
    const { matrix } = loadMatrix(readFileSync(root + path, 'utf8'), path);
    if (matrix === undefined) throw new Error(`${path} cannot be read.`);
    return matrix;
  });
  const index = createIndex(matrices, lexicon);
  const { byKind, misses } = measure(set.questions, index, matrices);
  console.log(`\n${name}`);
  console.log(line('kind', ['n', 'R@1', 'R@3', 'MRR', 'owner@1', 'Rprec', 'empty']));
  for (const [kind, figures] of byKind) console.log(line(kind, cellsOf(figures)));
  if (showMisses) {
    for (const { question, got } of misses) {
      console.log(`  ${question.kind.padEnd(15)} ${question.question}`);
      console.log(`${' '.repeat(18)}got  ${got[0] ?? 'nothing'}`);
      console.log(`${' '.repeat(18)}want ${question.best.join('  ') || 'nothing'}`);
    }
  }
}

function cellsOf(figures: Figures): string[] {
  const { count, firstRight, firstThree, reciprocalRank, ownerRight, areaPrecision, empty } = figures;
  const shares = [firstRight, firstThree, reciprocalRank, ownerRight, areaPrecision, empty];
  return [String(count), ...shares.map((share) => share?.toFixed(3) ?? '')];
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join('');
}
