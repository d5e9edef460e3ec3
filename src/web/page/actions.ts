import type { Box, EvidenceElement, Language } from '../../model/schema/report.js';
import { follow } from './connect.js';
import { nowHere } from './figures/now.js';
import type { Change, FieldName, OutputsMade, SessionState } from './session.js';
import { accept, addComplaint, complainOf, filesOf, said, sending, server, session, sessionEnded } from './store.js';
import {
  addFile,
  endSession,
  getOutputs,
  getProduct,
  openSaved,
  patchState,
  RefusedError,
  removeFile,
} from './talk/client.js';
import { switchTo } from './words/choice.js';
import { phrase } from './words/phrases.js';

/** Does what the person asked for. A failure becomes a card. @returns Whether it worked. */
const attempt = async (title: string, act: () => Promise<void>): Promise<boolean> => {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof RefusedError)) addComplaint(title, phrase('problem.unsent'), phrase('problem.unsent.mend'));
    else if (error.problems.length === 0) addComplaint(title, error.message, phrase('problem.refused.mend'));
    else for (const problem of error.problems) complainOf(problem, title);
    return false;
  }
};

const change = (title: string, wish: Change): Promise<boolean> =>
  attempt(title, async () => {
    const id = session.peek()?.id;
    if (id !== undefined) accept(await patchState(id, wish));
  });

/** Sends files one after the other, so that a refused one does not affect the others. */
export const send = async (chosen: readonly File[], element?: EvidenceElement): Promise<void> => {
  sessionEnded.value = false;
  const fitting = chosen.filter(fits);
  sending.value = [...sending.peek(), ...fitting.map(({ name }) => name)];
  for (const file of fitting) {
    await attempt(file.name, () => sendOne(file, element));
    const index = sending.peek().indexOf(file.name);
    sending.value = sending.peek().filter((_, place) => place !== index);
  }
};

/** If a server cuts off an upload it looks as if it were gone, so files that are too large are refused here. */
const fits = (file: File): boolean => {
  const limit = server.peek()?.limits.maxBodyBytes;
  if (limit === undefined || file.size <= limit) return true;
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const values = { size: megabytes(file.size), limit: megabytes(limit) };
  addComplaint(file.name, phrase('problem.large', values), phrase('problem.large.mend'));
  return false;
};

const sendOne = async (file: File, element: EvidenceElement | undefined): Promise<void> => {
  const before = session.peek();
  if (before === undefined) throw new TypeError('no session yet');
  const known = new Set(before.files.map(({ id }) => id));
  const after = await addFile(before.id, file);
  accept(after);
  const added = after.files.filter(({ id }) => !known.has(id));
  const moved = added.filter((one) => element !== undefined && one.element !== element);
  if (element === undefined || moved.length === 0) return;
  accept(await patchState(before.id, { files: Object.fromEntries(moved.map(({ id }) => [id, { element }])) }));
};

export const move = (file: string, name: string, element: EvidenceElement | null): Promise<boolean> => {
  if (filesOf(element).some(({ id }) => id === file)) return Promise.resolve(true);
  return change(name, { files: { [file]: { element } } });
};

export const remove = (file: string, name: string): Promise<boolean> =>
  attempt(name, async () => {
    const id = session.peek()?.id;
    if (id === undefined) return;
    accept(await removeFile(id, file));
    said.value = phrase('said.removed', { file: name });
  });

/** Blacks out exactly these places of a picture. */
export const mask = (file: string, name: string, masks: readonly Readonly<Box>[]): Promise<boolean> =>
  change(name, { files: { [file]: { masks } } });

export const setFileZone = (file: string, name: string, zone: string): Promise<boolean> =>
  change(name, { files: { [file]: { timeZone: zone === '' ? null : zone } } });

/** Says where a history was taken from, or when. Empty: nobody says. */
export const setSource = (file: string, name: string, part: 'url' | 'retrievedAt', value: string): Promise<boolean> =>
  change(name, { files: { [file]: { [part]: value === '' ? null : value } } });

export const setFields = (title: string, fields: Partial<Record<FieldName, string | null>>): Promise<boolean> => {
  const zone = fields.timeZone;
  return change(title, {
    fields,
    now: nowHere(),
    ...(zone === undefined || zone === null ? {} : { displayZone: zone }),
  });
};

/** Judges by another policy. */
export const choosePolicy = (title: string, policy: string): Promise<boolean> => change(title, { policy });

/** Writes for another recipient. Empty: the policy's own. */
export const chooseRecipient = (title: string, recipient: string): Promise<boolean> =>
  change(title, { recipient: recipient === '' ? null : recipient });

/** Has all files for the recipient written. @returns Undefined if that failed, which is reported. */
export const requestOutputs = async (title: string, submission: boolean): Promise<OutputsMade | undefined> => {
  let made: OutputsMade | undefined;
  await attempt(title, async () => {
    const id = session.peek()?.id;
    if (id !== undefined) made = await getOutputs(id, submission);
  });
  return made;
};

export const speak = (to: Language): Promise<boolean> => {
  switchTo(to);
  return change('triproof', { language: to });
};

/** Replaces this session with one from a saved case, report or bundle. */
export const open = (file: File): Promise<boolean> => attempt(file.name, async () => replace(await openSaved(file)));

const replace = (state: SessionState): void => {
  const old = session.peek()?.id;
  void follow(state.id);
  if (old !== undefined) void endSession(old).catch(() => undefined);
};

/** Forgets everything and starts again. */
export const begin = (): void => {
  const old = session.peek()?.id;
  void follow(undefined);
  if (old !== undefined) void endSession(old).catch(() => undefined);
};

export const download = (product: string, name: string): Promise<boolean> =>
  attempt(name, async () => {
    const id = session.peek()?.id;
    if (id === undefined) return;
    const address = URL.createObjectURL(await getProduct(id, product));
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    // By then the browser has started the download.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
