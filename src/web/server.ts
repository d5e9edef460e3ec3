import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { ServerLimits } from './limits.js';

/** A socket that listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Accepts no more connections, and gives open ones this long to end. */
  close(graceMs: number): Promise<void>;
}

const second = 1000;

/** A slow request occupies only a socket, and is dropped after a while. */
const guarded = (server: Server, { requestMs }: Pick<ServerLimits, 'requestMs'>): Server => {
  server.requestTimeout = requestMs;
  server.headersTimeout = Math.min(15 * second, requestMs);
  server.keepAliveTimeout = 5 * second;
  server.maxHeadersCount = 100;
  server.maxConnections = 500;
  return server;
};

const closed = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });

/**
 * Starts to listen.
 * @param port - 0 for any free one.
 * @throws The system's error if it cannot.
 */
export const listen = async (
  app: Hono,
  host: string,
  port: number,
  limits: Pick<ServerLimits, 'requestMs'>,
): Promise<Listening> => {
  // How often the duration of requests is checked. Node's default is only every half minute.
  const serverOptions = { connectionsCheckingInterval: Math.min(5 * second, limits.requestMs) };
  const server = guarded(createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server, limits);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return { host: address.address, port: address.port, close: (graceMs) => closed(server, graceMs) };
};
