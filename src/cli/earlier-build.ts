import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { faultOf } from '../case/tree.js';
import type { Case, MapFile } from '../model/case.js';
import type { FileFacts } from '../model/facts.js';
import { sha256 } from '../model/hash.js';
import type { InputRecord, Language, Report } from '../model/schema/report.js';
import type { Limits } from '../policy/limits.js';
import { isJudgedBy } from '../policy/own.js';
import { savedReport } from '../report/saved.js';
import { type SubmissionWish, withCopy } from '../report/submission.js';
import { manifestOf, signManifest } from '../signature/manifest.js';
import { version } from '../version.js';
import { type OutputPaths, outputPaths } from './outputs.js';

/** Everything that decides a bundle, apart from the evidence itself. */
export interface Recipe extends Limits, SubmissionWish {
  readonly language: Language;
  readonly displayZone: string | undefined;
  readonly now?: string | undefined;
  readonly maskPhones: boolean;
  /** Identity of the reader of lines, because another one may read differently. */
  readonly lines: string;
  /** The key that signs the build. An earlier build without its signature is not kept. */
  readonly key: KeyObject | undefined;
}

const isImage = ({ element }: { readonly element: string }): boolean => element !== 'tracking';

/** Whether a file would be read through the same mapping again: the case's own, or the general one if no format recognised it. */
const isMappedAlike = (
  { element, map: used }: InputRecord,
  read: FileFacts | undefined,
  own: MapFile | undefined,
  other: MapFile | undefined,
): boolean => {
  if (own !== undefined || element !== 'tracking') return used?.sha256 === own?.sha256;
  return used === undefined && read?.state === 'read'
    ? true
    : used?.sha256 === other?.sha256 && used?.file === other?.file;
};

/**
 * Whether the report is of the copy that would be made again: of the same kind, and accepted by the same person if at all. A report without a bundle
 * is of a refused copy, which would be refused again.
 */
const isCopyFor = ({ copy, acceptance, ...judged }: Report, recipe: Recipe): boolean => {
  const again = withCopy(judged, recipe);
  if (judged.bundle !== undefined && (judged.outputs === undefined) !== (recipe.output === undefined)) return false;
  if (judged.bundle === undefined) return recipe.submission === true && again.copy !== 'submission';
  return (recipe.submission === true) === (copy === 'submission') && isDeepStrictEqual(again.acceptance, acceptance);
};

/** Whether a report was made from exactly this case in exactly this way. Its claims contain the case file's hash. */
const isOf = (report: Report, { claims, policy, evidence, map, reused = [] }: Case, recipe: Recipe): boolean =>
  isDeepStrictEqual(report.case, claims) &&
  isDeepStrictEqual(report.facts.reused ?? [], reused) &&
  report.tool.version === version &&
  isJudgedBy(report.policy, policy) &&
  report.language === recipe.language &&
  report.displayZone === (recipe.displayZone ?? policy.displayZone) &&
  report.now === recipe.now &&
  (report.bundle ?? report.fitting)?.maxBytes === recipe.maxBytes &&
  (report.maskPhones ?? false) === recipe.maskPhones &&
  report.fitting?.maxPages === recipe.maxPages &&
  report.fitting?.recipient === recipe.recipient &&
  isCopyFor(report, recipe) &&
  isDeepStrictEqual(
    report.inputs.map(({ file, element, sha256 }) => [file, element, sha256]),
    evidence.map(({ file, element, sha256 }) => [file, element, sha256]),
  ) &&
  report.inputs.every((input, index) => isMappedAlike(input, report.facts.files[index], evidence[index]?.map, map)) &&
  (!report.inputs.some(isImage) || report.tool.readers.includes(recipe.lines));

const readOrNothing = async (path: string): Promise<Uint8Array | undefined> =>
  readFile(path).catch((error: unknown) => faultOf(error, path).then(() => undefined));

/**
 * Whether the build has the signature that it would get now. Ed25519 gives the same signature every time, so whoever holds the key can compare.
 * Without a key, an older signature stays: it vouches for exactly these files.
 */
const isSignedAlike = async (
  outputs: OutputPaths,
  earlier: Report,
  { pdf, report, caseFile }: { readonly pdf: Uint8Array; readonly report: Uint8Array; readonly caseFile: Uint8Array },
  key: KeyObject | undefined,
): Promise<boolean> => {
  if (key === undefined) return true;
  const [manifest, signature] = await Promise.all([readOrNothing(outputs.manifest), readOrNothing(outputs.signature)]);
  const wanted = manifestOf(earlier, {
    bundle: { name: basename(outputs.pdf), bytes: pdf },
    report: { name: basename(outputs.report), bytes: report },
    caseFile,
  });
  const same = (a: Uint8Array | undefined, b: Uint8Array) => a !== undefined && Buffer.compare(a, b) === 0;
  return same(manifest, wanted) && same(signature, signManifest(wanted, key));
};

/** Whether the output files are those in the report: its PDF with its signature, or none if it was refused. */
const isWhole = async (
  outputs: OutputPaths,
  earlier: Report,
  { report, caseFile }: { readonly report: Uint8Array; readonly caseFile: Uint8Array },
  key: KeyObject | undefined,
): Promise<boolean> => {
  const pdf = await readOrNothing(outputs.pdf);
  if (pdf === undefined || earlier.bundle === undefined) return pdf === undefined && earlier.bundle === undefined;
  return (
    earlier.bundle.sha256 === sha256(pdf) &&
    (await areOutputsWhole(dirname(outputs.report), earlier)) &&
    isSignedAlike(outputs, earlier, { pdf, report, caseFile }, key)
  );
};

/** Whether every image and text for the recipient is unchanged since the report. */
const areOutputsWhole = async (folder: string, earlier: Report): Promise<boolean> => {
  const others = (earlier.outputs ?? []).filter(({ kind }) => kind !== 'pdf');
  if (outputPaths(folder, earlier).length < others.length) return false;
  for (const { file, sha256: wanted } of others) {
    const bytes = await readOrNothing(join(folder, file));
    if (bytes === undefined || sha256(bytes) !== wanted) return false;
  }
  return true;
};

/**
 * The report of an earlier build, if it was made from the same case in the same way and its PDF is unchanged. The report itself contains all that
 * decides it: hashes of the inputs, policy, options and versions. Nothing else is kept of a run.
 */
export const earlierBuild = async (outputs: OutputPaths, opened: Case, recipe: Recipe): Promise<Report | undefined> => {
  const report = await readOrNothing(outputs.report);
  const earlier = report && savedReport(report);
  if (report === undefined || earlier === undefined || !isOf(earlier, opened, recipe)) return undefined;
  return (await isWhole(outputs, earlier, { report, caseFile: opened.source }, recipe.key)) ? earlier : undefined;
};
