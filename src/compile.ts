import { type Gathered, type GatherOptions, gather } from './gather/index.js';
import type { Case, EvidenceFile, MapFile } from './model/case.js';
import type { BundleFacts, Facts, FileFacts } from './model/facts.js';
import { sha256 } from './model/hash.js';
import type { InputRecord, Language, Report } from './model/schema/report.js';
import { judge } from './report/judge.js';
import { asCarried, checkWish, refuseUnless, type SubmissionWish, withCopy } from './report/submission.js';
import { version } from './version.js';

export interface CheckOptions extends GatherOptions {
  /** Of messages and of the PDF. `en` by default. */
  readonly language?: Language;
}

export interface BuildOptions extends CheckOptions, SubmissionWish {
  /** Largest size of the PDF in bytes; the policy's by default. */
  readonly maxBytes?: number;
  /** The PDF's name in the report; `<case id>.pdf` by default. */
  readonly fileName?: string;
}

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
 * @throws {InputError} when the acceptance names nobody or no moment.
 */
export const buildCase = async (opened: Case, options: BuildOptions): Promise<Built> => {
  checkWish(options);
  const gathered = await gather(opened, options);
  const maxBytes = options.maxBytes ?? opened.policy.limits.maxBundleBytes;
  const draft = await compose(opened, gathered, { maxBytes, bytes: 0 }, options);
  // A bundle is judged on its own size, which is known once it is written: one too large is written again, saying so.
  const { report, pdf, pages } =
    draft.pdf.length <= maxBytes
      ? draft
      : await compose(opened, gathered, { maxBytes, bytes: draft.pdf.length }, options);
  refuseUnless(report, options);
  const bundle = {
    file: options.fileName ?? `${opened.claims.id}.pdf`,
    sha256: sha256(pdf),
    bytes: pdf.length,
    pages,
    maxBytes,
  };
  return { report: { ...report, bundle }, pdf };
};

const compose = async (
  opened: Case,
  { facts, images }: Gathered,
  size: Pick<BundleFacts, 'bytes' | 'maxBytes'>,
  options: BuildOptions,
) => {
  const { readers, signal, onProgress } = options;
  const [{ carriedRecord, prepareImage, writeBundle }, { lostIn }] = await Promise.all([
    import('./bundle/index.js'),
    import('./gather/reread.js'),
  ]);
  onProgress?.({ stage: 'composing' });
  const prepared = new Map(
    await Promise.all([...images].map(async ([file, image]) => [file, await prepareImage(image)] as const)),
  );
  signal?.throwIfAborted();
  onProgress?.({ stage: 'proving' });
  const lost = await lostIn(prepared, facts, readers);
  signal?.throwIfAborted();
  const judged = withCopy(judgeFacts(opened, { ...facts, bundle: { ...size, lost } }, options), options);
  const report = {
    ...judged,
    inputs: judged.inputs.map((input) => {
      const image = prepared.get(input.file);
      return image === undefined ? input : { ...input, carried: carriedRecord(image) };
    }),
    fitting: { maxBytes: size.maxBytes },
  };
  onProgress?.({ stage: 'writing' });
  const { bytes, pages } = await writeBundle({
    report: asCarried(report),
    caseFile: opened.source,
    originals: [...opened.evidence, ...mapsOf(opened)],
    images: prepared,
  });
  return { report, pdf: bytes, pages };
};

const judgeFacts = (opened: Case, facts: Facts, options: CheckOptions): Report => {
  const { readers, language = 'en', maskPhones = false, onProgress } = options;
  onProgress?.({ stage: 'judging' });
  const report = judge(facts, {
    language,
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
