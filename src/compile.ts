import { isDeepStrictEqual } from 'node:util';
import type { Carried, DrawnPolicyNames, GivenImage, PagePlan, Proof } from './bundle/index.js';
import { type Treatment, uprightAgain } from './gather/images/again.js';
import { gather } from './gather/index.js';
import { interruptible, unlessAborted } from './gather/interrupt.js';
import { type Gathered, type GatherOptions, numbered } from './gather/options.js';
import type { Rereading } from './gather/proof/index.js';
import type { Case, EvidenceFile, MapFile } from './model/case.js';
import {
  type BundleFacts,
  evidenceOf,
  type Facts,
  type FileFacts,
  type OutputFacts,
  type SavedFacts,
} from './model/facts.js';
import { sha256 } from './model/hash.js';
import { formsOf } from './model/output-forms.js';
import { refuseAny } from './model/problems.js';
import { fingerprintOf, isSamePicture, type Raster } from './model/raster.js';
import type { InputRecord, Report } from './model/schema/report.js';
import type { OutputFile } from './outputs/file.js';
import type { ImageProof } from './outputs/index.js';
import { loadPolicy } from './policy/index.js';
import { type LimitOptions, type Limits, limitsOf } from './policy/limits.js';
import { policyRecord } from './policy/own.js';
import { displayProblems, judgeGathered, type WordingOptions } from './report/saved-facts.js';
import { asCarried, checkWish, refuseUnless, type SubmissionWish, withCopy } from './report/submission.js';
import { version } from './version.js';

/** Options for reading and judging a case. */
export interface CheckOptions extends GatherOptions, WordingOptions {}

/** Options for reading, judging and compiling a case. */
export interface BuildOptions extends CheckOptions, LimitOptions, SubmissionWish {
  /** The PDF's name in the report. Default: `<case id>.pdf`. No file of this name is written. */
  readonly fileName?: string;
}

type CopyOptions = CheckOptions & SubmissionWish;

/** The result of compiling a case. */
export interface Built {
  /** The judgement; its `bundle` describes the PDF. The PDF contains the same report without `bundle`. */
  readonly report: Report;
  /** The PDF's bytes. The same case, options and readers give the same bytes. */
  readonly pdf: Uint8Array;
  /** The files for the recipient, as the report names them under `outputs`. Absent if the recipient takes only the PDF. */
  readonly outputs?: readonly OutputFile[];
}

/** If the signal is aborted, the caller is told at once, and the work stops at the next reader that it asks for. */
const interrupting = <O extends GatherOptions, T>(options: O, work: (options: O) => Promise<T>): Promise<T> =>
  unlessAborted(options.signal, () => work({ ...options, readers: interruptible(options.readers, options.signal) }));

/**
 * Reads a case's evidence and returns what was read, without a verdict. `judge` of `triproof/judge` turns it into the report that `checkCase` gives.
 * Evidence that cannot be read is a fact too.
 *
 * @throws {ReadersClosedError} If the readers are closed. Also the reason of an aborted signal, or an engine's own error.
 */
export const gatherCase = (opened: Case, options: GatherOptions): Promise<SavedFacts> =>
  interrupting(options, async (bound) => savedFacts(opened, (await gather(opened, bound)).facts, bound));

/**
 * Reads a case's evidence and judges it: `gatherCase`, then `judge` by the case's own policy. A failing case gives a report, not an error.
 *
 * @throws {InputError} `unknown-time-zone` for a `displayZone` that does not exist.
 * @throws {ReadersClosedError} If the readers are closed. Also the reason of an aborted signal, or an engine's own error.
 */
export const checkCase = async (opened: Case, options: CheckOptions): Promise<Report> => {
  refuseAny(displayProblems(options));
  const saved = await gatherCase(opened, options);
  options.onProgress?.({ stage: 'judging' });
  return judgeGathered(saved, opened.policy, options);
};

/**
 * Reads a case's evidence, judges it, and compiles the bundle. The working copy is made whatever the verdict, because a failing one tells the seller
 * what to mend.
 * @throws {SubmissionRefusedError} If the marketplace's copy is asked for and the case neither passes nor is an accepted review.
 * @throws {InputError} If the acceptance lacks a name or a moment, the policy does not know the recipient, or the `displayZone` does not exist.
 * @throws {ReadersClosedError} If the readers are closed. Also the reason of an aborted signal, or an engine's own error.
 */
export const buildCase = async (opened: Case, options: BuildOptions): Promise<Built> => {
  checkWish(options);
  refuseAny(displayProblems(options));
  const limits = limitsOf(opened.policy, options);
  return interrupting(options, async (bound) => compileBundle(opened, await gather(opened, bound), limits, bound));
};

