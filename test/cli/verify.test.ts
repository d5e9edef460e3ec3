import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verification } from '../../src/model/schema/verification.js';
import { folderWith } from '../case/folder.js';
import { edited, flipped, jpegAt, told } from '../verify/tampering.js';
import { root, stackLine, triproof } from './run.js';

const pem = ({ publicKey, privateKey }: ReturnType<typeof generateKeyPairSync>) => ({
  public: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  private: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
});
const keys = pem(generateKeyPairSync('ed25519'));
const others = pem(generateKeyPairSync('ed25519'));

const pictured = join(root, 'fixtures/complete-detail-page.pass');
let built: string;

/** A case with only a history: its bundle holds no picture, so verifying it reads none. */
const historyAlone = (folder: string): string => {
  const source = join(root, 'fixtures/ebay-item-not-received/complete.pass');
  const given = JSON.parse(readFileSync(join(source, 'case.json'), 'utf8'));
  const evidence = { ...given.evidence, order: [] };
  mkdirSync(folder);
  cpSync(join(source, 'tracking.json'), join(folder, 'tracking.json'));
  writeFileSync(join(folder, 'case.json'), JSON.stringify({ ...given, id: name, evidence }));
  return folder;
};
const name = 'history-alone';
let fixture: string;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'triproof-'));
  fixture = historyAlone(join(built, 'case'));
  writeFileSync(join(built, 'private.pem'), keys.private);
  writeFileSync(join(built, 'public.pem'), keys.public);
  writeFileSync(join(built, 'other.pem'), others.public);
  writeFileSync(join(built, 'other-private.pem'), others.private);
  const signed = ['--out', join(built, 'out'), '--sign-key', join(built, 'private.pem')];
  for (const each of [pictured, fixture]) {
    const { code, stdout, stderr } = await triproof(['build', each, ...signed]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('.manifest.json');
    expect(stdout).not.toContain('BEGIN');
  }
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** A copy of the built folder, to change. */
const copied = (): string => {
  const folder = folderWith({});
  cpSync(built, folder, { recursive: true });
  return folder;
};
const bundleIn = (folder: string): string => join(folder, 'out', `${name}.pdf`);
const picturedIn = (folder: string): string => join(folder, 'out', 'complete-detail-page.pdf');

const verified = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await triproof(['verify', ...args, '--format', 'json']);
  expect(stderr).toBe('');
  return { code, verification: JSON.parse(stdout) as Verification };
};

const signatureOf = ({ questions }: Verification) => questions.find(({ id }) => id === 'signature-valid');

