import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { type Built, compileBundle } from '../../src/compile.js';
import { gather } from '../../src/gather/index.js';
import type { Gathered } from '../../src/gather/options.js';
import type { Readers } from '../../src/gather/ports.js';
import type { Case } from '../../src/model/case.js';
import type { Output, Policy } from '../../src/model/schema/policy.js';
import { limitsOf } from '../../src/policy/limits.js';
import { verifyBundle } from '../../src/verify/index.js';
import { sharedReaders } from '../readers.js';

const fixture = fileURLToPath(new URL('../../fixtures/complete-detail-page.pass', import.meta.url));
/** Pages are drawn and read again by the real readers. In milliseconds. */
const rereadings = 180_000;

describe('a case for a recipient that takes no PDF', () => {
  let readers: Readers;
  let opened: Case;
  let gathered: Gathered;
  beforeAll(async () => {
    readers = await sharedReaders();
    opened = await openCase(fixture);
    gathered = await gather(opened, { readers });
  });
  afterAll(() => readers.close());

  /** The same case under a policy with a recipient that nobody else knows. */
  const toyFor = (output: Output): Policy => {
    const { policy } = opened;
    const source = Object.keys(policy.sources)[0] ?? '';
    return { ...policy, id: 'toy/not-received', recipients: [{ id: 'gallery', title: 'Gallery', source, output }] };
  };
  const builtFor = (output: Output): Promise<Built> => {
    const toy = toyFor(output);
    return compileBundle({ ...opened, policy: toy }, gathered, limitsOf(toy, { recipient: 'gallery' }), { readers });
  };
  const statuses = ({ report }: Built): string[] =>
    report.checks.filter(({ id }) => id.startsWith('bundle')).map(({ status }) => status);

  /** What lies beside the PDF is in the judgement that it carries, and is judged the same again. */
  const verifiedAgain = async ({ pdf }: Built, output: Output): Promise<(string | undefined)[]> => {
    const { questions } = await verifyBundle(pdf, { policy: toyFor(output) });
    return ['judgement-repeated', 'pages-repeated', 'file-unchanged'].map(
      (wanted) => questions.find(({ id }) => id === wanted)?.status,
    );
  };

  it('passes with images whose sure readings are read again, extra images for what pages show too small, and a text', {
    timeout: rereadings,
  }, async () => {
    const images = { kind: 'images', format: 'jpeg', maxEdge: 900, maxImages: 5 } as const;
    const text = { kind: 'text', maxCharacters: 400, counted: 'utf-16', language: 'ru' } as const;
    const output: Output = { kind: 'files', files: [images, text] };
    const built = await builtFor(output);
    expect(built.report.verdict).toBe('pass');
    expect(built.report.fitting?.recipient).toBe('gallery');
    const shown = built.report.outputs?.map(({ shows }) => shows?.file ?? shows?.page);
    expect(shown).toEqual([1, 2, 3, 4, 'order.png', undefined]);
    expect(built.outputs?.map(({ record }) => record)).toEqual(built.report.outputs);
    expect(await verifiedAgain(built, output)).toEqual(['ok', 'ok', 'ok']);
  });

  it('needs a person if its images show too little, and fails if its text has no room', {
    timeout: rereadings,
  }, async () => {
    const images = { kind: 'images', format: 'png', maxEdge: 150 } as const;
    const text = { kind: 'text', maxCharacters: 40, counted: 'utf-8' } as const;
    const output: Output = { kind: 'files', files: [images, text] };
    const built = await builtFor(output);
    expect(statuses(built)).toEqual(['fail', 'unknown']);
    const codes = built.report.checks.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(['text-too-long', 'images-illegible']));
    expect(await verifiedAgain(built, output)).toEqual(['ok', 'ok', 'ok']);
  });
});
