import { describe, expect, it } from 'vitest';
import type { Verification } from '../../src/model/schema/verification.js';
import { renderVerification } from '../../src/verify/index.js';

const verification: Verification = {
  schemaVersion: 1,
  tool: { name: 'triproof', version: '0.1.0' },
  language: 'en',
  bundle: {
    file: 'out/\u001b[2JD-1.pdf',
    sha256: 'ab'.repeat(32),
    bytes: 10,
    pages: 6,
    case: 'D-1',
    policy: { id: 'ozon/not-received', version: '2026-11-23' },
    writtenBy: '0.1.0',
  },
  genuine: 'no',
  verdict: { printed: 'pass', judgedAgain: 'fail' },
  questions: [
    { id: 'images-unchanged', title: 'The images are those that the report names', status: 'ok', findings: [] },
    {
      id: 'pages-repeated',
      title: 'Every page shows what the report says',
      status: 'differs',
      findings: [{ code: 'page-changed', params: { page: 2 }, message: 'Page 2 was changed.' }],
    },
    { id: 'signature-valid', title: 'Signed', status: 'not-checked', findings: [] },
  ],
  proves: [],
  doesNotProve: [{ code: 'not-truth', message: 'That the evidence is true.' }],
};

describe('a verification as text', () => {
  it('says first whether the bundle is genuine, then why, then what that does not prove', () => {
    const lines = renderVerification(verification, { color: false, width: 80 }).split('\n');
    expect(lines[0]).toBe('✗ DIFFERS  out/\uFFFD[2JD-1.pdf');
    expect(lines).toEqual(
      expect.arrayContaining([
        '  Verdict     Pass · judged again: Fail',
        '  ✓ The images are those that the report names',
        '  ✗ Every page shows what the report says',
        '    Page 2 was changed.',
        '  – Signed',
        'What this does not show',
        '  · That the evidence is true.',
      ]),
    );
    expect(lines).not.toContain('What this shows');
    expect(lines.at(-1)).toBe('');
  });

  it('keeps to the width, and uses colour only on request', () => {
    const plain = renderVerification(verification, { color: false, width: 40 });
    expect(plain).not.toContain('\u001b');
    expect(renderVerification(verification, { color: true, width: 40 })).toContain('\u001b[31m✗');
  });
});
