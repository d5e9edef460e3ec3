/** A worker that does as its tasks say; plain JavaScript, since a process runs it. */
import process from 'node:process';
import { serve } from '../../dist/batch/worker.js';

export default serve(async (greeting, tell) => async (task) => {
  if (task === 'die') process.kill(process.pid, 'SIGKILL');
  if (task === 'hang') await new Promise((resolve) => setTimeout(resolve, 1e9));
  if (task === 'throw') throw new TypeError('no such thing');
  tell(`at ${task}`);
  return { greeting, task, pid: process.pid };
});
