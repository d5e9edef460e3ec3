import type { Readers } from '../gather/ports.js';
import { packed, unpacked } from './entry.js';
import { answerKeyOf } from './keys.js';
import { stepsFingerprint } from './steps.js';
import type { AnswerStore } from './store.js';

/** What is known about engines without opening them. */
export interface Engines {
  readonly name: Readers['lines']['name'];
  readonly lines: string;
  readonly barcodes: string;
  readonly identities: readonly string[];
  /** Which of the optional readers are available. */
  readonly witness: boolean;
  readonly cyrillic: boolean;
}

export const enginesOf = ({ lines, barcodes, witness, cyrillic, identities }: Readers): Engines => ({
  name: lines.name,
  lines: lines.identity,
  barcodes: barcodes.identity,
  identities: identities(),
  witness: witness !== undefined,
  cyrillic: cyrillic !== undefined,
});

/** @param installed - What is installed, determined without opening it. */
const keyOfEngines = (installed: string): string => answerKeyOf('engines', stepsFingerprint(), installed);

const isEngines = (value: unknown): value is Engines =>
  typeof value === 'object' && value !== null && 'identities' in value && Array.isArray(value.identities);

/** The engines that opened here last time; undefined if none did, or if others have been installed since. */
export const rememberedEngines = async (store: AnswerStore, installed: string): Promise<Engines | undefined> => {
  const bytes = await store.read(keyOfEngines(installed));
  const value = bytes === undefined ? undefined : unpacked(bytes);
  return isEngines(value) ? value : undefined;
};

export const rememberEngines = (store: AnswerStore, installed: string, engines: Engines): Promise<void> =>
  store.write(keyOfEngines(installed), packed(engines));

export const forgetEngines = (store: AnswerStore, installed: string): Promise<void> =>
  store.remove(keyOfEngines(installed));
