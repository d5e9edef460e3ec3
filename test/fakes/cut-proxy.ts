/** A way through the network to a server of this machine, which can be cut. */
import { createServer, connect as open, type Socket } from 'node:net';

export interface CutProxy {
  readonly port: number;
  /** Breaks off every connection that is open. @returns How many. */
  cut(): number;
  /** Lets nobody through any more, or everybody again. */
  isClosed: boolean;
  close(): Promise<void>;
}

/** @param host - Where it listens: beyond this machine for hosts of their own. */
export const startProxy = async (to: number, host = '127.0.0.1'): Promise<CutProxy> => {
  const sockets = new Set<Socket>();
  const held = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const joined = (from: Socket): void => {
    if (proxy.isClosed) return void from.destroy();
    const server = held(open(to, '127.0.0.1'));
    const ends = [held(from), server] as const;
    for (const [one, other] of [ends, [server, from] as const]) one.pipe(other).on('close', () => one.destroy());
  };
  const listener = createServer(joined);
  await new Promise<void>((resolve) => listener.listen(0, host, resolve));
  const address = listener.address();
  const cut = (): number => {
    const count = sockets.size / 2;
    // As a cable that is pulled out and a router that forgets: neither end is told politely.
    for (const socket of sockets) socket.resetAndDestroy();
    return count;
  };
  const proxy: CutProxy = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    isClosed: false,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        cut();
      }),
  };
  return proxy;
};
