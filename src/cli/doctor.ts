import type { EngineState } from '../gather/engines/state.js';
import type { Language } from '../model/schema/report.js';
import { exitCodes } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import type { Io } from './io.js';
import { library } from './library.js';
import { table } from './table.js';

export interface DoctorOptions {
  readonly format: 'text' | 'json';
  /** Whether a missing main reader is a failure. */
  readonly strict?: boolean;
}

const leastNode = [20, 9] as const;

const nodeState = (version: string): EngineState => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const mend = enough ? '' : `Install Node ${leastNode.join('.')} or newer.`;
  return { name: 'Node', state: enough ? 'ready' : 'missing', detail: version, mend };
};

/** `triproof doctor`: what is there, what is missing, and what to do about it. JSON is in English, because programs read it. */
export const doctor = async (
  { format, strict = false }: DoctorOptions,
  { stdout, node, language }: Pick<Io, 'stdout' | 'node' | 'language'>,
): Promise<number> => {
  const { describeEngines, mainReader } = await library.engines();
  const parts = [nodeState(node), ...(await describeEngines())];
  const usable = parts.every(({ state }) => state !== 'missing');
  if (format === 'json') stdout.write(`${JSON.stringify({ usable, parts }, null, 2)}\n`);
  else stdout.write(renderParts(parts, usable, language));
  if (!usable) return exitCodes.unusable;
  const readsFully = parts.some(({ name, state }) => name === mainReader && state === 'ready');
  return strict && !readsFully ? exitCodes.fail : exitCodes.pass;
};

const renderParts = (parts: readonly EngineState[], usable: boolean, language: Language): string => {
  const words = (english: string): string => say(english, language);
  const mends = parts.filter(({ mend }) => mend !== '').map(({ name, mend }) => `  ${words(name)}: ${words(mend)}\n`);
  const verdict = usable ? 'triproof can work here.' : 'triproof cannot work here until what is missing is there.';
  const rows = table(parts.map(({ name, state, detail }) => [words(state), words(name), words(detail)]));
  return `${rows}${mends.length === 0 ? '' : `\n${words('What to do:')}\n${mends.join('')}`}\n${words(verdict)}\n`;
};
