import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCase } from '../../src/compile.js';
import { openCase, type Readers, renderText } from '../../src/index.js';
import { InputError } from '../../src/model/problems.js';
import { policyRecord } from '../../src/policy/own.js';
import { sharedReaders } from '../readers.js';

const at = (path: string): string => fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));
const page = readFileSync(at('own-policy.md'), 'utf8');
const policy = readFileSync(at('examples/own-policy/acme.json'));
const folder = at('examples/own-policy/acme-1');

describe('the guide to your own policies', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await sharedReaders();
  });
  afterAll(() => readers.close());

  it('shows the very policy beside it, and its case passes as the guide says', async () => {
    expect(page).toContain(`\`\`\`json\n${policy.toString().trim()}\n\`\`\``);
    const opened = await openCase(folder, { policy });
    const report = await checkCase(opened, { readers });
    expect(report.checks.filter(({ status }) => !['pass', 'not-applicable'].includes(status))).toEqual([]);
    expect(report).toMatchObject({ verdict: 'pass', policy: policyRecord(opened.policy) });
    const [first = ''] = renderText(report).split('\n');
    expect(page).toContain(first);
  });

  it('explains every problem that only a policy has', () => {
    for (const code of [
      'unknown-check',
      'unknown-source',
      'shared-word',
      'unsafe-pattern',
      'weak-policy',
      'circle',
      'newer-policy',
    ])
      expect(page).toContain(`\`${code}\``);
  });

  it('says that a case file names only ids', async () => {
    const refused = await openCase(folder, { policy: 'acme/not-received' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as InputError).problems).toMatchObject([{ code: 'unknown-policy', place: 'policy' }]);
  });
});
