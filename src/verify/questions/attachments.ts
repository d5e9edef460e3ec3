import { sha256 } from '../../model/hash.js';
import type { Report } from '../../model/schema/report.js';
import { stableJson } from '../../model/stable-json.js';
import type { PdfContents } from '../contents.js';
import { type Found, found, gravestAnswer } from '../findings.js';
import type { Question } from '../question.js';

/** The attachments that the report names, with their hashes. */
const expectedOf = (report: Report): readonly { readonly name: string; readonly hash: string | undefined }[] => {
  const tracking = report.inputs.filter(({ element }) => element === 'tracking');
  const originals = [...tracking, ...tracking.flatMap(({ map }) => map ?? [])];
  return [
    { name: 'report.json', hash: sha256(new TextEncoder().encode(stableJson(report))) },
    { name: 'case.json', hash: report.case.sha256 },
    ...originals.map(({ file, sha256: hash }) => ({ name: file, hash })),
  ];
};

const compare = (report: Report, { attachments }: PdfContents): readonly Found[] => {
  const left = attachments.map(({ name, bytes }) => ({ name, hash: sha256(bytes) }));
  const take = (fits: (entry: { name: string; hash: string }) => boolean): boolean => {
    const index = left.findIndex(fits);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
  const once = new Map(expectedOf(report).map((entry) => [`${entry.name} ${entry.hash}`, entry]));
  const missed = [...once.values()].filter(
    ({ name, hash }) =>
      !take((entry) => entry.hash === hash && (entry.name === name || entry.name.endsWith(`original/${name}`))),
  );
  const changed = missed.map(({ name }) =>
    take((entry) => entry.name === name || entry.name.endsWith(`original/${name}`))
      ? found('attachment-changed', { name })
      : found('attachment-missing', { name }),
  );
  const names = new Set(expectedOf(report).map(({ name }) => name));
  const more = left.map(({ name }) =>
    names.has(name) ? found('attachment-twice', { name }) : found('attachment-foreign', { name }),
  );
  return [...changed, ...more];
};

/** Every attachment is present and has the hash that the report names, and there are no others. */
export const attachmentsUnchanged: Question = {
  id: 'attachments-unchanged',
  ask: ({ bundle: { report, contents } }) => gravestAnswer(compare(report, contents)),
};
