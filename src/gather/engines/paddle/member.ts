import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReadersClosedError } from '../../ports.js';
import type { EngineAnswer, EngineTask, Pending } from './task.js';

/** One process of the pool. */
export interface Member {
  readonly ready: Promise<void>;
  /** Takes the next task, unless it is busy. */
  next(): void;
  /** Ends the process at once, whatever it is doing. Settles when it is gone. */
  end(): Promise<void>;
}

/** Where a member gets its work. */
interface Supply {
  take(): Pending | undefined;
  /** Called when the process ends, by its own wish or by an error. @param task - What it was working on. */
  lose(task: Pending | undefined, error: Error | undefined): void;
}

const start = (finds: boolean): ChildProcess => {
  const child = fork(fileURLToPath(new URL('./process.js', import.meta.url)), finds ? ['find'] : [], {
    // Sends pixels as bytes, not as JSON.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // The program's own options, such as a debugger's port, must not reach its readers.
    execArgv: ['--expose-gc', '--max-semi-space-size=2'],
    // One memory pool for the C library, because one thread handles pixels and networks.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
  release(child);
  return child;
};

/** An idle engine must not keep a program alive that forgot to close it. */
const release = (child: ChildProcess): void => {
  child.unref();
  child.channel?.unref();
};

const hold = (child: ChildProcess): void => {
  child.ref();
  child.channel?.ref();
};

/** @param finds - Whether it also finds lines; every member reads them. */
export const startMember = (finds: boolean, supply: Supply): Member => {
  const child = start(finds);
  let state: 'opening' | 'open' | 'ending' = 'opening';
  let current: Pending | undefined;
  let count = 0;
  const next = (): void => {
    if (state !== 'open' || current !== undefined) return;
    current = supply.take();
    if (current === undefined) {
      release(child);
      return;
    }
    hold(child);
    // If the process is gone, its exit reports that.
    child.send({ id: ++count, work: current.work } satisfies EngineTask, () => undefined);
  };
  const settle = (answer: EngineAnswer): void => {
    const done = current;
    current = undefined;
    if ('error' in answer) done?.reject(new Error(answer.error));
    else done?.resolve(answer.result);
    next();
  };
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (error: Error, isOwnWish = false): void => {
      const [before, task] = [state, current];
      state = 'ending';
      current = undefined;
      if (before === 'open') supply.lose(task, isOwnWish ? undefined : error);
      else if (before === 'ending') task?.reject(new ReadersClosedError());
      reject(error);
    };
    child.once('error', fail);
    child.once('exit', (code, signal) =>
      fail(new Error(`A reader's process ended unexpectedly (${signal ?? code}).`), code === 0),
    );
    child.on('message', (answer: EngineAnswer) => {
      if (answer.id > 0) settle(answer);
      else if ('error' in answer) reject(new Error(answer.error));
      else {
        if (state === 'opening') state = 'open';
        resolve();
        next();
      }
    });
  });
  // The opener of the pool gets this error. For a process started later, its tasks do.
  ready.catch(() => undefined);
  hold(child);
  return {
    ready,
    next,
    end: () => {
      state = 'ending';
      hold(child);
      child.kill('SIGKILL');
      return gone;
    },
  };
};
