import { caseFromMemory } from '../case/index.js';
import { type BuildOptions, type Built, buildCase, type CheckOptions, checkCase } from '../compile.js';
import type { Readers } from '../gather/ports.js';
import type { ReadResult } from '../gather/read-file.js';
import type { Case } from '../model/case.js';
import type { Report } from '../model/schema/report.js';
import { type ReadFileOptions, readFile } from '../reading.js';

type WithoutReaders<O> = Omit<O, 'readers'>;

export interface Turn {
  /** Id of the uploaded case, or of the session of a page. Cases of different owners never mix, though they have one id. */
  readonly owner: string;
  /** Called as soon as a worker begins the case. */
  readonly onBegin?: () => void;
}

/** How a case left: nothing of it is stored any more, or another process is still at it and removes what it makes as soon as it ends. */
export type Departure = 'removed' | 'running';

/** Everything of triproof that the server uses. The server judges nothing itself. Tests pass a core that answers from a script. */
export interface Core {
  readonly open: typeof caseFromMemory;
  readonly check: (opened: Case, options: WithoutReaders<CheckOptions> & Turn) => Promise<Report>;
  readonly build: (opened: Case, options: WithoutReaders<BuildOptions> & Turn) => Promise<Built>;
  readonly read: (file: string, bytes: Uint8Array, options: WithoutReaders<ReadFileOptions>) => Promise<ReadResult>;
  /** Opens the engines at the first call. */
  readonly readers: () => Promise<Readers>;
  /** Drops readings that are kept so that no file is read twice. Called when a case is gone. */
  readonly forget: () => void;
  /** Whether other processes judge the cases. `onBegin` then says when one of them begins. */
  readonly judgedElsewhere?: boolean;
  /**
   * Removes what was stored elsewhere for an owner. Default: nothing is stored elsewhere.
   * @param ids - The own ids of the cases that it had judged. Work on them must have been stopped before.
   */
  readonly release?: (owner: string, ids: readonly string[]) => Promise<Departure>;
  /** Settles once cases can be judged. Default: when the engines are open. */
  readonly ready?: () => Promise<void>;
}

/** @param forget - Empties the readers' kept answers. */
export const coreOn = (readers: () => Promise<Readers>, forget: () => void = () => undefined): Core => ({
  open: caseFromMemory,
  check: async (opened, options) => checkCase(opened, { ...options, readers: await readers() }),
  build: async (opened, options) => buildCase(opened, { ...options, readers: await readers() }),
  read: (file, bytes, options) => readFile(file, bytes, { ...options, readers }),
  readers,
  forget,
});
