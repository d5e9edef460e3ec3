import type { Carried } from './bundle/index.js';
import { gather } from './gather/index.js';
import type { Gathered, GatherOptions } from './gather/options.js';
import type { Case, EvidenceFile, MapFile } from './model/case.js';
import type { BundleFacts, Facts, FileFacts } from './model/facts.js';
import { sha256 } from './model/hash.js';
import type { InputRecord, Language, Report } from './model/schema/report.js';
import { type LimitOptions, type Limits, limitsOf } from './policy/limits.js';
import { judge } from './report/judge.js';
import { asCarried, checkWish, refuseUnless, type SubmissionWish, withCopy } from './report/submission.js';
import { version } from './version.js';

export interface CheckOptions extends GatherOptions {
  /** Of messages and of the PDF. `en` by default. */
  readonly language?: Language;
  /** IANA name of the zone in which messages and pages state times first, with UTC beside. The policy's by default. */
  readonly displayZone?: string;
}

export interface BuildOptions extends CheckOptions, LimitOptions, SubmissionWish {
  /** The PDF's name in the report; `<case id>.pdf` by default. */
  readonly fileName?: string;
}

type CopyOptions = CheckOptions & SubmissionWish;

export interface Built {
  readonly report: Report;
  readonly pdf: Uint8Array;
}

/** Reads a case's evidence and judges it. */
export const checkCase = async (opened: Case, options: CheckOptions): Promise<Report> => {
  const { facts } = await gather(opened, options);
  return judgeFacts(opened, facts, options);
};

/**
 * Reads a case's evidence, judges it, and compiles the bundle. The working copy is made whatever the verdict: a failing one tells
 * the seller what to mend.
 * @throws {SubmissionRefusedError} when the marketplace's copy is asked for and the case neither passes nor is an accepted review.
 * @throws {InputError} when the acceptance names nobody or no moment, or when the policy does not know the recipient.
 */
export const buildCase = async (opened: Case, options: BuildOptions): Promise<Built> => {
  checkWish(options);
  const limits = limitsOf(opened.policy, options);
  return compileBundle(opened, await gather(opened, options), limits, options);
};

/**
 * Compiles the bundle of a case that was read. Its images are read again as they are carried, and reduced step by step until the PDF is
 * within the limit, but none beyond what stays legible.
 */
export const compileBundle = async (
  opened: Case,
  { facts, images }: Gathered,
  limits: Limits,
  options: CopyOptions & { readonly fileName?: string },
): Promise<Built> => {
  const { readers, signal, onProgress, fileName = `${opened.claims.id}.pdf` } = options;
  const [{ fitted, heaviestOf, prepareAll, proved }, { rereadingOf }] = await Promise.all([
    import('./bundle/index.js'),
    import('./gather/proof/index.js'),
  ]);
  onProgress?.({ stage: 'composing' });
  const prepared = await prepareAll(images);
  signal?.throwIfAborted();
  onProgress?.({ stage: 'proving' });
  const proof = rereadingOf(facts, readers);
  const whole = await proved(prepared, proof);
  const lost = proof.lostFrom(new Map(whole.map(({ file, legible }) => [file, legible])));
  const write = (carried: readonly Carried[], size: BundleSize) => {
    signal?.throwIfAborted();
    const bundle = { ...limits, ...size, heaviest: heaviestOf(carried), lost };
    return compose(opened, { ...facts, bundle }, carried, limits, options);
  };
  const { carried, written } = await fitted(whole, limits.maxBytes, proof, (lighter) => write(lighter, unwritten));
  const { report, pdf, pages } = await settled(written, limits, (size) => write(carried, size));
  refuseUnless(report, options);
  const bundle = { file: fileName, sha256: sha256(pdf), bytes: pdf.length, pages, maxBytes: limits.maxBytes };
  return { report: { ...report, bundle }, pdf };
};

/** What a bundle turned out to be, once it is written. */
type BundleSize = Required<Pick<BundleFacts, 'bytes' | 'pages' | 'longest'>>;

const unwritten: BundleSize = { bytes: 0, pages: 0, longest: undefined };

/** To say that it is too large takes room too: a bundle is written again until it says its own number of pages, which soon is so. */
const mostWritings = 3;

/** A bundle is judged on its own size, which is known once it is written: one beyond a limit is written again, saying so. */
const settled = async (
  first: Composed,
  { maxBytes, maxPages = Number.POSITIVE_INFINITY }: Limits,
  writeSaying: (size: BundleSize) => Promise<Composed>,
): Promise<Composed> => {
  let [written, said] = [first, maxPages];
  for (let count = 0; count < mostWritings; count++) {
    const { pdf, pages, longest } = written;
    if (count === 0 ? pdf.length <= maxBytes && pages <= maxPages : pages === said) break;
    said = pages;
    written = await writeSaying({ bytes: pdf.length, pages, longest });
  }
  return written;
};

/** A bundle as it was written, and the report that it carries. */
interface Composed {
  readonly report: Report;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly longest: BundleFacts['longest'];
}

const compose = async (
  opened: Case,
  facts: Facts,
  carried: readonly Carried[],
  { maxBytes, maxPages }: Limits,
  options: CopyOptions,
): Promise<Composed> => {
  const { carriedRecord, writeBundle } = await import('./bundle/index.js');
  const images = new Map(carried.map(({ file, image }) => [file, image]));
  const judged = withCopy(judgeFacts(opened, facts, options), options);
  const report = {
    ...judged,
    inputs: judged.inputs.map((input) => {
      const image = images.get(input.file);
      return image === undefined ? input : { ...input, carried: carriedRecord(image) };
    }),
    fitting: { maxBytes, ...(maxPages === undefined ? {} : { maxPages }) },
  };
  options.onProgress?.({ stage: 'writing' });
  const { bytes, pages, longest } = await writeBundle({
    report: asCarried(report),
    caseFile: opened.source,
    originals: [...opened.evidence, ...mapsOf(opened)],
    images,
  });
  return { report, pdf: bytes, pages, longest };
};

const judgeFacts = (opened: Case, facts: Facts, options: CheckOptions): Report => {
  const { readers, language = 'en', displayZone, maskPhones = false, onProgress } = options;
  onProgress?.({ stage: 'judging' });
  const report = judge(facts, {
    language,
    displayZone,
    tool: { version, readers: readers.identities() },
    inputs: opened.evidence.map((file, index) => inputRecord(file, mapOf(file, opened, facts.files[index]))),
  });
  return maskPhones ? { ...report, maskPhones } : report;
};

/** Every mapping at hand; the bundle carries those that its report names. */
const mapsOf = ({ evidence, map }: Case): readonly MapFile[] => [
  ...evidence.flatMap((file) => file.map ?? []),
  ...(map === undefined ? [] : [map]),
];

/** The mapping that the case gives with a file, or the other one where the file was read through it. */
const mapOf = ({ map }: EvidenceFile, opened: Case, read: FileFacts | undefined): MapFile | undefined =>
  map ?? (read?.map === undefined ? undefined : opened.map);

const inputRecord = (
  { file, element, sha256: hash, bytes, url, retrievedAt, timeZone }: EvidenceFile,
  map: MapFile | undefined,
): InputRecord => ({
  file,
  element,
  sha256: hash,
  bytes: bytes.length,
  ...(url === undefined ? {} : { url }),
  ...(retrievedAt === undefined ? {} : { retrievedAt }),
  ...(timeZone === undefined ? {} : { timeZone }),
  ...(map === undefined ? {} : { map: { file: map.file, sha256: map.sha256, bytes: map.bytes.length } }),
});
