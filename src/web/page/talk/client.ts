import type { Change, InputProblem, OutputsMade, ServerState, SessionState } from '../session.js';
import { language } from '../words/language.js';
import { token } from './token.js';

/** The server answered with a refusal. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;
  readonly problems: readonly InputProblem[];

  constructor(status: number, title: string, problems: readonly InputProblem[]) {
    super(title);
    this.status = status;
    this.problems = problems;
  }
}

/** Body of `application/problem+json`. */
interface Refusal {
  readonly title?: string;
  readonly detail?: string;
  readonly problems?: readonly InputProblem[];
}

const refusalOf = async (response: Response): Promise<RefusedError> => {
  let told: Refusal = {};
  try {
    told = (await response.json()) as Refusal;
  } catch {
    // A proxy's own page, or nothing at all: the status says enough.
  }
  return new RefusedError(response.status, told.detail ?? told.title ?? '', told.problems ?? []);
};

/**
 * One request with the token.
 * @throws {RefusedError} If the server refuses. A TypeError of fetch if there is no server.
 */
export const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token()}`);
  headers.set('Accept-Language', language.value);
  const response = await fetch(`api/${path}`, { ...init, headers });
  if (!response.ok) throw await refusalOf(response);
  return response;
};

const stateFrom = async (path: string, init?: RequestInit): Promise<SessionState> =>
  (await (await call(path, init)).json()) as SessionState;

const json = (value: object): RequestInit => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

export const getServer = async (): Promise<ServerState> => (await (await call('server')).json()) as ServerState;

/** The link by which a phone sends its photos to a session. */
export const getPhoneLink = async (id: string): Promise<string> =>
  ((await (await call(`sessions/${id}/phone`)).json()) as { link: string }).link;

export const createSession = async (): Promise<string> =>
  ((await (await call('sessions', { method: 'POST' })).json()) as { id: string }).id;

export const getState = (id: string): Promise<SessionState> => stateFrom(`sessions/${id}`);

export const patchState = (id: string, change: Change): Promise<SessionState> =>
  stateFrom(`sessions/${id}`, { method: 'PATCH', ...json(change) });

export const addFile = (id: string, file: File): Promise<SessionState> => {
  const body = new FormData();
  body.append('files', file, file.name);
  return stateFrom(`sessions/${id}/files`, { method: 'POST', body });
};

export const removeFile = (id: string, file: string): Promise<SessionState> =>
  stateFrom(`sessions/${id}/files/${file}`, { method: 'DELETE' });

export const openSaved = (file: File): Promise<SessionState> =>
  stateFrom('sessions/open', {
    method: 'POST',
    headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
    body: file,
  });

export const endSession = async (id: string): Promise<void> => {
  await call(`sessions/${id}`, { method: 'DELETE' });
};

/** An upright picture, at most this wide. */
export const getPicture = async (id: string, file: string, width: number, signal: AbortSignal): Promise<Blob> =>
  (await call(`sessions/${id}/files/${file}/image?width=${width}`, { signal })).blob();

/** Has all files for the recipient written. */
export const getOutputs = async (id: string, submission: boolean): Promise<OutputsMade> =>
  (await (await call(`sessions/${id}/outputs?submission=${submission}`)).json()) as OutputsMade;

export const getProduct = async (id: string, product: string): Promise<Blob> =>
  (await call(`sessions/${id}/${product}`)).blob();
