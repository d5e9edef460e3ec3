import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import process from 'node:process';
import { InputError } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import { systemCode } from '../model/system-error.js';
import { harmless } from '../report/columns.js';
import { exitCodes } from '../report/exit-code.js';
import type { AppOptions, Core } from '../web/index.js';
import { say } from '../words/problems.js';
import type { Io } from './io.js';
import { lazyReaders } from './lazy-readers.js';
import { library } from './library.js';
import { isPolicyFile, policyGiven } from './policy-option.js';

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly open: boolean;
  /** `HOST:PORT`. */
  readonly listen?: string;
  readonly tokenFile?: string;
  readonly allowHost?: readonly string[];
  readonly lan?: boolean;
  /** Files of policies that are offered in addition to the packaged ones. */
  readonly policy?: readonly string[];
  readonly log?: 'json' | 'none';
  /** If given, workers of this queue judge the cases. */
  readonly queue?: string;
  readonly store?: string;
}

const refuse = (place: string, expected: string, found: string, mend: string): never => {
  throw new InputError([{ code: 'bad-option', file: '', place, expected, found, mend }]);
};

const loopback: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Where to listen: `--listen HOST:PORT`, or `--host` and `--port`. Default: the loopback interface and any free port. */
const addressOf = ({ listen, host, port }: ServeOptions): Address => {
  if (listen === undefined) return { host: host ?? '127.0.0.1', port: port ?? 0 };
  if (host !== undefined || port !== undefined)
    refuse('--listen', 'either --listen, or --host and --port', 'both', 'Leave one of the two out.');
  const [, bracketed, plain, number = ''] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:\s]+)):(\d{1,5})$/u.exec(listen) ?? [];
  const name = bracketed ?? plain;
  if (name === undefined || Number(number) > 65_535)
    return refuse('--listen', 'a host and a port', JSON.stringify(harmless(listen)), 'Write it as 0.0.0.0:8080.');
  return { host: name, port: Number(number) };
};

const shortest = 32;

/** Short tokens can be guessed. White space around a token comes from the editor. */
const checked = (text: string, place: string): string => {
  const token = text.trim();
  if (token.length >= shortest && /^[A-Za-z0-9._~+/-]+=*$/u.test(token)) return token;
  const expected = `a token of at least ${shortest} letters, digits and signs of base64`;
  return refuse(place, expected, 'another one', 'Make one, e.g. by openssl rand -hex 32.');
};

/** The token from a file or the environment; undefined if neither is given. */
const tokenGiven = async ({ tokenFile }: ServeOptions, env: Io['env']): Promise<string | undefined> => {
  const variable = env['TRIPROOF_TOKEN'];
  if (tokenFile === undefined) return variable === undefined ? undefined : checked(variable, 'TRIPROOF_TOKEN');
  const text = await readFile(tokenFile, 'utf8').catch(() => undefined);
  if (text === undefined)
    return refuse('--token-file', 'a file with the token', 'none that can be read', 'Name the file that holds it.');
  return checked(text, '--token-file');
};

/** This machine's first address in the local network, in the order of interface names. */
const lanAddress = (): string => {
  const found = Object.entries(networkInterfaces())
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, addresses = []]) => addresses)
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return (
    found?.address ?? refuse('--lan', 'a network that this machine is in', 'none', 'Connect it, or leave --lan out.')
  );
};

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** The host for a link that a person follows. A server that listens everywhere is reached on the loopback interface. */
const linkHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

