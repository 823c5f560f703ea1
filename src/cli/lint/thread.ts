import { join } from 'node:path';
import { programIn } from '../one-file-program.ts';

/** The first code of a thread of `raci lint`: the program in one file is there sooner than its modules are. */
programIn<typeof import('./program.ts')>(join(__dirname, 'lint.cjs')).judgeOrders();
