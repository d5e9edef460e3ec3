import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/problems.js';
import { signingKey, verifyingKey } from '../../src/signature/keys.js';

const pair = generateKeyPairSync('ed25519');
const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
const encrypted = pair.privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase: 'x',
}) as string;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const rsaPrivate = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const rsaPublic = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string;
const broken = privatePem.replace(/\n.{20}/u, '\nAAAA');

const refusal = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('it was taken');
};

describe('a key to sign with', () => {
  it('is an Ed25519 private key', () => {
    expect(signingKey(privatePem, 'k.pem').asymmetricKeyType).toBe('ed25519');
  });

  it.each([
    ['a public key', publicPem],
    ['an encrypted one', encrypted],
    ['a key of the kind rsa', rsaPrivate],
    ['no key that can be read', 'hello'],
    ['no key that can be read', ''],
    ['no key that can be read', broken],
  ])('is refused by file name, with what it is: %s', (found, pem) => {
    expect(refusal(() => signingKey(pem, 'k.pem', '--sign-key'))).toMatch(
      new RegExp(`^k\\.pem \\(--sign-key\\): expected an Ed25519 private key .+, found ${found}\\. .+`, 'u'),
    );
  });

  it.each([privatePem, encrypted, rsaPrivate, broken])('never appears in messages about it', (pem) => {
    const said = [() => signingKey(pem, 'k.pem'), () => verifyingKey(pem, 'k.pem')].flatMap((make) => {
      try {
        make();
        return [];
      } catch (error) {
        return [String(error), (error as Error).stack ?? '', JSON.stringify(error)];
      }
    });
    for (const line of pem.split('\n').filter((each) => each.length > 20 && !each.startsWith('-----')))
      for (const text of said) expect(text).not.toContain(line);
  });
});

describe('a key to check by', () => {
  it('is an Ed25519 public key', () => {
    expect(verifyingKey(publicPem, 'k.pem').type).toBe('public');
  });

  it.each([
    ['a private key', privatePem],
    ['a key of the kind rsa', rsaPublic],
    ['no key that can be read', 'hello'],
  ])('is refused by file name, with what it is: %s', (found, pem) => {
    expect(refusal(() => verifyingKey(pem, 'k.pem', '--key'))).toContain(`found ${found}.`);
  });
});
