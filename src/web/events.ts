import type { Context } from 'hono';

/** One server-sent event. */
export interface EventMessage {
  readonly event: string;
  readonly data: unknown;
  readonly id?: string;
}

/** Sends messages until it is stopped. @returns A function that stops it. */
export type EventFeed = (send: (message: EventMessage) => void, end: () => void) => () => void;

const wordMessage = ({ event, data, id }: EventMessage): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Proxies close connections that are silent. */
const heartbeatMs = 15_000;

/** Most unread messages before a client that does not read is dropped. */
const mostUnread = 1000;

/**
 * Responds with server-sent events. The source is stopped when the client leaves or the server stops.
 * @param closing - Aborted when the server stops.
 */
export const eventStream = (c: Context, source: EventFeed, closing: AbortSignal): Response => {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const put = (text: string): void => {
          if (!isOpen) return;
          if ((controller.desiredSize ?? 0) < -mostUnread) end();
          else controller.enqueue(encoder.encode(text));
        };
        const end = (): void => {
          if (!isOpen) return;
          stop();
          controller.close();
        };
        const heartbeat = setInterval(() => put(': still here\n\n'), heartbeatMs);
        let leave: () => void = () => undefined;
        stop = () => {
          isOpen = false;
          clearInterval(heartbeat);
          closing.removeEventListener('abort', end);
          c.req.raw.signal.removeEventListener('abort', stop);
          leave();
        };
        closing.addEventListener('abort', end, { once: true });
        c.req.raw.signal.addEventListener('abort', stop, { once: true });
        leave = source((message) => put(wordMessage(message)), end);
        if (!isOpen) leave();
        if (closing.aborted) end();
      },
      cancel: () => stop(),
    },
    { highWaterMark: 16 },
  );
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  });
};
