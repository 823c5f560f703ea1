import { join } from 'node:path';
import { programIn } from '../one-file-program.ts';

/** The first code of a thread of `raci lint`: the program in one file is there sooner than its modules are. */
const file = join(__dirname, 'lint.cjs');
programIn<typeof import('./program.ts')>(file, `${file}.cache`).judgeOrders();