describe('triproof verify', () => {
  it('finds a bundle genuine by its content, its originals and its signature, and ends with 0', async () => {
    const folder = copied();
    const { code, verification } = await verified(
      picturedIn(folder),
      '--originals',
      pictured,
      '--key',
      join(folder, 'public.pem'),
    );
    expect(code).toBe(0);
    expect(verification.questions.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'ok'));
    expect(verification.proves.map(({ code: said }) => said)).toContain('signed');
    expect(verification.doesNotProve.map(({ code: said }) => said)).toEqual(['not-truth', 'not-acceptance']);
  });

  it('prints its findings for people, in their language', async () => {
    const { code, stdout } = await triproof(['verify', bundleIn(built), '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout).toContain('✓ 真实');
    expect(stdout).toContain('由此不能证明');
  });

  it('ends with 1 and reports what differs; a resaved bundle ends with 2; the gravest of several counts', async () => {
    const folder = copied();
    const pdf = readFileSync(bundleIn(folder));
    const [swapped, saved] = [join(folder, 'swapped.pdf'), join(folder, 'saved.pdf')];
    const photos = readFileSync(picturedIn(folder));
    writeFileSync(swapped, flipped(photos, jpegAt(photos) + 5000));
    writeFileSync(saved, await edited(pdf));
    expect((await verified(saved)).code).toBe(2);
    const { code, stdout } = await triproof(['verify', saved, swapped, '--format', 'json']);
    expect(code).toBe(1);
    const { bundles } = JSON.parse(stdout) as { bundles: Verification[] };
    expect(bundles.map(({ genuine }) => genuine)).toEqual(['cannot-tell', 'no']);
    expect(told(bundles[1] as Verification)).toContain('images-unchanged image-missing {"file":"label.jpg"}');
  });

  it('refuses anything but a bundle with 3, and continues with the others', async () => {
    const folder = copied();
    writeFileSync(join(folder, 'x.pdf'), 'hello');
    const { code, stdout, stderr } = await triproof([
      'verify',
      join(folder, 'x.pdf'),
      join(folder, 'none.pdf'),
      bundleIn(folder),
    ]);
    expect(code).toBe(3);
    expect(stderr).toContain('x.pdf: expected a PDF that can be read, found a file of another kind.');
    expect(stderr).toContain('none.pdf: expected something that exists, found nothing.');
    expect(stderr).not.toMatch(stackLine);
    expect(stdout).toContain('✓ GENUINE');
  });

  it.each([
    [['--key', 'none.pem'], '--key: expected something that exists, found nothing at none.pem.'],
    [
      ['--key', 'package.json'],
      'package.json (--key): expected an Ed25519 public key as PEM, found no key that can be read.',
    ],
    [['--originals', 'package.json'], '--originals: expected a folder, found a file at package.json.'],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await triproof(['verify', bundleIn(built), ...args]);
    expect(code).toBe(3);
    expect(stderr).toContain(words);
  });
});

describe('a signature', () => {
  const answerTo = async (change: (folder: string) => void, key = 'public.pem') => {
    const folder = copied();
    change(folder);
    const { code, verification } = await verified(bundleIn(folder), '--key', join(folder, key));
    return { code, codes: signatureOf(verification)?.findings.map((each) => each.code) };
  };
  const at = (folder: string, end: string): string => join(folder, 'out', `${name}.${end}`);

  it('is of another key', async () => {
    expect(await answerTo(() => undefined, 'other.pem')).toEqual({ code: 1, codes: ['signature-wrong'] });
  });

  it('is missing beside the bundle', async () => {
    expect(await answerTo((folder) => rmSync(at(folder, 'manifest.sig')))).toEqual({
      code: 1,
      codes: ['signature-missing'],
    });
  });
});

describe('triproof build --sign-key', () => {
  const build = (folder: string, key: string) =>
    triproof(['build', fixture, '--out', join(folder, 'out'), '--sign-key', join(folder, key)]);

  it('keeps what this key signed, and signs again what it did not', async () => {
    const folder = copied();
    expect((await build(folder, 'private.pem')).stdout).toContain('Unchanged:');
    const before = readFileSync(join(folder, 'out', `${name}.manifest.sig`));
    expect((await build(folder, 'other-private.pem')).stdout).toContain('Written:');
    const after = readFileSync(join(folder, 'out', `${name}.manifest.sig`));
    expect(Buffer.compare(before, after)).not.toBe(0);
    expect(Buffer.compare(readFileSync(bundleIn(folder)), readFileSync(bundleIn(built)))).toBe(0);
  });

  it('writes nothing if the key is unusable', async () => {
    const folder = copied();
    const { code, stderr } = await triproof([
      'build',
      fixture,
      '--out',
      join(folder, 'new'),
      '--sign-key',
      join(folder, 'public.pem'),
    ]);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: `triproof: ${join(folder, 'public.pem')} (--sign-key): expected an Ed25519 private key as PEM (PKCS#8), found a public key. Name the private one.\n`,
    });
    expect(readdirSync(folder)).not.toContain('new');
  });

  it('leaves no trace of the key in any product', () => {
    const secret = keys.private.split('\n')[1] as string;
    for (const file of readdirSync(join(built, 'out')))
      expect(readFileSync(join(built, 'out', file)).includes(secret)).toBe(false);
  });
});
