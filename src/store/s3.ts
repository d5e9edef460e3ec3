/** A store in a bucket with the S3 protocol. */
import { setTimeout } from 'node:timers/promises';
import type { AWSHeaders, S3mini } from 's3mini';
import { type Listed, type Store, StoreError, type StoreTrouble } from './port.js';

export interface Bucket {
  /** The bucket's own address: `https://host/bucket`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Prefix of all names in the bucket: empty, or ending in `/`. */
  readonly prefix: string;
  /** The store's name in messages. */
  readonly address: string;
  /** Encryption to request, if the bucket does not encrypt by itself: `AES256` or `aws:kms`. */
  readonly encryption: string | undefined;
}

export interface Patience {
  /** Most attempts per request. */
  readonly tries: number;
  /** Pause before the second try; it doubles before each further one. */
  readonly pauseMs: number;
  /** A slower answer counts as none. */
  readonly timeoutMs: number;
}

const patient: Patience = { tries: 4, pauseMs: 200, timeoutMs: 60_000 };

/** Why the bucket did not fulfil a request. */
interface Refusal {
  readonly status: number | undefined;
  readonly code: string;
}

const refusalOf = (error: unknown): Refusal => {
  const { status, serviceCode } = error as { readonly status?: unknown; readonly serviceCode?: unknown };
  return {
    status: typeof status === 'number' ? status : undefined,
    code: typeof serviceCode === 'string' ? serviceCode : '',
  };
};

const fullCodes: readonly string[] = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'EntityTooLarge'];

const troubleOf = ({ status, code }: Refusal): StoreTrouble => {
  if (status === undefined) return 'unreachable';
  if (status === 507 || status === 413 || fullCodes.includes(code)) return 'full';
  // It does not support conditional writes.
  if (status === 501) return 'broken';
  if (status === 429 || status >= 500) return 'unreachable';
  return status === 401 || status === 403 || status === 404 ? 'refused' : 'broken';
};

/** 409: somebody else is storing the same name at this moment. */
const isWorthAnotherTry = (refusal: Refusal): boolean => refusal.status === 409 || troubleOf(refusal) === 'unreachable';

const pageSize = 1000;

export const s3Store = (client: S3mini, bucket: Bucket, patience: Patience = patient): Store => {
  const { address, prefix: own } = bucket;
  const asking = async <T>(request: () => Promise<T>, tries = patience.tries): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      const refusal = refusalOf(error);
      if (tries <= 1 || !isWorthAnotherTry(refusal))
        throw new StoreError(troubleOf(refusal), address, { cause: error });
      await setTimeout(patience.pauseMs * 2 ** (patience.tries - tries));
      return asking(request, tries - 1);
    }
  };
  return {
    address,
    get: (name) =>
      asking(async () => {
        const bytes = await client.getObjectArrayBuffer(own + name);
        return bytes === null ? undefined : new Uint8Array(bytes);
      }),
    putIfAbsent: (name, bytes) => asking(() => put(client, own + name, bytes, bucket)),
    list: (prefix) => listed(client, own, prefix, asking),
    delete: (name) => asking(async () => void (await client.deleteObject(own + name))),
  };
};

/** s3mini's types allow only Amazon's own headers, but it signs and sends any. */
const onlyIfAbsent = { 'if-none-match': '*' } as unknown as AWSHeaders;

/** From this many bytes on it is cheaper to ask first, because sending what already exists is wasted. */
const largeBytes = 16_384;

const put = async (client: S3mini, name: string, bytes: Uint8Array, { encryption }: Bucket): Promise<boolean> => {
  if (bytes.length > largeBytes && (await client.objectExists(name)) === true) return false;
  const asked: AWSHeaders = encryption === undefined ? {} : { 'x-amz-server-side-encryption': encryption };
  try {
    await client.putObject(name, bytes, 'application/octet-stream', undefined, { ...onlyIfAbsent, ...asked });
    return true;
  } catch (error) {
    if (refusalOf(error).status === 412) return false;
    throw error;
  }
};

type Asking = <T>(request: () => Promise<T>) => Promise<T>;

const listed = async function* (
  client: S3mini,
  own: string,
  prefix: string,
  asking: Asking,
): AsyncGenerator<Listed, void> {
  let token: string | undefined;
  do {
    const page = await asking(() => client.listObjectsPaged('/', own + prefix, pageSize, token));
    for (const { Key, LastModified } of page?.objects ?? [])
      yield { name: Key.slice(own.length), at: new Date(LastModified).getTime() };
    token = page?.nextContinuationToken;
  } while (token !== undefined);
};
