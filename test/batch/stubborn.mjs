/** A worker that does not end when it is asked to. */
import process from 'node:process';
import { serve } from '../../dist/batch/worker.js';

process.on('SIGTERM', () => undefined);

export default serve(async () => async (task) => task);
