import { type BundleImage, fileOf, isOrientation, packedSamples } from '../bundle/index.js';
import { caseFromMemory } from '../case/index.js';
import type { Case } from '../model/case.js';
import { sha256 } from '../model/hash.js';
import { InputError } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import type { CarriedRecord, InputRecord, Report } from '../model/schema/report.js';
import { loadPolicy } from '../policy/index.js';
import { isJudgedBy } from '../policy/own.js';
import { savedReport } from '../report/saved.js';
import { contentsOf, type PdfContents, type PdfImage } from './contents.js';
import { PdfFault } from './pdf/index.js';

/** A bundle taken apart: the contents of the PDF, its report, and its case opened again. */
export interface Bundle {
  readonly bytes: Uint8Array;
  readonly contents: PdfContents;
  readonly report: Report;
  /** The case, opened from the attached case file with the evidence in the bundle; undefined if that fails. */
  readonly opened: Case | undefined;
  /** Why opening failed, in plain English. */
  readonly problem: string | undefined;
  /** The policy of the report; undefined if this version of it is not known here. */
  readonly policy: Policy | undefined;
  /** The images that the report names and the PDF holds, by the evidence file's name. */
  readonly images: ReadonlyMap<string, BundleImage>;
}

/** Why a file is not a bundle that can be verified. */
export interface NoBundle {
  /** Both complete a sentence: "expected …, found …". */
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

const pdfMends: Readonly<Record<PdfFault['kind'], string>> = {
  'not-a-pdf': 'Give the PDF as triproof wrote it.',
  encrypted: 'Verify the file as triproof wrote it, before it was given a password.',
  damaged: 'Fetch the file again: on its way here it was cut off or changed.',
  'too-large': 'No bundle is made like this: do not open it elsewhere either.',
};

/**
 * Takes a PDF apart. Anything that cannot be a bundle is refused with the reason.
 * @param own - The policy to judge by if the report does not name a packaged one.
 */
export const takeApart = async (bytes: Uint8Array, own: readonly Policy[] = []): Promise<Bundle | NoBundle> => {
  const contents = readContents(bytes);
  if ('expected' in contents) return contents;
  const report = reportOf(contents);
  if ('expected' in report) return report;
  const images = await imagesOf(report, contents);
  const known = report.policy.own === true ? own : [loadPolicy(report.policy.id)];
  const policy = known.find((each) => each !== undefined && isJudgedBy(report.policy, each));
  const reopened = await openAgain(report, contents, images, policy);
  return {
    bytes,
    contents,
    report,
    images,
    policy,
    opened: reopened instanceof InputError ? undefined : reopened,
    problem: reopened instanceof InputError ? reopened.message : undefined,
  };
};

const readContents = (bytes: Uint8Array): PdfContents | NoBundle => {
  try {
    return contentsOf(bytes);
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    return { expected: 'a PDF that can be read', found: error.found, mend: pdfMends[error.kind] };
  }
};

const reportOf = ({ attachments }: PdfContents): Report | NoBundle => {
  const attached = attachments.find(({ name }) => name === 'report.json');
  const expected = 'a bundle of triproof, which carries its report.json';
  if (attached === undefined) {
    const found = attachments.length === 0 ? 'a PDF without attachments' : 'a PDF whose attachments lack it';
    return { expected, found, mend: 'Give the PDF as triproof wrote it, not a print or an excerpt of it.' };
  }
  const report = savedReport(attached.bytes);
  if (report !== undefined) return report;
  const mend = 'Verify it with the triproof that wrote it; if that was this one, the report was changed.';
  return { expected, found: 'a report.json that is no report of this kind', mend };
};

/** The images that a report names, as the PDF holds them, by the evidence file's name. */
export const imagesOf = async (
  { inputs, facts }: Report,
  { images }: PdfContents,
): Promise<Map<string, BundleImage>> => {
  const found = new Map<string, BundleImage>();
  for (const { file, carried } of inputs) {
    const image = carried === undefined ? undefined : images.get(carried.sha256);
    if (carried === undefined || image === undefined) continue;
    found.set(file, { ...(await codingOf(image, carried)), ...describedBy(carried, facts, file) });
  }
  return found;
};

/** Repacks an image as a bundle does, if another program packed it differently. */
const codingOf = async (
  image: PdfImage,
  { width, height, greyscale }: CarriedRecord,
): Promise<Pick<BundleImage, 'coding' | 'bytes'>> => {
  if ('jpeg' in image) return { coding: 'jpeg', bytes: image.jpeg };
  const [samples, bytes] = [image.samples(), image.packed()];
  const fits = samples.length === width * height * (greyscale ? 1 : 3);
  if (bytes !== undefined || !fits) return { coding: 'flate', bytes: bytes ?? new Uint8Array() };
  return packedSamples(samples, { width, height, greyscale });
};

/** What the report says about an image. */
export const describedBy = (
  { sha256: hash, width, height, orientation = 1, quality, greyscale }: CarriedRecord,
  { files }: Report['facts'],
  file: string,
): Omit<BundleImage, 'coding' | 'bytes'> => {
  const upright = files.find((state) => state.file === file);
  // The ratio of the longest sides is exactly the factor by which the image was reduced.
  const scale = Math.max(width, height) / Math.max(upright?.width ?? width, upright?.height ?? height);
  const turned = isOrientation(orientation) ? orientation : 1;
  return { sha256: hash, width, height, orientation: turned, scale, quality, greyscale };
};

/** JPEGs on the pages that the report does not name, in page order. */
export const foreignJpegs = ({ inputs }: Report, { images }: PdfContents): readonly Uint8Array[] => {
  const named = new Set(inputs.map(({ carried }) => carried?.sha256));
  return [...images].flatMap(([hash, image]) => (named.has(hash) || !('jpeg' in image) ? [] : [image.jpeg]));
};

/** The attachment with this hash, else the one with this name, which was then changed. */
export const attachmentOf = (
  { attachments }: PdfContents,
  { file, sha256: hash }: Pick<InputRecord, 'file' | 'sha256'>,
): Uint8Array | undefined =>
  (
    attachments.find(({ bytes }) => sha256(bytes) === hash) ??
    attachments.find(({ name }) => name === file || name === `original/${file}`)
  )?.bytes;

/**
 * Opens the case again with other bytes for its evidence. Missing evidence is empty; another question reports that it is missing.
 *
 * @param bytesOf - The bytes of an evidence file.
 * @param known - The report's policy, if at hand.
 */
export const openWith = async (
  { policy, inputs }: Report,
  contents: PdfContents,
  bytesOf: (input: InputRecord) => Uint8Array | undefined,
  known: Policy | undefined,
): Promise<Case | InputError> => {
  const source = contents.attachments.find(({ name }) => name === 'case.json')?.bytes ?? new Uint8Array();
  const nothing = new Uint8Array();
  const maps = inputs.flatMap(({ map }) => (map === undefined ? [] : [map]));
  const mapFiles = maps.map((map) => [map.file, attachmentOf(contents, map) ?? nothing] as const);
  const files = new Map([...mapFiles, ...inputs.map((input) => [input.file, bytesOf(input) ?? nothing] as const)]);
  const [fallback] = mapFiles;
  try {
    // A mapping that the case itself names belongs to its file; the other one came from an option.
    const map = fallback === undefined ? undefined : { file: fallback[0], bytes: fallback[1] };
    return await caseFromMemory({ caseFile: source, files }, { policy: known ?? policy.id, map });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
};

const carriedFile = (image: BundleImage | undefined): Uint8Array | undefined => image && fileOf(image);

const openAgain = async (
  report: Report,
  contents: PdfContents,
  images: ReadonlyMap<string, BundleImage>,
  known: Policy | undefined,
): Promise<Case | InputError> => {
  const bytesOf = (input: InputRecord): Uint8Array | undefined =>
    input.element === 'tracking' ? attachmentOf(contents, input) : carriedFile(images.get(input.file));
  const opened = await openWith(report, contents, bytesOf, known);
  if (opened instanceof InputError) return opened;
  // The images in the bundle are already blacked out and upright, and may be smaller, so the case's mask boxes would be in the wrong
  // places.
  return { ...opened, evidence: opened.evidence.map((file) => ({ ...file, mask: undefined, turn: undefined })) };
};
