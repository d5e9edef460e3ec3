import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { wrongHost } from '../refusals.js';

/** The name in a Host header, without port and brackets; undefined if it is no host. */
export const hostNameOf = (header: string): string | undefined => {
  const [, bracketed, plain] =
    /^(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9._-]{1,253}))(?::\d{1,5})?$/u.exec(header) ?? [];
  return (bracketed ?? plain)?.toLowerCase();
};

const loopback: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** The Host header names that belong to this server. */
export interface OwnHosts {
  /** Names in addition to those of the loopback interface. */
  readonly names: readonly string[];
  /** Whether every numeric address is accepted. A page that rebinds a name to this machine uses a name. */
  readonly anyAddress: boolean;
}

const isOwn = (name: string, { names, anyAddress }: OwnHosts): boolean =>
  loopback.includes(name) || names.includes(name) || (anyAddress && isIP(name) !== 0);

/** Refuses requests for other hosts: a foreign page whose name was bound to this machine (DNS rebinding). */
export const hostCheck =
  (own: OwnHosts): MiddlewareHandler =>
  async (c, next) => {
    const name = hostNameOf(c.req.header('host') ?? '');
    if (name === undefined || !isOwn(name, own)) throw wrongHost();
    await next();
  };
