/** A reader thread that dies, as when the system kills it for lack of memory. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../case/folder.js';
import { triproofProcess } from './run.js';

/** Ends each of the main thread's reader threads at its fourth task. */
const deadly = `
import { createRequire, syncBuiltinESMExports } from 'node:module';
const threads = createRequire(import.meta.url)('node:worker_threads');
if (threads.isMainThread) {
  let left = 3;
  threads.Worker = class extends threads.Worker {
    postMessage(task, list) {
      if (task?.work !== undefined && left-- <= 0) void this.terminate();
      else super.postMessage(task, list);
    }
  };
  syncBuiltinESMExports();
}`;

describe('a thread that dies', () => {
  it('is reported, and no case is lost silently', async () => {
    const preload = join(folderWith({ 'deadly.mjs': deadly }), 'deadly.mjs');
    const cases = ['complete-detail-page.pass', 'tracking-of-another-parcel.fail'].map((name) => `fixtures/${name}`);
    const env = { NODE_OPTIONS: `--import ${preload}` };
    const { code, stdout, stderr } = await triproofProcess(['check', ...cases, '--format', 'json'], { env });
    expect([0, 2]).not.toContain(code);
    // Every case is in the document, or the run says that it stopped.
    if (stdout !== '') expect(JSON.parse(stdout)).toMatchObject({ summary: { total: 2 } });
    else expect(stderr).toContain('came to a stop before it was done');
  });
});
