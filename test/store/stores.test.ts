import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryName } from '../../src/batch/leftovers.js';
import { InputError } from '../../src/model/problems.js';
import { storeAt } from '../../src/store/address.js';
import type { Store } from '../../src/store/port.js';
import { StoreError } from '../../src/store/port.js';
import { s3Store } from '../../src/store/s3.js';
import { type Bucket, startBucket } from '../fakes/bucket.js';
import { memoryStore } from '../fakes/store.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined): string | undefined => found && Buffer.from(found).toString();
const namesIn = async (store: Store, prefix: string): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { name } of store.list(prefix)) names.push(name);
  return names;
};

const secret = 'x7secretx7';
let folder: string;
let bucket: Bucket;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'triproof-store-'));
  bucket = await startBucket();
});
afterAll(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  bucket.objects.clear();
  bucket.failures.length = 0;
});

const env = () => ({ AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: secret, AWS_ENDPOINT_URL: bucket.endpoint });
const inBucket = (): Promise<Store> => storeAt('s3://bucket/some/place', env());

describe.each([
  ['a folder', (): Promise<Store> => storeAt(mkdtempSync(join(folder, 'store-')), {})],
  ['a bucket', inBucket],
  ['the fake', async (): Promise<Store> => memoryStore()],
])('%s as a store', (_, made) => {
  it('returns what was put, and nothing for unknown names', async () => {
    const store = await made();
    expect(await store.putIfAbsent('blobs/ab', bytes('one'))).toBe(true);
    expect(text(await store.get('blobs/ab'))).toBe('one');
    expect(await store.get('blobs/cd')).toBeUndefined();
  });

  it('keeps the first value put, and says so', async () => {
    const store = await made();
    await store.putIfAbsent('results/k', bytes('first'));
    expect(await store.putIfAbsent('results/k', bytes('second'))).toBe(false);
    expect(text(await store.get('results/k'))).toBe('first');
  });

  it('lets exactly one of many simultaneous puts be the first', async () => {
    const store = await made();
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((each) => store.putIfAbsent('same', bytes(each))));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('keeps empty values', async () => {
    const store = await made();
    expect(await store.putIfAbsent('refs/ab/d-1', new Uint8Array())).toBe(true);
    expect(await store.putIfAbsent('refs/ab/d-1', new Uint8Array())).toBe(false);
    expect(await store.get('refs/ab/d-1')).toHaveLength(0);
  });

  it('lists by name prefix, in order', async () => {
    const store = await made();
    for (const name of [
      'cases/b/000002',
      'cases/b/000001',
      'cases/b.c/000001',
      'cases/a/000001',
      'cases/b/000010',
      'x',
    ])
      await store.putIfAbsent(name, bytes(name));
    expect(await namesIn(store, 'cases/b/')).toEqual(['cases/b/000001', 'cases/b/000002', 'cases/b/000010']);
    expect(await namesIn(store, 'cases/')).toHaveLength(5);
    expect(await namesIn(store, 'cases/b/0000')).toHaveLength(3);
    expect(await namesIn(store, 'nothing/')).toEqual([]);
  });

  it('deletes, even if there is nothing', async () => {
    const store = await made();
    await store.putIfAbsent('blobs/ab', bytes('one'));
    await store.delete('blobs/ab');
    await store.delete('blobs/ab');
    expect(await store.get('blobs/ab')).toBeUndefined();
  });
});

describe('a folder as a store', () => {
  it('shows nothing that is still being written', async () => {
    const own = mkdtempSync(join(folder, 'store-'));
    const store = await storeAt(own, {});
    await store.putIfAbsent('blobs/ab', bytes('one'));
    writeFileSync(temporaryName(join(own, 'blobs/cd')), 'half');
    expect(await namesIn(store, 'blobs/')).toEqual(['blobs/ab']);
    expect(readdirSync(join(own, 'blobs'))).toHaveLength(2);
  });

  it.each(['../out', 'a//b', 'a/../b', '', 'a\\b'])('rejects a name that leads elsewhere: %j', async (name) => {
    const store = await storeAt(folder, {});
    expect(() => store.get(name)).toThrow('no name');
  });

  it('reports that it is not writable', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const store = await storeAt(file, {});
    await expect(store.putIfAbsent('blobs/ab', bytes('one'))).rejects.toThrow(StoreError);
  });
});

