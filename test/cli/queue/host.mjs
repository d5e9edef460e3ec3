/** Runs the commands for many machines that its parent names, any number at a time. */
import process from 'node:process';
import { command } from '../../../bench/queue/command.mjs';

const open = new Map();

const run = async ({ id, name, options, paths, env }) => {
  // The processes that work inherit it.
  Object.assign(process.env, env);
  const ending = new AbortController();
  open.set(id, ending);
  const writer = (stream) => ({ write: (text) => process.send({ id, stream, text }) });
  const [stdout, stderr] = [writer('stdout'), writer('stderr')];
  const { signal } = ending;
  const io = { stdout, stderr, env: { ...process.env }, node: process.versions.node, language: 'en', signal };
  process.send({ id, code: await command(name, options, paths, io) });
};

process.on('message', (message) => ('stop' in message ? open.get(message.stop)?.abort() : void run(message)));
process.once('disconnect', () => process.exit());
