import { randomBytes } from 'node:crypto';
import { sha256 } from '../../model/hash.js';
import type { InputProblem } from '../../model/problems.js';
import type { ServerLimits } from '../limits.js';
import { problemAt } from '../problem.js';
import { tooLarge } from '../upload/case-upload.js';
import type { Part } from '../upload/multipart.js';
import { freeName, shownName } from '../upload/names.js';
import type { SessionFile } from './model.js';
import { refusedUnread } from './reading.js';

const newId = (): string => randomBytes(9).toString('base64url');

/** A file that is about to be read. */
export const freshFile = (name: string, bytes: Uint8Array): SessionFile => ({
  ...{ id: newId(), name, bytes, size: bytes.length, sha256: sha256(bytes) },
  ...{ moved: undefined, status: 'waiting', problem: undefined, read: undefined, document: undefined },
  ...{ timeZone: undefined, masks: [], rest: {} },
});

/** A file that is not even read. Its bytes are dropped. */
const refused = (file: SessionFile, problem: InputProblem): SessionFile => ({
  ...file,
  bytes: undefined,
  status: 'unreadable',
  problem,
});

const copyOf = (name: string, other: string): InputProblem =>
  problemAt(
    'file-twice',
    '',
    { expected: 'every file once', found: `the same file as ${other}`, mend: 'Remove one of the two.' },
    name,
  );

/** A file that is known only from a report is recognised by its hash. */
const isAwaited = (file: SessionFile, hash: string): boolean =>
  file.bytes === undefined && file.problem?.code === 'file-missing' && file.sha256 === hash;

/** Adds sent files in their order to those in the session. */
export const arrived = (
  parts: readonly Part[],
  present: readonly SessionFile[],
  limits: ServerLimits,
): readonly SessionFile[] => {
  const taken: SessionFile[] = [];
  const all = (): readonly SessionFile[] => [...present, ...taken];
  for (const { fileName, bytes } of parts) {
    // A view of the body would keep the whole body in memory.
    const own = Uint8Array.from(bytes);
    const hash = sha256(own);
    const awaited = present.find((file) => isAwaited(file, hash));
    if (awaited !== undefined) {
      taken.push({ ...awaited, bytes: own, status: 'waiting', problem: undefined });
      continue;
    }
    const name = freeName(
      shownName(fileName ?? ''),
      (each) => each === 'case.json' || all().some((file) => file.name === each),
    );
    const twin = all().find((file) => file.bytes !== undefined && file.sha256 === hash);
    const file = freshFile(name, own);
    const problem =
      own.length > limits.maxFileBytes
        ? tooLarge(name, '', own.length, limits)
        : twin === undefined
          ? refusedUnread(name, own)
          : copyOf(name, twin.name);
    taken.push(problem === undefined ? file : refused(file, problem));
  }
  return taken;
};
