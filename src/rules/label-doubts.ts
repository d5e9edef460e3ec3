import type { LabelDoubtCode, LabelFacts } from '../model/facts.js';
import type { Finding } from '../model/findings.js';
import { placesOf } from './evidence.js';
import { finding } from './outcome.js';

/** The doubts about photos that each rule reports. */
export const toldBy = {
  'label-tracking-number-shown': [
    'barcode-differs',
    'second-number',
    'other-number-unsure',
    'number-on-list-only',
    'number-struck-out',
  ],
  'label-sku-shown': [
    'other-sku',
    'sku-barcode-differs',
    'sku-within-number',
    'sku-struck-out',
    'row-of-another',
    'row-differs',
  ],
  'chain-same-parcel': ['other-posting', 'sibling-posting', 'other-parcel'],
} as const satisfies Readonly<Record<string, readonly LabelDoubtCode[]>>;

type Teller = keyof typeof toldBy;
type Told<T extends Teller> = `label-${(typeof toldBy)[T][number]}`;

/** Finding codes under which a rule reports its doubts. */
export const doubtCodes = <const T extends Teller>(rule: T): readonly Told<T>[] =>
  toldBy[rule].map((code) => `label-${code}` as Told<T>);

/** What on the photos contradicts what a rule expects. A person weighs it: no sighting outvotes it. */
export const doubtsOn = <const T extends Teller>(
  { doubts = [] }: LabelFacts,
  rule: T,
  expected: string,
): readonly Finding<Told<T>>[] =>
  doubts
    .filter(({ code }) => (toldBy[rule] as readonly LabelDoubtCode[]).includes(code))
    .map(
      (doubt) => finding(`label-${doubt.code}`, { expected, found: doubt.words }, placesOf(doubt)) as Finding<Told<T>>,
    );
