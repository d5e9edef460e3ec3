/** Closes a pool whose worker is stubborn, as the last thing that its process does. */
import { openPool } from '../../dist/batch/pool.js';

const module = new URL('./stubborn.mjs', import.meta.url);
const pool = openPool({ module, size: 1, setup: {}, timeLimitMs: 600_000, mostBytes: Number.POSITIVE_INFINITY });
const answer = await pool.run('answered');
await pool.close(new Error('closed'));
console.log(`${answer}, closed`);
