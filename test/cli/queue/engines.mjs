/** Simulated engines: they see nothing, at once. A case whose id says so takes its process down, takes too long, or meets a fault. */
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import * as simulated from '../../../bench/batch/engines.mjs';

export const linesIdentity = simulated.linesIdentity;
export const createReaders = simulated.createReaders;

export const buildCase = async (opened, options) => {
  const { id } = opened.claims;
  if (id.startsWith('poison')) process.kill(process.pid, 'SIGKILL');
  // As where memory runs out and the system ends what holds most of it.
  if (id.startsWith('doom')) process.kill(process.ppid, 'SIGKILL');
  if (id.startsWith('slow')) await setTimeout(600_000);
  if (id.startsWith('faulty')) throw new Error('a fault on purpose');
  return simulated.buildCase(opened, options);
};
