import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { InputError, type InputProblem } from '../model/problems.js';

/** Says what is wrong with a key without revealing anything of its content. */
const refuse = (file: string, option: string, expected: string, found: string, mend: string): never => {
  const problem: InputProblem = {
    code: 'bad-key',
    file,
    place: option === '' ? '' : ` (${option})`,
    expected,
    found,
    mend,
  };
  throw new InputError([problem]);
};

const makeOne = 'Make a pair with: openssl genpkey -algorithm ed25519 -out private.pem';
const publicOf = 'Make it from the private one: openssl pkey -in private.pem -pubout -out public.pem';

/** The kind of key in a PEM text, by the text's own label. */
const labelOf = (pem: string): string => /-----BEGIN ([A-Z0-9 ]+)-----/u.exec(pem)?.[1] ?? '';

const attempt = (make: () => KeyObject): KeyObject | undefined => {
  try {
    return make();
  } catch {
    // OpenSSL's message may quote the key.
    return undefined;
  }
};

const kindOf = ({ asymmetricKeyType }: KeyObject): string => `a key of the kind ${asymmetricKeyType ?? 'unknown'}`;

/**
 * The private key to sign with.
 *
 * @param pem - PKCS#8 in PEM, not encrypted.
 * @param file - As the user named it.
 * @throws {InputError} for anything else.
 */
export const signingKey = (pem: string, file: string, option = ''): KeyObject => {
  const expected = 'an Ed25519 private key as PEM (PKCS#8)';
  const label = labelOf(pem);
  if (/PUBLIC KEY|CERTIFICATE/u.test(label)) refuse(file, option, expected, 'a public key', 'Name the private one.');
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/mu.test(pem))
    refuse(file, option, expected, 'an encrypted one', 'Decrypt it into a file that only you can read: openssl pkey.');
  const key =
    attempt(() => createPrivateKey(pem)) ?? refuse(file, option, expected, 'no key that can be read', makeOne);
  return key.asymmetricKeyType === 'ed25519' ? key : refuse(file, option, expected, kindOf(key), makeOne);
};

/**
 * The public key to check a signature with.
 *
 * @param pem - SubjectPublicKeyInfo in PEM.
 * @throws {InputError} for anything else, including a private key, which should not leave its owner.
 */
export const verifyingKey = (pem: string, file: string, option = ''): KeyObject => {
  const expected = 'an Ed25519 public key as PEM';
  if (/PRIVATE KEY/u.test(labelOf(pem))) refuse(file, option, expected, 'a private key', publicOf);
  const key =
    attempt(() => createPublicKey(pem)) ?? refuse(file, option, expected, 'no key that can be read', publicOf);
  return key.asymmetricKeyType === 'ed25519' ? key : refuse(file, option, expected, kindOf(key), publicOf);
};
