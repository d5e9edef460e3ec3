import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseJson } from '../case/json.js';
import { faultOf } from '../case/tree.js';
import type { Case, MapFile } from '../model/case.js';
import type { FileFacts } from '../model/facts.js';
import { sha256 } from '../model/hash.js';
import type { InputRecord, Language, Report } from '../model/schema/report.js';
import type { Limits } from '../policy/limits.js';
import { type SubmissionWish, withCopy } from '../report/submission.js';
import { version } from '../version.js';
import type { Outputs } from './outputs.js';

/** What a bundle is made from, apart from the evidence itself. */
export interface Recipe extends Limits, SubmissionWish {
  readonly language: Language;
  readonly maskPhones: boolean;
  /** Identity of the reader of lines: what another one saw may differ. */
  readonly lines: string;
}

const isImage = ({ element }: { readonly element: string }): boolean => element !== 'tracking';

/** Whether a file would be read through the same mapping again: the case's own, or the other one where no format recognised it. */
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

/** Whether the report is of the copy that would be made again: for the same reader, and accepted by the same person if at all. */
const isCopyFor = ({ copy, acceptance, ...judged }: Report, recipe: Recipe): boolean => {
  const again = withCopy(judged, recipe);
  return (recipe.submission === true) === (copy === 'submission') && isDeepStrictEqual(again.acceptance, acceptance);
};

/** Whether a report was made from this very case in this very way. Its claims carry the case file's hash. */
const isOf = (report: Report, { claims, policy, evidence, map }: Case, recipe: Recipe): boolean =>
  isDeepStrictEqual(report.case, claims) &&
  report.tool.version === version &&
  isDeepStrictEqual(report.policy, { id: policy.id, version: policy.version }) &&
  report.language === recipe.language &&
  report.bundle?.maxBytes === recipe.maxBytes &&
  (report.maskPhones ?? false) === recipe.maskPhones &&
  report.fitting?.maxPages === recipe.maxPages &&
  isCopyFor(report, recipe) &&
  isDeepStrictEqual(
    report.inputs.map(({ file, element, sha256 }) => [file, element, sha256]),
    evidence.map(({ file, element, sha256 }) => [file, element, sha256]),
  ) &&
  report.inputs.every((input, index) => isMappedAlike(input, report.facts.files[index], evidence[index]?.map, map)) &&
  (!report.inputs.some(isImage) || report.tool.readers.includes(recipe.lines));

let validate: ((value: unknown) => value is Report) | undefined;

const isReport = (value: unknown): value is Report => {
  const schema = new URL('../../schemas/report.schema.json', import.meta.url);
  validate ??= new Ajv2020({ validateFormats: false }).compile<Report>(
    JSON.parse(readFileSync(schema, 'utf8')) as object,
  );
  return validate(value);
};

const readOrNothing = async (path: string): Promise<Uint8Array | undefined> =>
  readFile(path).catch((error: unknown) => faultOf(error, path).then(() => undefined));

const reportIn = (bytes: Uint8Array): Report | undefined => {
  const parsed = parseJson(bytes);
  return parsed.ok && isReport(parsed.value) ? parsed.value : undefined;
};

/**
 * The report of an earlier build, if it was made from the same case in the same way and its PDF is still the one it speaks of.
 */
export const earlierBuild = async (
  { pdf, report }: Outputs,
  opened: Case,
  recipe: Recipe,
): Promise<Report | undefined> => {
  const [pdfBytes, reportBytes] = await Promise.all([readOrNothing(pdf), readOrNothing(report)]);
  if (pdfBytes === undefined || reportBytes === undefined) return undefined;
  const earlier = reportIn(reportBytes);
  if (earlier === undefined || !isOf(earlier, opened, recipe)) return undefined;
  return earlier.bundle?.sha256 === sha256(pdfBytes) ? earlier : undefined;
};
