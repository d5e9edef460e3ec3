/** A command for many machines in a process that can be killed: `run.mjs COMMAND OPTIONS-AS-JSON [CASE…]`. */
import process from 'node:process';
import { command } from './command.mjs';

const [name, options, ...paths] = process.argv.slice(2);
const { stdout, stderr, env, versions } = process;
const interrupt = new AbortController();
process.once('SIGTERM', () => interrupt.abort());
const io = { stdout, stderr, env, node: versions.node, language: 'en', signal: interrupt.signal };
process.exitCode = await command(name, JSON.parse(options), paths, io);
