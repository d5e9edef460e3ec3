import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../rounds.js';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const [aborts, closings] = [rounds(30), rounds(8)];

describe('readers', () => {
  it('answer every abort and close at once, survive a killed process, and leave nothing behind', async () => {
    const folder = here('../../../fixtures/complete-detail-page.pass');
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      here('endings.mjs'),
      folder,
      `${aborts}`,
      `${closings}`,
    ]);
    expect(stderr).toBe('');
    const { ends, children } = JSON.parse(stdout) as { ends: Record<string, number>; children: number };
    const { 'abort: done': doneAborts = 0, 'close: done': doneClosings = 0, ...others } = ends;
    expect(others).toEqual({
      'abort: AbortError': aborts - doneAborts,
      'killed: read alike': 1,
      'close: ReadersClosedError': closings - doneClosings,
      'later: ReadersClosedError': closings,
    });
    expect(children).toBe(0);
  }, 300_000);
});
