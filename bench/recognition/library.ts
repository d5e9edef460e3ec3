/** The built library: what users run, worker threads included. */
const dist = new URL('../../dist/', import.meta.url);
const load = <T>(path: string): Promise<T> => import(new URL(path, dist).href) as Promise<T>;

export const { caseFromMemory, checkCase, createReaders } = await load<typeof import('../../src/index.js')>('index.js');
export const { compileBundle } = await load<typeof import('../../src/compile.js')>('compile.js');
export const { gather } = await load<typeof import('../../src/gather/index.js')>('gather/index.js');
export const { decodeImage } =
  await load<typeof import('../../src/gather/images/decode.js')>('gather/images/decode.js');
export const { resized } = await load<typeof import('../../src/gather/images/pixels.js')>('gather/images/pixels.js');
export const { directed, mapQuad } =
  await load<typeof import('../../src/gather/images/upright.js')>('gather/images/upright.js');
export const { limitsOf } = await load<typeof import('../../src/policy/limits.js')>('policy/limits.js');
export const { version } = await load<typeof import('../../src/version.js')>('version.js');
