/** Before and after all tests of a run: a folder for what readers have answered, so that a picture which several tests read is read once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'triproof-test-cache-'));
  // Those who run the tests inherit it.
  process.env['TRIPROOF_TEST_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
