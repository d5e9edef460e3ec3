/** One process for all commands of a test file that need none of their own: most of a small command's time is the start of its process. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A command that goes on until it ends or is told to. */
export interface Running {
  readonly ended: Promise<number>;
  /** What it has written so far. */
  readonly text: { stdout: string; stderr: string };
  /** As SIGTERM does. */
  stop(): void;
}

type Told = { readonly id: number } & (
  | { readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly code: number }
);

export const startHost = () => {
  const child = fork(fileURLToPath(new URL('./host.mjs', import.meta.url)), {
    env: { ...process.env, XDG_CACHE_HOME: '/dev/null' },
  });
  const open = new Map<number, Pick<Running, 'text'> & { readonly end: (code: number) => void }>();
  child.on('message', (told: Told) => {
    const running = open.get(told.id);
    if ('code' in told) running?.end(told.code);
    else if (running !== undefined) running.text[told.stream] += told.text;
  });
  let count = 0;
  const begin = (
    name: string,
    options: object,
    paths: readonly string[] = [],
    env: NodeJS.ProcessEnv = {},
  ): Running => {
    const id = ++count;
    const text = { stdout: '', stderr: '' };
    const stop = (): void => void child.send({ stop: id });
    const ended = new Promise<number>((end) => open.set(id, { text, end }));
    child.send({ id, name, options, paths, env });
    return { ended, text, stop };
  };
  return {
    begin,
    ran: async (...given: Parameters<typeof begin>) => {
      const begun = begin(...given);
      return { ...begun, code: await begun.ended };
    },
    close: (): void => void child.kill('SIGKILL'),
  };
};

export type HostProcess = ReturnType<typeof startHost>;
