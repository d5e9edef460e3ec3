import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { wrongHost } from '../refusals.js';

/** The name in a Host header, without its port and brackets; undefined for what is no host. */
export const hostNameOf = (header: string): string | undefined => {
  const [, bracketed, plain] =
    /^(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9._-]{1,253}))(?::\d{1,5})?$/u.exec(header) ?? [];
  return (bracketed ?? plain)?.toLowerCase();
};

const loopback: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Which names of the Host header are this server's own. */
export interface OwnHosts {
  /** Beside those of the loopback interface. */
  readonly names: readonly string[];
  /** Whether any address in numbers is: a page that rebinds a name to this machine has a name. */
  readonly anyAddress: boolean;
}

const isOwn = (name: string, { names, anyAddress }: OwnHosts): boolean =>
  loopback.includes(name) || names.includes(name) || (anyAddress && isIP(name) !== 0);

/** Refuses requests for other hosts: a page of somebody else whose name was bound to this machine (DNS rebinding). */
export const hostCheck =
  (own: OwnHosts): MiddlewareHandler =>
  async (c, next) => {
    const name = hostNameOf(c.req.header('host') ?? '');
    if (name === undefined || !isOwn(name, own)) throw wrongHost();
    await next();
  };
