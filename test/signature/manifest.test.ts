import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, manifestOf, savedManifest, signManifest } from '../../src/signature/manifest.js';
import { passingReport } from '../bundle/builders.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const make = (report = passingReport()): Uint8Array =>
  manifestOf(report, {
    bundle: { name: 'D.pdf', bytes: encode('pdf') },
    report: { name: 'D.report.json', bytes: encode('report') },
    caseFile: encode('case'),
  });

describe('a manifest', () => {
  it('lists the bundle, the report, the case and every original with its hash and size, in a stable order', () => {
    const saved = savedManifest(make());
    expect(saved?.files.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'bundle D.pdf',
      'report D.report.json',
      'case case.json',
      'original label.jpg',
      'original order.png',
      'original tracking.json',
    ]);
    expect(saved?.files.every(({ sha256, bytes }) => /^[0-9a-f]{64}$/u.test(sha256) && bytes > 0)).toBe(true);
    const turned = passingReport();
    turned.inputs.reverse();
    expect(make(turned)).toEqual(make());
  });

  it('has one signature, which fits only these bytes and this key', () => {
    const manifest = make();
    const signature = signManifest(manifest, privateKey);
    expect(signature).toHaveLength(64);
    expect(signManifest(manifest, privateKey)).toEqual(signature);
    expect(isSigned(manifest, signature, publicKey)).toBe(true);
    expect(isSigned(encode('other'), signature, publicKey)).toBe(false);
    expect(isSigned(manifest, signature, generateKeyPairSync('ed25519').publicKey)).toBe(false);
    expect(isSigned(manifest, signature.subarray(1), publicKey)).toBe(false);
  });

  it.each(['', '[]', '{"manifestVersion":2,"files":[]}', '{"manifestVersion":1,"files":[{"role":"x"}]}'])(
    'is not %j',
    (text) => {
      expect(savedManifest(encode(text))).toBeUndefined();
    },
  );
});
