import { nowHere } from './figures/now.js';
import type { SessionState, WorkStep } from './session.js';
import { accept, connection, phoneLink, server, session, sessionEnded, show, step } from './store.js';
import { createSession, getPhoneLink, getServer, getState, patchState, RefusedError } from './talk/client.js';
import { sessionEvents } from './talk/stream.js';
import { claim, isTaken } from './talk/tabs.js';
import { forgetSession, keepSession, keptSession } from './talk/token.js';
import { language } from './words/language.js';

/** Milliseconds between attempts to reach the server. */
const pauses = [300, 800, 1500, 3000, 5000] as const;

let listening: AbortController | undefined;

/** Opens this tab's previous session or a new one, and follows it. */
export const start = async (): Promise<void> => {
  const kept = keptSession();
  if (kept !== undefined && (await isTaken(kept))) forgetSession();
  await follow(keptSession());
};

/** Shows a session, or a new one, until this tab shows another. */
export const follow = async (asked: string | undefined): Promise<void> => {
  const own = new AbortController();
  listening?.abort();
  listening = own;
  let id = asked;
  for (let tries = 0; !own.signal.aborted; tries++) {
    try {
      id = await enter(id);
      tries = 0;
      await listen(id, own.signal);
    } catch (error) {
      if (own.signal.aborted) return;
      connection.value = isRefused(error, 401) ? 'refused' : 'lost';
      if (connection.value === 'refused') return;
    }
    await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(tries, pauses.length - 1)]));
  }
};

const isRefused = (error: unknown, status: number): boolean => error instanceof RefusedError && error.status === status;

/** @returns The session's id, or a new session's if it is gone or none was asked for. */
const enter = async (asked: string | undefined): Promise<string> => {
  const state = await stateOf(asked);
  keepSession(state.id);
  claim(state.id);
  show(await patchState(state.id, { language: language.value, now: nowHere() }));
  connection.value = 'open';
  await look(state.id);
  return state.id;
};

/** What else the server offers. The page does without it if this fails. */
const look = async (id: string): Promise<void> => {
  server.value = await getServer().catch(() => undefined);
  phoneLink.value = server.value?.lan === true ? await getPhoneLink(id).catch(() => undefined) : undefined;
};

const stateOf = async (asked: string | undefined): Promise<SessionState> => {
  if (asked === undefined) return getState(await createSession());
  try {
    return await getState(asked);
  } catch (error) {
    if (!isRefused(error, 404)) throw error;
    sessionEnded.value = true;
    return getState(await createSession());
  }
};

const listen = async (id: string, signal: AbortSignal): Promise<void> => {
  for await (const { event, data } of sessionEvents(id, signal)) {
    if (signal.aborted || session.peek()?.id !== id) return;
    if (event === 'state') accept(JSON.parse(data) as SessionState);
    if (event === 'progress') step.value = JSON.parse(data) as WorkStep;
  }
};
