/** A worker that does not end when it is asked to. */
import process from 'node:process';
import { serveTasks } from '../../dist/batch/worker.js';

process.on('SIGTERM', () => undefined);

export default serveTasks(async () => async (task) => task);
