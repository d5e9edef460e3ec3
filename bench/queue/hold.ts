/** Takes one job, and says every few seconds that it is still at it, until it is killed. */
import { setTimeout } from 'node:timers/promises';
import { pgBossQueue } from '../../src/queue/index.js';

const queue = await pgBossQueue(process.argv[2] ?? '');
let taken = await queue.take(1, []);
while (taken.length === 0) {
  await setTimeout(100);
  taken = await queue.take(1, []);
}
process.stdout.write('holding\n');
for (;;) {
  await queue.stillAt(taken);
  await setTimeout(2500);
}
