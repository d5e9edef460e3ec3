import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const fixture = join(root, 'fixtures/complete-detail-page.pass');
const name = 'complete-detail-page';
let built: string;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'triproof-'));
  writeFileSync(join(built, 'private.pem'), keys.private);
  writeFileSync(join(built, 'public.pem'), keys.public);
  writeFileSync(join(built, 'other.pem'), others.public);
  writeFileSync(join(built, 'other-private.pem'), others.private);
  const { code, stdout, stderr } = await triproof([
    'build',
    fixture,
    '--out',
    join(built, 'out'),
    '--sign-key',
    join(built, 'private.pem'),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`${name}.manifest.json`);
  expect(stdout).not.toContain('BEGIN');
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

/** The built folder once more, to change. */
const copied = (): string => {
  const folder = folderWith({});
  cpSync(built, folder, { recursive: true });
  return folder;
};
const bundleIn = (folder: string): string => join(folder, 'out', `${name}.pdf`);

const verified = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await triproof(['verify', ...args, '--format', 'json']);
  expect(stderr).toBe('');
  return { code, verification: JSON.parse(stdout) as Verification };
};

const signatureOf = ({ questions }: Verification) => questions.find(({ id }) => id === 'signature-valid');

describe('triproof verify', () => {
  it('finds a bundle genuine by what it carries, by its originals and by its signature, and ends with 0', async () => {
    const folder = copied();
    const { code, verification } = await verified(
      bundleIn(folder),
      '--originals',
      fixture,
      '--key',
      join(folder, 'public.pem'),
    );
    expect(code).toBe(0);
    expect(verification.questions.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'ok'));
    expect(verification.proves.map(({ code: said }) => said)).toContain('signed');
    expect(verification.doesNotProve.map(({ code: said }) => said)).toEqual(['not-truth', 'not-acceptance']);
  });

  it('prints for people what it found, in their language', async () => {
    const { code, stdout } = await triproof(['verify', bundleIn(built), '--lang', 'zh']);
    expect(code).toBe(0);
    expect(stdout).toContain('✓ 真实');
    expect(stdout).toContain('由此不能证明');
  });

  it('ends with 1 and names what differs; a bundle that was saved again ends with 2; the gravest of several counts', async () => {
    const folder = copied();
    const pdf = readFileSync(bundleIn(folder));
    const [swapped, saved] = [join(folder, 'swapped.pdf'), join(folder, 'saved.pdf')];
    writeFileSync(swapped, flipped(pdf, jpegAt(pdf) + 5000));
    writeFileSync(saved, await edited(pdf));
    const one = await verified(swapped);
    expect(one.code).toBe(1);
    expect(told(one.verification)).toContain('images-unchanged image-missing {"file":"label.jpg"}');
    expect((await verified(saved)).code).toBe(2);
    const { code, stdout } = await triproof(['verify', saved, swapped, '--format', 'json']);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { bundles: Verification[] }).bundles.map(({ genuine }) => genuine)).toEqual([
      'cannot-tell',
      'no',
    ]);
  });

  it('refuses what is no bundle with 3, and goes on with the others', async () => {
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

  it('keeps what is signed by this key, and signs anew what is not', async () => {
    const folder = copied();
    expect((await build(folder, 'private.pem')).stdout).toContain('Unchanged:');
    const before = readFileSync(join(folder, 'out', `${name}.manifest.sig`));
    expect((await build(folder, 'other-private.pem')).stdout).toContain('Written:');
    const after = readFileSync(join(folder, 'out', `${name}.manifest.sig`));
    expect(Buffer.compare(before, after)).not.toBe(0);
    expect(Buffer.compare(readFileSync(bundleIn(folder)), readFileSync(bundleIn(built)))).toBe(0);
  });

  it('writes nothing where the key cannot be used', async () => {
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