/**
 * Compiles the bundle of a case that was read. Images are included without loss if that takes little room. Images that lose anything are read again.
 * To meet a limit, images are reduced step by step, but only as long as they stay legible.
 */
export const compileBundle = async (
  opened: Case,
  gathered: Gathered,
  limits: Limits,
  options: CopyOptions & { readonly fileName?: string },
): Promise<Built> => {
  const { facts } = gathered;
  const { signal, onProgress, fileName = `${opened.claims.id}.pdf` } = options;
  onProgress?.({ stage: 'composing' });
  const { carryAll, fitted, heaviestOf } = await import('./bundle/index.js');
  const begun = numbered('proving', gathered.images.size, onProgress);
  const { proof, lostFrom, imageProof } = await proofOf(opened, gathered, { ...options, begun });
  const whole = await carryAll(givenOf(opened, gathered), proof);
  const lost = lostFrom(new Map(whole.map(({ given, legible }) => [given.file, legible])));
  const { maxBytes, maxPages } = limits;
  const write = (carried: readonly Carried[], size: BundleSize, outputs?: OutputFacts) => {
    signal?.throwIfAborted();
    const bundle = {
      maxBytes,
      maxPages,
      ...size,
      heaviest: heaviestOf(carried),
      lost,
      forms: formsOf(limits.output),
      outputs,
    };
    return compose(opened, { ...facts, bundle }, carried, limits, options);
  };
  const { carried, written } = await fitted(whole, maxBytes, proof, (lighter) => write(lighter, unwritten));
  const first = await settled(written, limits, (size) => write(carried, size));
  refuseUnless(first.report, options);
  const { composed, files } = await withOutputs(first, limits, {
    ...{ carried, fileName, proof: imageProof },
    names: loadPolicy(opened.policy.id),
    onPage: (index, total) => onProgress?.({ stage: 'imaging', index, total }),
    writeSaying: async (outputs) =>
      settled(await write(carried, unwritten, outputs), limits, (size) => write(carried, size, outputs)),
  });
  const { report, pdf, pages } = composed;
  refuseUnless(report, options);
  const bundle = { file: fileName, sha256: sha256(pdf), bytes: pdf.length, pages, maxBytes };
  if (files.length === 0) return { report: { ...report, bundle }, pdf };
  return { report: { ...report, outputs: files.map(({ record }) => record), bundle }, pdf, outputs: files };
};

interface ForRecipient {
  readonly carried: readonly Carried[];
  readonly fileName: string;
  readonly proof: ImageProof;
  readonly names: DrawnPolicyNames | undefined;
  readonly onPage: (index: number, total: number) => void;
  /** Writes the bundle again, reporting what is wrong with the files. */
  writeSaying(outputs: OutputFacts): Promise<Composed>;
}

/** Makes the recipient's files from the written bundle. If the bundle must report what is wrong with them, it is written again. */
const withOutputs = async (
  first: Composed,
  { output }: Limits,
  { carried, fileName, proof, names, onPage, writeSaying }: ForRecipient,
): Promise<{ readonly composed: Composed; readonly files: readonly OutputFile[] }> => {
  if (output === undefined) return { composed: first, files: [] };
  const { makeOutputs, noTrouble } = await import('./outputs/index.js');
  const images = new Map(carried.map(({ given, image }) => [given.file, image]));
  let [composed, said] = [first, noTrouble];
  for (let count = 1; ; count++) {
    const { files, facts } = await makeOutputs(output, { ...composed, images, fileName, proof, names, onPage });
    if (count === mostWritings || isDeepStrictEqual(facts, said)) return { composed, files };
    said = facts;
    composed = await writeSaying(said);
  }
};

/** Every image that was read. Decoded again when needed, one at a time, to save memory. */
const givenOf = ({ evidence }: Case, { facts, images }: Gathered): readonly GivenImage[] =>
  [...images.keys()].map((file) => {
    const { bytes } = evidence.find((given) => given.file === file) as EvidenceFile;
    const { turn = 0, masks = [] } = facts.files.find((state) => state.file === file) ?? {};
    return { file, bytes, turn, masked: masks.length > 0, upright: () => uprightOf(file, bytes, { turn, masks }) };
  });

const uprightOf = async (file: string, bytes: Uint8Array, treatment: Treatment): Promise<Raster> => {
  const raster = await uprightAgain(bytes, treatment);
  if (raster === undefined) throw new Error(`${file} was decoded and cannot be any more`);
  return raster;
};

