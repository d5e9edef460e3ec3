import { library } from './library.js';

type Engines = Awaited<ReturnType<typeof library.readers>>;
type Compiler = Pick<Awaited<ReturnType<typeof library.compile>>, 'buildCase'>;

/** What stands in for engines and compiler where neither is the point: tests and benchmarks name it, no option of the command line does. */
type StandIn = Engines & Partial<Compiler>;

/** @param url - Of a module; undefined: our own engines. */
export const enginesFrom = async (url: string | undefined): Promise<Engines> =>
  url === undefined ? library.readers() : ((await import(url)) as StandIn);

export const compilerFrom = async (url: string | undefined): Promise<Compiler> => {
  const { buildCase } = url === undefined ? {} : ((await import(url)) as Partial<Compiler>);
  return buildCase === undefined ? library.compile() : { buildCase };
};
