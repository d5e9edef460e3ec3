/** A worker that does as its tasks say; plain JavaScript, since a process runs it. */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { serveTasks } from '../../dist/batch/worker.js';

export default serveTasks(async (greeting, tell) => {
  // Whoever opens it may say how it ends at once, as often as a file says.
  if (greeting.startsWith('/') && countDown(greeting) > 0) process.kill(process.pid, 'SIGKILL');
  return async (task) => work(task, greeting, tell);
});

const countDown = (file) => {
  const left = Number(readFileSync(file, 'utf8'));
  writeFileSync(file, String(left - 1));
  return left;
};

const work = async (task, greeting, tell) => {
  if (task === 'die') process.kill(process.pid, 'SIGKILL');
  // As often as a file says.
  if (task.startsWith('/') && countDown(task) > 0) process.kill(process.pid, 'SIGKILL');
  if (task === 'hang') await new Promise((resolve) => setTimeout(resolve, 1e9));
  if (task === 'throw') throw new TypeError('no such thing');
  tell(`at ${task}`);
  return { greeting, task, pid: process.pid };
};