interface Proving {
  readonly proof: Proof;
  readonly lostFrom: Rereading['lostFrom'];
  readonly imageProof: ImageProof;
}

const proofOf = async (
  opened: Case,
  { facts, images }: Gathered,
  { readers, signal, begun }: CheckOptions & { readonly begun: (file: string) => void },
): Promise<Proving> => {
  const [{ pixelsOf }, { rereadingOf }] = await Promise.all([
    import('./bundle/index.js'),
    import('./gather/proof/index.js'),
  ]);
  const { shownBy, legibleIn, lostFrom } = rereadingOf(opened, facts, readers);
  const proof: Proof = {
    shownBy,
    isExact: async (file, image) => {
      signal?.throwIfAborted();
      begun(file);
      const [raster, read] = [await pixelsOf(image), images.get(file)];
      return raster !== undefined && read !== undefined && isSamePicture(fingerprintOf(raster), read);
    },
    legibleIn: async (file, image) => {
      signal?.throwIfAborted();
      begun(file);
      const raster = await pixelsOf(image);
      return raster === undefined ? new Set<string>() : legibleIn(file, { raster, scale: image.scale });
    },
  };
  const widthOf = (file: string) => facts.files.find((state) => state.file === file)?.width;
  const again: ImageProof['legibleIn'] = (file, image) => {
    signal?.throwIfAborted();
    return legibleIn(file, image);
  };
  return { proof, lostFrom, imageProof: { shownBy, legibleIn: again, lostFrom, widthOf } };
};

/** The size of a bundle, known once it is written. */
type BundleSize = Required<Pick<BundleFacts, 'bytes' | 'pages' | 'longest'>>;

const unwritten: BundleSize = { bytes: 0, pages: 0, longest: undefined };

/** A report of the size takes room too. The bundle is written again until it states its own number of pages, which soon fits. */
const mostWritings = 3;

/** A bundle is judged by its own size, which is known only once it is written. If it exceeds a limit, it is written again and says so. */
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

/** A written bundle and the report in it. */
interface Composed {
  readonly report: Report;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly longest: BundleFacts['longest'];
  readonly plan: readonly PagePlan[];
}

const compose = async (
  opened: Case,
  facts: Facts,
  carried: readonly Carried[],
  limits: Limits,
  options: CopyOptions,
): Promise<Composed> => {
  const { carriedRecord, writeBundle } = await import('./bundle/index.js');
  const { maxBytes, maxPages, recipient } = limits;
  const byFile = new Map(carried.map((each) => [each.given.file, each]));
  const judged = withCopy(judgeFacts(opened, facts, options), options);
  const report = {
    ...judged,
    inputs: judged.inputs.map((input) => {
      const each = byFile.get(input.file);
      return each === undefined ? input : { ...input, carried: carriedRecord(each.image, each.reduced) };
    }),
    fitting: {
      maxBytes,
      ...(maxPages === undefined ? {} : { maxPages }),
      ...(limits.output === undefined ? {} : { forms: formsOf(limits.output) }),
      ...(recipient === undefined ? {} : { recipient }),
    },
  };
  options.onProgress?.({ stage: 'writing' });
  const { bytes, pages, longest, plan } = await writeBundle({
    report: asCarried(report),
    names: loadPolicy(report.policy.id),
    caseFile: opened.source,
    originals: [...opened.evidence, ...mapsOf(opened)],
    images: new Map(carried.map(({ given, image }) => [given.file, image])),
  });
  return { report, pdf: bytes, pages, longest, plan };
};

const judgeFacts = (opened: Case, facts: Facts, options: CheckOptions): Report => {
  options.onProgress?.({ stage: 'judging' });
  return judgeGathered(savedFacts(opened, facts, options), opened.policy, { ...options, bundle: facts.bundle });
};

const savedFacts = (opened: Case, facts: Facts, { readers, maskPhones = false }: GatherOptions): SavedFacts => ({
  schemaVersion: 1,
  tool: { name: 'triproof', version, readers: [...readers.identities()].sort() },
  case: facts.case,
  policy: policyRecord(opened.policy),
  facts: evidenceOf(facts),
  inputs: opened.evidence.map((file, index) => inputRecord(file, mapOf(file, opened, facts.files[index]))),
  ...(maskPhones ? { maskPhones } : {}),
});

/** All mappings of the case. The bundle includes those that its report names. */
const mapsOf = ({ evidence, map }: Case): readonly MapFile[] => [
  ...evidence.flatMap((file) => file.map ?? []),
  ...(map === undefined ? [] : [map]),
];

/** The mapping that the case gives for a file, or else the general one if the file was read through it. */
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
