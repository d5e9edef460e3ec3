import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../src/bundle/index.js';
import { sha256 } from '../../../src/model/hash.js';
import { manifestOf, signManifest } from '../../../src/signature/manifest.js';
import { type VerifyOptions, verifyBundle } from '../../../src/verify/index.js';
import { passingReport, sourceOf } from '../../bundle/builders.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }) as string;
const key = pemOf(publicKey);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

let pdf: Uint8Array;
let manifest: Uint8Array;
let signature: Uint8Array;

const manifestWith = (bundle: Uint8Array, report = passingReport(), caseFile?: Uint8Array): Uint8Array =>
  manifestOf(report, {
    bundle: { name: 'D.pdf', bytes: bundle },
    report: { name: 'D.report.json', bytes: encode('report') },
    caseFile: caseFile ?? encode('case'),
  });

beforeAll(async () => {
  const source = await sourceOf(passingReport());

  const report = { ...source.report, case: { ...source.report.case, sha256: sha256(source.caseFile) } };
  pdf = (await writeBundle({ ...source, report })).bytes;
  manifest = manifestWith(pdf, report, source.caseFile);
  signature = signManifest(manifest, privateKey);
});

const answerTo = async (options: Partial<VerifyOptions>, bytes = pdf) => {
  const { questions } = await verifyBundle(bytes, { key, manifest, signature, ...options });
  const { status, findings } = questions.find(({ id }) => id === 'signature-valid') ?? { findings: [] };
  return [status, ...findings.map(({ code }) => code)];
};

describe('signature-valid', () => {
  it('is ok if the key’s owner signed this very file', async () => {
    expect(await answerTo({})).toEqual(['ok']);
  });

  it('says nothing without a key', async () => {
    expect(await answerTo({ key: undefined })).toEqual(['not-checked', 'no-key']);
  });

  it('reports another key', async () => {
    expect(await answerTo({ key: pemOf(generateKeyPairSync('ed25519').publicKey) })).toEqual([
      'differs',
      'signature-wrong',
    ]);
  });

  it('reports a manifest or a signature that is changed or missing', async () => {
    expect(await answerTo({ manifest: Buffer.concat([manifest, Buffer.from(' ')]) })).toEqual([
      'differs',
      'signature-wrong',
    ]);
    expect(await answerTo({ signature: new Uint8Array(64) })).toEqual(['differs', 'signature-wrong']);
    expect(await answerTo({ signature: new Uint8Array() })).toEqual(['differs', 'signature-wrong']);
    expect(await answerTo({ manifest: undefined })).toEqual(['differs', 'manifest-missing']);
    expect(await answerTo({ signature: undefined })).toEqual(['differs', 'signature-missing']);
  });

  it('reports a bundle other than the signed one', async () => {
    expect(await answerTo({}, Buffer.concat([pdf, Buffer.from('\n')]))).toEqual(['differs', 'bundle-not-in-manifest']);
  });

  it('reports evidence other than the signed evidence', async () => {
    const other = passingReport();
    for (const input of other.inputs) if (input.file === 'label.jpg') input.sha256 = '0'.repeat(64);
    const bytes = manifestWith(pdf, other);
    const answer = await answerTo({ manifest: bytes, signature: signManifest(bytes, privateKey) });
    expect(answer).toEqual(['differs', 'manifest-differs', 'manifest-differs']);
  });

  it('reports signed content that is no manifest', async () => {
    const bytes = encode('hello');
    const answer = await answerTo({ manifest: bytes, signature: signManifest(bytes, privateKey) });
    expect(answer).toEqual(['differs', 'manifest-unreadable']);
  });
});
