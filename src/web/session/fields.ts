import type { CaseDraft } from '../../intake/index.js';
import type { InputProblem } from '../../model/problems.js';
import { problemAt } from '../problem.js';
import type { Field, FieldName } from '../shown.js';
import { fieldNames, type SessionFile, type Typed } from './model.js';

type Doubt = CaseDraft['doubts'][number];

/** The field that a doubt belongs to, and its words. `{values}` stands for what the files show. */
const doubts: Readonly<
  Record<
    Doubt['code'],
    { readonly field: FieldName } & Pick<InputProblem, 'expected' | 'mend'> & { readonly none?: string }
  >
> = {
  'order-number-missing': {
    field: 'orderNumber',
    expected: 'one order number in the files',
    mend: 'Type it, or add the page of this order.',
  },
  'order-numbers-differ': {
    field: 'orderNumber',
    expected: 'one order number in the files',
    mend: 'Take out the file of the other order, or type the right number.',
  },
  'order-number-elsewhere': {
    field: 'orderNumber',
    expected: 'no other order number in the files',
    mend: 'See whether that file belongs to this order.',
  },
  'sku-missing': {
    field: 'skus',
    expected: 'the SKU on an order page',
    mend: 'Type it; labels alone do not prove what was ordered.',
  },
  'skus-differ': {
    field: 'skus',
    expected: 'the SKU of the order on the label',
    mend: 'See whether the label belongs to this order.',
  },
  'sku-from-label': {
    field: 'skus',
    expected: 'the SKU on an order page',
    mend: 'Compare it with the order: it was read from the label alone.',
  },
  'tracking-numbers-differ': {
    field: 'trackingNumber',
    expected: 'one tracking number in the files',
    mend: 'Take out the file of the other parcel, or type the right number.',
  },
  'tracking-number-unclear': {
    field: 'trackingNumber',
    expected: 'a tracking number without doubt',
    mend: 'Type it: one of its letters may be a digit.',
  },
  'tracking-number-elsewhere': {
    field: 'trackingNumber',
    expected: 'no other tracking number in the files',
    mend: 'See whether that file belongs to this parcel.',
  },
};

const listed = ({ values }: Doubt): string =>
  values.length === 0
    ? 'none'
    : values
        .slice(0, 5)
        .map(({ value, files }) => (files.length === 0 ? value : `${value} (${files.slice(0, 3).join(', ')})`))
        .join(', ');

const doubtAt = (field: FieldName, draft: CaseDraft): InputProblem | undefined => {
  const doubt = draft.doubts.find(({ code }) => doubts[code].field === field);
  if (doubt === undefined) return undefined;
  const { expected, mend } = doubts[doubt.code];
  return problemAt('bad-option', field, { expected, found: listed(doubt), mend }, doubt.values[0]?.files[0] ?? '');
};

/** What was read for a field, and where. */
const readFor = (field: FieldName, { claims }: CaseDraft): Pick<Field, 'value' | 'from'> | undefined => {
  const { orderNumber, trackingNumber, skus } = claims;
  const read: Partial<Record<FieldName, (typeof skus)[number] | undefined>> = {
    orderNumber,
    trackingNumber,
    skus: skus[0],
  };
  const first = read[field];
  if (first === undefined) return undefined;
  const value = field === 'skus' ? skus.map((sku) => sku.value).join('|') : first.value;
  const [from] = first.files;
  return { value, ...(from === undefined ? {} : { from }) };
};

const nothing: Field = { value: '', source: 'none' };

const fieldOf = (
  name: FieldName,
  typed: Typed,
  draft: CaseDraft,
  problems: ReadonlyMap<FieldName, InputProblem>,
  hasFiles: boolean,
): Field => {
  const text = typed[name];
  const read = text === undefined ? readFor(name, draft) : undefined;
  const own: Field =
    text !== undefined ? { value: text, source: 'typed' } : read === undefined ? nothing : { ...read, source: 'read' };
  // Without files there are no doubts yet.
  const problem = problems.get(name) ?? (hasFiles ? doubtAt(name, draft) : undefined);
  return problem === undefined ? own : { ...own, problem };
};

/** The fields of the page: what was typed, else what was read. */
export const fieldsOf = (
  typed: Typed,
  draft: CaseDraft,
  problems: ReadonlyMap<FieldName, InputProblem>,
  files: readonly SessionFile[],
): Readonly<Record<FieldName, Field>> => {
  const hasFiles = files.some(({ status }) => status === 'read');
  return Object.fromEntries(
    fieldNames.map((name) => [name, fieldOf(name, typed, draft, problems, hasFiles)]),
  ) as Readonly<Record<FieldName, Field>>;
};
