import { library } from './library.js';

type Engines = Awaited<ReturnType<typeof library.readers>>;
type Compiler = Pick<Awaited<ReturnType<typeof library.compile>>, 'buildCase'>;

/** Replaces engines and compiler in tests and benchmarks that are not about them. Not a command line option. */
type StandIn = Engines & Partial<Compiler>;

/** @param url - Of a module; undefined: our own engines. */
export const enginesFrom = async (url: string | undefined): Promise<Engines> =>
  url === undefined ? library.readers() : ((await import(url)) as StandIn);

export const compilerFrom = async (url: string | undefined): Promise<Compiler> => {
  const { buildCase } = url === undefined ? {} : ((await import(url)) as Partial<Compiler>);
  return buildCase === undefined ? library.compile() : { buildCase };
};
