/** Hosts of their own on one machine: each has its own network, joined to this one by one cable. */
import { execFileSync } from 'node:child_process';
import process from 'node:process';

export interface Host {
  /** What a command begins with that runs there. */
  readonly within: readonly string[];
  /** Of this machine, as the host reaches it. */
  readonly gateway: string;
  /** Pulls the cable out, or puts it in again. */
  cable(isIn: boolean): void;
  remove(): void;
}

const ip = (...args: readonly string[]): void =>
  void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });

/** Why there can be none on this machine; undefined where there can. */
export const whyNoHosts = (): string | undefined => {
  const name = `tp-try-${process.pid}`;
  try {
    ip('netns', 'add', name);
    ip('netns', 'exec', name, 'true');
    return undefined;
  } catch {
    return 'ip netns does not work here (it needs Linux, iproute2 and root)';
  } finally {
    try {
      ip('netns', 'delete', name);
    } catch {
      // It was not made.
    }
  }
};

/** @param index - Tells hosts of one process apart: 0 to 63. */
export const makeHost = (index: number): Host => {
  const name = `tp${process.pid}-${index}`;
  const [here, there] = [`tpa${process.pid % 1e6}-${index}`, `tpb${process.pid % 1e6}-${index}`];
  const net = `10.213.${process.pid % 256}`;
  const [gateway, own] = [`${net}.${index * 4 + 1}`, `${net}.${index * 4 + 2}`];
  const within = ['ip', 'netns', 'exec', name];
  const inside = (...args: readonly string[]): void => ip(...within.slice(1), 'ip', ...args);
  ip('netns', 'add', name);
  ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name);
  ip('addr', 'add', `${gateway}/30`, 'dev', here);
  ip('link', 'set', here, 'up');
  inside('addr', 'add', `${own}/30`, 'dev', there);
  inside('link', 'set', there, 'up');
  inside('link', 'set', 'lo', 'up');
  return {
    within,
    gateway,
    cable: (isIn) => ip('link', 'set', here, isIn ? 'up' : 'down'),
    remove: () => {
      ip('link', 'delete', here);
      ip('netns', 'delete', name);
    },
  };
};
