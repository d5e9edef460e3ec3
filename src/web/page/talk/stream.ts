import { call } from './client.js';
import { eventParser, type StreamEvent } from './events.js';

/** Events of a session until the connection ends. Uses fetch, because EventSource cannot send the token in a header. */
export async function* sessionEvents(id: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  const { body } = await call(`sessions/${id}/events`, { signal, headers: { Accept: 'text/event-stream' } });
  if (body === null) return;
  const parse = eventParser();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield* parse(value);
  }
}
