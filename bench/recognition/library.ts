import type { CaseFile } from '../../src/model/schema/case.js';

/** The built library: what users run, worker threads included. */
const dist = new URL('../../dist/', import.meta.url);
const load = <T>(path: string): Promise<T> => import(new URL(path, dist).href) as Promise<T>;

export const { caseFromMemory, checkCase, createReaders } = await load<typeof import('../../src/index.js')>('index.js');
export const { decodeImage } =
  await load<typeof import('../../src/gather/images/decode.js')>('gather/images/decode.js');
export const { resized } = await load<typeof import('../../src/gather/images/pixels.js')>('gather/images/pixels.js');
export const { directed, mapQuad } =
  await load<typeof import('../../src/gather/images/upright.js')>('gather/images/upright.js');
export const { version } = await load<typeof import('../../src/version.js')>('version.js');

/** A case that claims nothing about its dispute's time: only what is read in the pictures is looked at. */
export const claimed = (order: CaseFile['order'], evidence: CaseFile['evidence'], id: string): CaseFile => ({
  id,
  order,
  dispute: { openedAt: '2026-01-01T00:00:00Z' },
  evidence,
});
