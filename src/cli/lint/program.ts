/** What `dist/lint.cjs` offers: the command, and what its threads do. */
export { start } from '../entry.ts';
export { judgeOrders } from './worker.ts';
