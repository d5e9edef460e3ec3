import type { ReadResult } from '../../gather/read-file.js';
import { contentOf, documentOf, type Stranger } from '../../intake/index.js';
import type { InputProblem } from '../../model/problems.js';
import type { Policy } from '../../model/schema/policy.js';
import { problemAt } from '../problem.js';
import type { SessionFile } from './model.js';

type Words = Pick<InputProblem, 'expected' | 'found' | 'mend'>;

const evidence = 'an order page, a tracking history or a label';

/** Messages about files that are not usable as evidence. Reasons that only exist for files on disk cannot occur. */
const strangers: Readonly<Partial<Record<Stranger['reason'], Words>>> = {
  'no-evidence': {
    expected: evidence,
    found: 'a picture of something else',
    mend: 'Move it to its place if it is evidence, or take it out.',
  },
  'tracking-page': {
    expected: evidence,
    found: 'a picture of a tracking page',
    mend: 'Save the history itself as a file: JSON, CSV, or the copied text of the page.',
  },
  'history-without-number': {
    expected: evidence,
    found: 'text with times that names no parcel',
    mend: 'Move it to the tracking if it is the history of this parcel, or take it out.',
  },
  'no-history': {
    expected: 'a tracking history in a form that is known',
    found: 'another text',
    mend: 'Save it as the carrier gives it, as a table with dates and statuses, or bring it to schemas/tracking.schema.json.',
  },
};

const unreadable = (name: string, words: Words): InputProblem => problemAt('file-unreadable', '', words, name);

/** Why a file is not even opened; undefined if it is. */
export const refusedUnread = (name: string, bytes: Uint8Array): InputProblem | undefined => {
  const content = contentOf(bytes.subarray(0, 1000));
  if (content === 'pdf')
    return unreadable(name, { expected: evidence, found: 'a PDF', mend: 'Save its pages as pictures.' });
  if (content === 'other-picture')
    return unreadable(name, {
      expected: evidence,
      found: 'a picture in a format that is not read',
      mend: 'Save it as PNG or JPEG.',
    });
  return undefined;
};

const mendOf = (code: string): string =>
  code === 'image-truncated'
    ? 'Send the file again, or take the photo anew.'
    : 'Replace it with one that opens elsewhere.';

/** A file after it was read. */
export const readInto = (file: SessionFile, read: ReadResult, policy: Policy): SessionFile => {
  const found = documentOf(read, policy);
  const known = { ...file, read, status: 'read' as const };
  if (!('reason' in found)) return { ...known, document: found };
  const words = strangers[found.reason];
  const problem = words === undefined ? undefined : problemAt('no-evidence', '', words, file.name);
  if (read.kind !== 'unreadable') return { ...known, problem };
  const [finding] = read.findings;
  const detail = { expected: evidence, found: finding?.detail ?? 'nothing', mend: mendOf(finding?.code ?? '') };
  return { ...known, status: 'unreadable', problem: problem ?? unreadable(file.name, detail) };
};
