/** The built commands for many machines in this process, where none of its own is the point: most of a small command's time is its start. */
import { command } from '../../../bench/queue/command.mjs';
import type { Io } from '../../../src/cli/io.js';
import { recorder } from '../recorder.js';

/** A command that goes on until it ends or is told to. */
export interface Here {
  readonly ended: Promise<number>;
  /** What it has written so far. */
  readonly text: { readonly stdout: string; readonly stderr: string };
  /** As SIGTERM does. */
  stop(): void;
}

export const begin = (name: string, options: object, paths: readonly string[] = [], env: Io['env'] = {}): Here => {
  const ending = new AbortController();
  const { io, written } = recorder({ env, signal: ending.signal });
  return { ended: command(name, options, paths, io), text: written, stop: () => ending.abort() };
};

export const ran = async (...given: Parameters<typeof begin>): Promise<Here & { readonly code: number }> => {
  const begun = begin(...given);
  return { ...begun, code: await begun.ended };
};
