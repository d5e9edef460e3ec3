import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createApp, defaultLimits, listen } from '../../src/web/index.js';
import { scriptedCore, silent, token } from './served.js';

const root = join(import.meta.dirname, '../..');

const hasCurl = (): boolean => {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe('docs/http.md', () => {
  it.skipIf(!hasCurl())('has examples that work in sequence', async () => {
    const blocks = [...readFileSync(join(root, 'docs/http.md'), 'utf8').matchAll(/^```sh\n(.*?)^```/gmsu)].map(
      ([, text]) => text,
    );
    expect(blocks).toHaveLength(4);
    const { app } = createApp({ core: scriptedCore(), token, hosts: { names: [], anyAddress: false }, log: silent });
    const server = await listen(app, '127.0.0.1', 0, defaultLimits);
    const folder = mkdtempSync(join(tmpdir(), 'triproof-http-'));
    cpSync(join(root, 'fixtures/complete-detail-page.pass'), folder, { recursive: true });
    try {
      const env = { ...process.env, BASE: `http://127.0.0.1:${server.port}`, TOKEN: token };
      const { stdout } = await promisify(execFile)('bash', ['-euc', blocks.join('\n')], { cwd: folder, env });
      expect(stdout).toContain('event: done');
      const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
      expect(read('report.json')).toMatchObject({ verdict: 'pass' });
      expect(read('state.json')).toMatchObject({ state: 'done' });
      expect(readFileSync(join(folder, 'bundle.pdf'), 'latin1')).toMatch(/^%PDF/u);
    } finally {
      await server.close(0);
      rmSync(folder, { recursive: true });
    }
  });

  it('names the actual limits', () => {
    const text = readFileSync(join(root, 'docs/http.md'), 'utf8');
    const { maxBodyBytes, maxFileBytes, maxFiles, queue, maxHeldBytes } = defaultLimits;
    for (const words of [
      `over ${maxBodyBytes / 1e6} MB, ${maxFileBytes / 1e6} MB in one file, or ${maxFiles} files`,
      `${queue} wait`,
      `${maxHeldBytes / 1e6} MB`,
    ])
      expect(text).toContain(words);
  });
});
