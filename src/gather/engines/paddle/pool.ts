import { availableParallelism } from 'node:os';
import { ReadersClosedError } from '../../ports.js';
import type { PaddleEngine } from './engine.js';
import { type Member, startMember } from './member.js';
import type { EngineWork, Pending } from './task.js';

/** More processes cost more memory than they save time. Chosen, not measured. */
const mostProcesses = 4;

/** A process that does not open in this many tries never will. Chosen, not measured. */
const mostStarts = 3;

/** A task is given up after its process died this many times. Chosen, not measured. */
const mostLosses = 2;

/**
 * Several engines, one per process, fed from one queue. A call of ONNX Runtime blocks its thread, and the runtime's own threads share a network's
 * layers poorly: two engines with a line each read two lines in little more than the time of one. Processes, not threads, because only one thread of
 * a process can load the runtime's binding, and a process can be ended in the middle of a call.
 *
 * One of them also finds lines, in whole images, and holds as much memory as the others together. All of them read lines.
 *
 * @throws if ONNX Runtime cannot be loaded on this machine.
 */
export const openEnginePool = async (): Promise<PaddleEngine & { readonly size: number }> => {
  const size = Math.max(1, Math.min(mostProcesses, availableParallelism()));
  const queue: Pending[] = [];
  const members: Member[] = [];
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of queue.splice(0)) reject(error);
  };
  const feed = (): void => {
    for (const member of members) member.next();
  };
  const start = (finds: boolean): Member => {
    const member = startMember(finds, {
      take: () => takeFrom(queue, finds),
      lose: (task, error) => {
        if (ended !== undefined) {
          task?.reject(ended);
          return;
        }
        if (task !== undefined && error !== undefined) task.losses++;
        if (task !== undefined && task.losses < mostLosses) queue.unshift(task);
        else task?.reject(error as Error);
        replace(member, finds, mostStarts);
      },
    });
    return member;
  };
  /** Replaces a process. One that is killed while it opens is tried again: it may have been the system's choice, not its own fault. */
  const replace = (member: Member, finds: boolean, starts: number): void => {
    const another = start(finds);
    members[members.indexOf(member)] = another;
    another.ready.catch((error: Error) => {
      if (ended !== undefined) return;
      if (starts > 1) replace(another, finds, starts - 1);
      else end(error);
    });
  };
  const close = async (): Promise<void> => {
    end(new ReadersClosedError());
    await Promise.all(members.map((member) => member.end()));
  };
  for (let index = 0; index < size; index++) members.push(start(index === 0));
  try {
    await Promise.all(members.map(({ ready }) => ready));
  } catch (error) {
    await close();
    throw error;
  }
  const ask = <T>(work: EngineWork, signal: AbortSignal | undefined): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      queue.push({ work, signal, losses: 0, resolve: (result) => resolve(result as T), reject });
      feed();
    });
  return {
    size,
    find: (image, signal) => ask({ kind: 'find', image }, signal),
    recognise: (strip, signal) => ask({ kind: 'recognise', strip }, signal),
    close,
  };
};

/** The next task that a process can do. Finding goes first, because reading waits for it. Tasks that nobody waits for are dropped. */
const takeFrom = (queue: Pending[], finds: boolean): Pending | undefined => {
  for (let at = queue.length - 1; at >= 0; at--) {
    const { signal, reject } = queue[at] as Pending;
    if (signal?.aborted !== true) continue;
    queue.splice(at, 1);
    reject(signal.reason);
  }
  const isFinding = ({ work }: Pending): boolean => work.kind === 'find';
  const finding = finds ? queue.findIndex(isFinding) : -1;
  const at = finding >= 0 ? finding : queue.findIndex((task) => !isFinding(task));
  return at < 0 ? undefined : queue.splice(at, 1)[0];
};