/** Opens the link in the user's browser. If that fails, the printed link remains. */
const openBrowser = (link: string): void => {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', link.replaceAll('&', '^&')]
        : ['xdg-open', link];
  const child = spawn(program ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
};

const folderGiven = async (folder: string | undefined): Promise<string | undefined> => {
  if (folder === undefined) return undefined;
  const { folderFault, problemOf } = await library.cases();
  const fault = await folderFault(folder);
  if (fault !== undefined) throw new InputError([problemOf(fault, folder)]);
  return folder;
};

/** The operator's own policies. Each id must be unique, because a case names its policy by id. */
const policiesGiven = async (files: readonly string[] = []): Promise<readonly Policy[]> => {
  const policies: Policy[] = [];
  for (const file of files) {
    const policy = isPolicyFile(file) ? await policyGiven(file) : undefined;
    if (typeof policy !== 'object')
      return refuse(
        '--policy',
        'a .json file',
        JSON.stringify(harmless(file)),
        'Packaged policies are offered anyway.',
      );
    if (policies.some(({ id }) => id === policy.id))
      return refuse('--policy', 'one policy of each id', `${policy.id} twice`, 'Give one of them another id.');
    policies.push(policy);
  }
  return policies;
};

/** A server that others reach needs an encrypting proxy in front: otherwise the token crosses the network in the clear. */
const adviseProxy = ({ stderr, language }: Io, { port }: Address): void => {
  const advice = [
    'it listens beyond this machine, and speaks no TLS itself: put a proxy before it that does.',
    `With Caddy: caddy reverse-proxy --from example.org --to 127.0.0.1:${port}`,
    'Then name the host that the proxy passes on: --allow-host example.org',
  ];
  for (const line of advice) stderr.write(`triproof: ${say(line, language)}\n`);
};

const refusedListening = (error: unknown, { host, port }: Address): never => {
  const code = systemCode(error);
  const found = {
    EADDRINUSE: 'one that is taken',
    EACCES: 'one that may not be used',
    EADDRNOTAVAIL: 'none of this machine',
  };
  const known = Object.entries(found).find(([name]) => name === code)?.[1];
  if (known === undefined) throw error;
  return refuse('--port', `an address that can be listened on (${urlHost(host)}:${port})`, known, 'Name another one.');
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const tidyMs = 60_000;

/** Who judges: this process, or workers of a queue. Without a queue, none of its code is loaded. */
const judgesOf = async (
  options: ServeOptions,
  core: Core,
  readers: Core['readers'],
  io: Io,
): Promise<{ readonly parts: Pick<AppOptions, 'core' | 'limits'>; close(): Promise<void> }> => {
  if (options.queue === undefined) return { parts: { core }, close: async () => undefined };
  const { judgedByWorkers } = await import('./queue/serve.js');
  return judgedByWorkers(options, core, readers, io);
};

/** `triproof serve`: the checklist as a local page, and HTTP for tools. Ends with 0 when it is told to stop. */
export const serve = async (
  [output]: readonly (string | undefined)[],
  options: ServeOptions,
  io: Io,
): Promise<number> => {
  const { coreOn, createApp, defaultLimits, jsonLog, listen, newToken, quietLog } = await library.web();
  const address = addressOf(options);
  const isLocal = loopback.includes(address.host);
  const given = await tokenGiven(options, io.env);
  if (!isLocal && given === undefined)
    refuse(
      '--listen',
      'a token by --token-file or TRIPROOF_TOKEN beside it',
      'none',
      'Make one, e.g. by openssl rand -hex 32.',
    );
  const folder = await folderGiven(output);
  const policies = await policiesGiven(options.policy);
  const token = given ?? newToken();
  const lan = options.lan === true ? lanAddress() : undefined;
  const write = (line: string): void => void io.stderr.write(line);
  const store = (await library.cache()).memoryStore();
  const readers = lazyReaders(io, { store });
  const hosts = {
    names: [...(options.allowHost ?? []), ...(isLocal ? [] : [hostname()])].map(lower),
    anyAddress: !isLocal,
  };
  const lanHost = { port: 0 };
  const judges = await judgesOf(options, coreOn(readers.get, store.clear), readers.get, io);
  const server = createApp({
    ...judges.parts,
    token,
    hosts,
    log: options.log === 'json' ? jsonLog(write) : quietLog(write),
    output: folder,
    policies,
    ...(lan === undefined
      ? {}
      : { lan: { origin: () => `http://${lan}:${lanHost.port}`, hosts: { names: [lan], anyAddress: false } } }),
  });
  const main = await listen(server.app, address.host, address.port, defaultLimits).catch((error: unknown) =>
    refusedListening(error, address),
  );
  const phone =
    lan === undefined || server.phone === undefined ? undefined : await listen(server.phone, lan, 0, defaultLimits);
  lanHost.port = phone?.port ?? 0;
  if (!isLocal) adviseProxy(io, main);
  const link = `http://${urlHost(linkHost(address.host))}:${main.port}/?token=${token}`;
  io.stdout.write(`${link}\n`);
  if (options.open && io.stdout.isTTY === true) openBrowser(link);
  const tidying = setInterval(() => server.tidy(), tidyMs);
  try {
    await aborted(io.signal);
    const [dropped] = await Promise.all([server.close(), main.close(defaultLimits.graceMs), phone?.close(0)]);
    if (dropped.length > 0)
      write(`triproof: ${say(`dropped before they were done: ${dropped.join(', ')}`, io.language)}\n`);
    return exitCodes.pass;
  } finally {
    clearInterval(tidying);
    await Promise.all([readers.close(), judges.close()]);
  }
};

const lower = (name: string): string => name.toLowerCase();
