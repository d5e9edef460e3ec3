import type { ReadImage, ReadResult } from '../gather/read-file.js';
import type { Finding } from '../model/findings.js';
import type { Policy } from '../model/schema/policy.js';
import type { LabelDoubtRead, OrderDoubtRead, ParcelRead } from '../model/schema/reading.js';
import type { FileProblem, LabelDoubtCode, Language, OrderDoubtCode, TrackingDoubt } from '../model/schema/report.js';
import { speechIn } from '../report/case-words.js';
import { wordFinding } from '../report/wording/index.js';

/** What was found and what to do about it, each a sentence; `mend` may be empty. */
export interface Words {
  readonly message: string;
  readonly mend: string;
}

/** A doubt about a history as in the report; `undefined` if it only says that the parcel has no number. */
const findingOf = ({ code, detail, file }: TrackingDoubt): Finding | undefined => {
  switch (code) {
    case 'number-not-in-file':
      return undefined;
    case 'no-events':
      return { code: 'tracking-no-events', params: {}, at: [] };
    case 'mapped-by-user':
      return { code: 'tracking-mapped', params: { file, map: detail }, at: [] };
    case 'event-after-retrieval':
      return { code: 'tracking-event-after-retrieval', params: { file, event: detail, retrievedAt: '' }, at: [] };
    default:
      return { code: `tracking-${code}`, params: { detail }, at: [] } as Finding;
  }
};

/** The sentences for a doubt in the language of the report, without text that is quoted beside them. */
export const wordDoubt = (doubt: TrackingDoubt, language: Language): Words | undefined => {
  const finding = findingOf(doubt);
  return finding === undefined ? undefined : wordFinding(finding, speechIn(language));
};

/** Why a file cannot be read, and what to do about it. */
export const wordFileProblem = (file: string, problem: FileProblem, detail: string, language: Language): Words =>
  wordFinding({ code: 'evidence-unreadable', params: { file, problem, detail }, at: [] }, speechIn(language));

/** The doubts about an order page, in the words of a report. @param policy - The one that it was read by. */
export const wordOrderDoubt = (
  { code, words }: Pick<OrderDoubtRead, 'code' | 'words'>,
  language: Language,
  policy: Policy | undefined,
): Words =>
  wordFinding(
    { code: `order-${code}`, params: { words }, at: [] } as Finding<`order-${OrderDoubtCode}`>,
    speechIn(language, policy),
  );

/** Doubts about the product, not about the parcel's number. */
const aboutSku: readonly string[] = [
  ...['other-sku', 'sku-barcode-differs', 'sku-within-number', 'sku-struck-out', 'row-of-another', 'row-differs'],
];

/** Doubts about a parcel, in the words of a report that expects what the parcel itself gives. */
export const wordLabelDoubt = (
  { code, words }: Pick<LabelDoubtRead, 'code' | 'words'>,
  { trackingNumber, postingNumber, skus }: Pick<ParcelRead, 'trackingNumber' | 'postingNumber' | 'skus'>,
  language: Language,
): Words => {
  const number = (trackingNumber ?? postingNumber)?.value ?? '';
  const expected = aboutSku.includes(code) ? skus.map(({ value }) => value).join(', ') : number;
  return wordFinding(
    { code: `label-${code}`, params: { expected, found: words }, at: [] } as Finding<`label-${LabelDoubtCode}`>,
    speechIn(language),
  );
};

/** The doubts of an image in words. */
const withDoubts = (image: ReadImage, language: Language, policy: Policy | undefined): object => ({
  ...image,
  orders: image.orders.map((order) => ({
    ...order,
    doubts: order.doubts.map((doubt) => ({ ...doubt, ...wordOrderDoubt(doubt, language, policy) })),
  })),
  parcels: image.parcels.map((parcel) => ({
    ...parcel,
    doubts: parcel.doubts.map((doubt) => ({ ...doubt, ...wordLabelDoubt(doubt, parcel, language) })),
  })),
});

/** What was read, with its findings worded as in a report. */
export const withWords = (read: ReadResult, language: Language, policy?: Policy): object => {
  if (read.kind === 'tracking') {
    const findings = read.tracking.findings.map((doubt) => ({ ...doubt, ...wordDoubt(doubt, language) }));
    return { ...read, tracking: { ...read.tracking, findings } };
  }
  if (read.kind === 'image') return { ...read, image: withDoubts(read.image, language, policy) };
  const findings = read.findings.map((finding) => ({
    ...finding,
    ...wordFileProblem(read.file, finding.code, finding.detail, language),
  }));
  return { ...read, findings };
};
