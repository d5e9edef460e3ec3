import type { Io, Writer } from '../../src/cli/io.js';

/** Streams that remember what was written to them. */
export const recorder = ({
  isTTY = false,
  columns = 80,
  env = {} as Io['env'],
  signal = new AbortController().signal,
} = {}) => {
  const written = { stdout: '', stderr: '' };
  const writer = (name: keyof typeof written): Writer => ({
    isTTY,
    columns,
    write: (text) => {
      written[name] += text;
    },
  });
  const io: Io = {
    stdout: writer('stdout'),
    stderr: writer('stderr'),
    language: 'en',
    node: '20.9.0',
    // No cache can be made there, so nothing is left behind on this machine.
    env: { XDG_CACHE_HOME: '/dev/null', ...env },
    signal,
  };
  return { io, written };
};
