/** Opens a store by its address: a folder, or a bucket with `s3://`. Credentials for the bucket come only from the environment. */
import { InputError } from '../model/problems.js';
import { folderStore } from './folder.js';
import type { Store } from './port.js';
import { type Bucket, s3Store } from './s3.js';

type Env = Readonly<Record<string, string | undefined>>;

const refuse = (expected: string, found: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place: 'store', expected, found, mend }]);
};

/** @throws {InputError} if such a store is not possible. */
export const storeAt = async (address: string, env: Env): Promise<Store> => {
  if (address.startsWith('s3://')) return bucketStore(bucketAt(address, env));
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(address))
    refuse(
      'a folder, or s3:// and a bucket',
      'another kind of address',
      'Write it as s3://bucket or s3://bucket/folder.',
    );
  return folderStore(address);
};

const variable = (env: Env, ...names: readonly string[]): string | undefined =>
  names.map((name) => env[name] ?? '').find((value) => value !== '');

const demanded = (env: Env, name: string): string =>
  variable(env, name) ??
  refuse(`${name} in the environment`, 'none', 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');

/** `s3://bucket` or `s3://bucket/folder`. The input is never quoted, because it may hold a secret. */
const bucketAt = (address: string, env: Env): Bucket => {
  const [, name = '', folder = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/u.exec(address) ?? [];
  if (name === '' || !/^[\w.\-/]*$/u.test(folder))
    refuse('s3:// and a bucket', 'no name of a bucket', 'Write it as s3://bucket or s3://bucket/folder.');
  const region = variable(env, 'AWS_REGION', 'AWS_DEFAULT_REGION') ?? 'us-east-1';
  const endpoint = variable(env, 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL') ?? `https://s3.${region}.amazonaws.com`;
  const prefix = folder
    .split('/')
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('');
  return {
    endpoint: `${endpoint.replace(/\/+$/u, '')}/${name}`,
    region,
    accessKeyId: demanded(env, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: demanded(env, 'AWS_SECRET_ACCESS_KEY'),
    prefix,
    address: `s3://${name}/${prefix}`,
    encryption: variable(env, 'TRIPROOF_S3_ENCRYPTION'),
  };
};

const bucketStore = async (bucket: Bucket): Promise<Store> => {
  const { withPackage } = await import('./package.js');
  const { S3mini } = await withPackage('s3mini', 'store', () => import('s3mini'));
  const { endpoint, region, accessKeyId, secretAccessKey } = bucket;
  return s3Store(new S3mini({ endpoint, region, accessKeyId, secretAccessKey, requestAbortTimeout: 60_000 }), bucket);
};
