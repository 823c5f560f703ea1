/**
 * `questions.ts ROWS`: loads matrices of 100 rows each, asks a hundred questions and prints the seconds that 95 of them
 * take at most.
 */
import { loadMatrix } from '../src/load/load-matrix.ts';
import { compileLexicon, createIndex, Lexicon, search } from '../src/search/index.ts';
import { vocabulary } from '../src/vocabulary/index.ts';
import { generateMatrix } from './generate.ts';

const rows = Number(process.argv[2]);
const rowsOfMatrix = 100;

const asked = [
  'restore the backup target',
  'who rotates certificates',
  'deploy ingress controller production',
  'storage class for staging',
  'wer genehmigt die Netzwerkrichtlinie',
  'qui surveille les journaux',
  'patch databse replica',
  'alert rule after an incident',
  'service account',
  'quota',
];

const matrices = Array.from({ length: rows / rowsOfMatrix }, (_, number) => {
  const { matrix } = loadMatrix(generateMatrix(`contract-${number}`, rowsOfMatrix, number), `${number}.yaml`);
  if (matrix === undefined) throw new Error('What was generated is no matrix.');
  return matrix;
});
const index = createIndex(matrices, new Lexicon(compileLexicon(vocabulary)));
const ask = () =>
  asked.map((question, number) => {
    const begin = performance.now();
    search(index, `${question} ${number}`, { limit: 5 });
    return performance.now() - begin;
  });
ask(); // the first ones compile the program
const times = Array.from({ length: 10 }, ask)
  .flat()
  .sort((one, other) => one - other);
console.log((times[Math.floor(times.length * 0.95)] ?? Number.NaN) / 1000);
