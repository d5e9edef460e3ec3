import type { Document } from '../../src/intake/document.js';
import { loadPolicy } from '../../src/policy/index.js';

const found = loadPolicy('ozon/not-received');
if (found === undefined) throw new Error('The policy is not there.');
export const policy = found;

const mentions = (values: readonly string[], exact: boolean) =>
  values.map((value) => ({ value, exact, unclear: false }));

interface Numbers {
  readonly postings?: readonly string[];
  readonly trackingNumbers?: readonly string[];
  readonly skus?: readonly string[];
}

const made = (
  rest: Pick<Document, 'file' | 'element' | 'kind'>,
  { postings = [], trackingNumbers = [], skus = [] }: Numbers,
  exact = false,
): Document => ({
  ...rest,
  sure: true,
  postings: mentions(postings, exact),
  trackingNumbers: mentions(trackingNumbers, exact),
  skus: mentions(skus, exact),
});

export const page = (file: string, numbers: Numbers): Document =>
  made({ file, element: 'order', kind: (numbers.postings?.length ?? 0) > 1 ? 'order-list' : 'order-page' }, numbers);

/** A label whose numbers stand in barcodes, unless said otherwise. */
export const label = (file: string, numbers: Numbers, exact = true): Document =>
  made({ file, element: 'label', kind: 'parcel-label' }, numbers, exact);

export const history = (file: string, ...trackingNumbers: readonly string[]): Document =>
  made({ file, element: 'tracking', kind: 'history' }, { trackingNumbers }, true);

/** A carrier's history in our own form, as a file. */
export const payload = (trackingNumber: string): object => ({
  carrier: 'china-post',
  trackingNumber,
  timeZone: 'Asia/Shanghai',
  events: [{ at: '2024-08-11T10:20:00+08:00', kind: 'picked-up', text: '揽收', place: 'Shenzhen' }],
});