describe('a bucket as a store', () => {
  const hasty = async (): Promise<Store> => {
    const { S3mini } = await import('s3mini');
    const endpoint = `${bucket.endpoint}/bucket`;
    const client = new S3mini({ endpoint, region: 'r', accessKeyId: 'k', secretAccessKey: secret });
    const given = {
      endpoint,
      region: 'r',
      accessKeyId: 'k',
      secretAccessKey: secret,
      prefix: '',
      address: 's3://bucket/',
    };
    return s3Store(client, { ...given, encryption: undefined }, { tries: 3, pauseMs: 1, timeoutMs: 1000 });
  };
  const troubleOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof StoreError ? error.trouble : error),
    );

  it('puts below the place that the address names', async () => {
    await (await inBucket()).putIfAbsent('blobs/ab', bytes('one'));
    expect([...bucket.objects.keys()]).toEqual(['some/place/blobs/ab']);
  });

  it('asks for encryption if the environment says so', async () => {
    const store = await storeAt('s3://bucket', { ...env(), TRIPROOF_S3_ENCRYPTION: 'AES256' });
    await store.putIfAbsent('blobs/ab', bytes('one'));
    expect(bucket.puts.at(-1)).toMatchObject({ 'x-amz-server-side-encryption': 'AES256', 'if-none-match': '*' });
  });

  it('does not send a large file that exists already', async () => {
    const store = await inBucket();
    const large = new Uint8Array(100_000);
    await store.putIfAbsent('blobs/ab', large);
    const before = bucket.puts.length;
    expect(await store.putIfAbsent('blobs/ab', large)).toBe(false);
    expect(bucket.puts).toHaveLength(before);
  });

  it('retries if the bucket is busy', async () => {
    const store = await hasty();
    bucket.failures.push({ status: 503, code: 'SlowDown' }, { status: 500, code: 'InternalError' });
    expect(await store.putIfAbsent('blobs/ab', bytes('one'))).toBe(true);
  });

  it('retries if another client puts the same name at this moment', async () => {
    const store = await hasty();
    bucket.failures.push({ status: 409, code: 'ConditionalRequestConflict' });
    expect(await store.putIfAbsent('blobs/ab', bytes('one'))).toBe(true);
  });

  it.each([
    [503, 'SlowDown', 'unreachable'],
    [507, 'InsufficientStorage', 'full'],
    [403, 'AccessDenied', 'refused'],
    [501, 'NotImplemented', 'broken'],
    [400, 'InvalidArgument', 'broken'],
  ])('names the trouble behind %i %s', async (status, code, trouble) => {
    const store = await hasty();
    for (let count = 0; count < 3; count++) bucket.failures.push({ status, code });
    expect(await troubleOf(store.putIfAbsent('blobs/ab', bytes('one')))).toBe(trouble);
  });

  it('is unreachable if nobody listens', async () => {
    const gone = await startBucket();
    await gone.close();
    const { S3mini } = await import('s3mini');
    const endpoint = `${gone.endpoint}/bucket`;
    const client = new S3mini({ endpoint, region: 'r', accessKeyId: 'k', secretAccessKey: secret });
    const given = {
      endpoint,
      region: 'r',
      accessKeyId: 'k',
      secretAccessKey: secret,
      prefix: '',
      address: 's3://bucket/',
    };
    const store = s3Store(client, { ...given, encryption: undefined }, { tries: 2, pauseMs: 1, timeoutMs: 1000 });
    expect(await troubleOf(store.get('blobs/ab'))).toBe('unreachable');
  });

  it.each([
    ['s3://key:secret@bucket', 'no name of a bucket'],
    ['s3://', 'no name of a bucket'],
    ['https://bucket.example', 'another kind of address'],
  ])('refuses %s without quoting it', async (address, found) => {
    const error = await storeAt(address, env()).catch((problem: unknown) => problem);
    expect((error as InputError).problems[0]).toMatchObject({ place: 'store', found });
    expect(String(error)).not.toContain('secret@');
  });

  it('takes keys only from the environment, and asks for them by name', async () => {
    const error = await storeAt('s3://bucket', {}).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain('AWS_ACCESS_KEY_ID in the environment');
  });
});
