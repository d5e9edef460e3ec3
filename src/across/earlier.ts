/** Finished cases of earlier runs, read from the output folder: their claims from the reports, their pictures from the PDFs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerStore } from '../cache/index.js';
import { postingNumberOf, trackingNumberOf } from '../model/named.js';
import type { Report } from '../model/schema/report.js';
import { savedReport } from '../report/saved.js';
import { comparedSide } from './confirm.js';
import { ofFile } from './memo.js';
import { type Participant, type Photo, printIn } from './participants.js';
import { smallImage } from './picture.js';
import { type Print, printFormat } from './print.js';

const ending = '.report.json';

/** Output files are named by id, even on file systems that ignore case. */
const productOf = (id: string): string => `${id}${ending}`.toLowerCase();

/**
 * The cases whose reports are in a folder, except those of this run, in order of their names.
 *
 * @param own - The cases of this run.
 */
export const earlierIn = async (
  folder: string,
  own: readonly Participant[],
  { store, signal }: { readonly store?: AnswerStore | undefined; readonly signal?: AbortSignal | undefined },
): Promise<readonly Participant[]> => {
  const known = new Set(own.map(({ id }) => productOf(id)));
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).sort();
  const found: Participant[] = [];
  for (const name of names) {
    if (known.has(name.toLowerCase())) continue;
    signal?.throwIfAborted();
    const participant = await participantIn(folder, name, store);
    if (participant !== undefined) found.push(participant);
  }
  return found;
};

/** What a report says about its case. */
interface Told extends Pick<Participant, 'id' | 'order' | 'trackingNumber'> {
  readonly photos: readonly { readonly file: string; readonly sha256: string; readonly carried: string | undefined }[];
}

const reportAt = async (path: string): Promise<Report | undefined> => {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && savedReport(bytes);
};

const toldBy = ({ case: { id, order }, inputs }: Report): Told => ({
  id,
  order: postingNumberOf(order.number),
  trackingNumber: order.trackingNumber === undefined ? undefined : trackingNumberOf(order.trackingNumber),
  photos: inputs
    .filter(({ element }) => element === 'label')
    .map(({ file, sha256, carried }) => ({ file, sha256, carried: carried?.sha256 })),
});

const participantIn = async (
  folder: string,
  name: string,
  store: AnswerStore | undefined,
): Promise<Participant | undefined> => {
  const path = join(folder, name);
  const told = await ofFile(store, 'report 1', path, async () => {
    const report = await reportAt(path);
    return report && toldBy(report);
  });
  if (told === undefined) return undefined;
  const pdf = join(folder, `${name.slice(0, -ending.length)}.pdf`);
  const prints = await printsIn(path, pdf, told, store);
  const photos = told.photos.map(({ file, sha256, carried }): Photo => {
    const picture = async () => {
      const bytes = (await filesIn(path, pdf)).get(file);
      return bytes && smallImage(bytes, comparedSide);
    };
    return { file, sha256, source: carried ?? sha256, print: prints[file], picture };
  });
  return { ...told, file: undefined, photos };
};

/** Prints of a PDF's pictures by the names of their files; empty if there is no PDF. */
const printsIn = async (
  report: string,
  pdf: string,
  { photos }: Told,
  store: AnswerStore | undefined,
): Promise<Readonly<Record<string, Print>>> => {
  const named = photos.filter(({ carried }) => carried !== undefined);
  if (named.length === 0) return {};
  const what = [`carried ${printFormat}`, ...named.map(({ carried }) => carried)].join(' ');
  const made = await ofFile(store, what, pdf, async () => {
    const files = await filesIn(report, pdf);
    const prints: Record<string, Print> = {};
    for (const { file } of named) {
      const bytes = files.get(file);
      const print = bytes && (await printIn(bytes));
      if (print !== undefined) prints[file] = print;
    }
    return prints;
  });
  return made ?? {};
};

const filesIn = async (path: string, pdf: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const [report, bytes] = await Promise.all([reportAt(path), readFile(pdf).catch(() => undefined)]);
  if (report === undefined || bytes === undefined) return new Map();
  const { carriedFiles } = await import('../verify/index.js');
  return carriedFiles(report, bytes);
};
