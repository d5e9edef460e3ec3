/** Facts of a made-up case in which everything is in order. Tests name only what differs. */
import type {
  BundleFacts,
  DeliverySeen,
  EventSeen,
  EvidenceElement,
  Facts,
  FileFacts,
  IdentifierLegibility,
  LabelDoubt,
  LabelDoubtCode,
  LabelFacts,
  Legibility,
  LegibilityDefect,
  LegibilityDefectKind,
  OrderFacts,
  ReportCase,
  StatusSeen,
  TrackingDoubt,
  TrackingDoubtCode,
  TrackingFacts,
} from '../../src/model/facts.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { Reading } from '../../src/model/sightings.js';
import { type Window, windowOfInstant } from '../../src/model/time.js';
import { loadPolicy } from '../../src/policy/index.js';

export const postingNumber = '70548213-0117-1';
export const trackingNumber = 'LK058863565CN';
export const sku = '1512663422';

export const policy: Policy = (() => {
  const loaded = loadPolicy('ozon/not-received');
  if (loaded === undefined) throw new Error('the policy is gone');
  return loaded;
})();

/** The window of a moment with an offset: one second, or one minute where no second is written. */
export const at = (text: string): Window => {
  const window = windowOfInstant(text);
  if (window === null) throw new Error(`${text} is no moment`);
  return window;
};

/** The window of a date in UTC. */
export const on = (date: string): Window => ({
  earliest: `${date}T00:00:00.000Z`,
  latest: new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString(),
  text: date,
});

export const sure = (value: string, file = 'label.jpg'): Reading => ({
  value,
  sure: true,
  sightings: [{ file, box: [10, 20, 300, 40], reader: 'paddle', text: value, confidence: 0.98 }],
});

export const unsure = (value: string, file = 'label.jpg'): Reading => ({
  value,
  sure: false,
  sightings: [{ file, box: [10, 20, 300, 40], reader: 'paddle', text: value, confidence: 0.61 }],
});

export const status = (changes: Partial<StatusSeen> = {}): StatusSeen => ({
  status: 'preparing',
  stage: 'proving',
  text: 'Preparing',
  sure: true,
  at: at('2024-08-10T09:00:00+08:00'),
  timeText: '10 Aug 2024 09:00:00',
  sightings: [
    {
      file: 'order.png',
      box: [700, 80, 120, 24],
      reader: 'paddle',
      text: changes.text ?? 'Preparing',
      confidence: 0.97,
    },
  ],
  ...changes,
});

export const event = (changes: Partial<EventSeen> = {}): EventSeen => ({
  kind: 'picked-up',
  at: at('2024-08-11T10:20:00+08:00'),
  text: 'Picked up',
  place: 'Shenzhen',
  code: 'PU',
  file: 'tracking.json',
  pointer: '/events/1',
  ...changes,
});

/** A delivery to the buyer, before the dispute. */
export const delivery = (changes: Partial<DeliverySeen> = {}): DeliverySeen => ({
  at: at('2024-08-18T12:00:00+03:00'),
  proof: 'scan',
  signature: 'not-said',
  file: 'tracking.json',
  pointer: '/events/5',
  ...changes,
});

export const doubt = (code: TrackingDoubtCode, detail = ''): TrackingDoubt => ({
  code,
  file: 'tracking.json',
  pointer: '/events/1',
  detail,
});

/** What on the photos contradicts what they show. */
export const labelDoubt = (code: LabelDoubtCode, words = 'LK058863579CN'): LabelDoubt => ({
  code,
  words,
  sightings: sure(words).sightings,
});

export const photo = (changes: Partial<Legibility> = {}): Legibility => ({
  file: 'label.jpg',
  lines: 12,
  sureLines: 11,
  characterHeight: 21.5,
  edgeWidth: 2.1,
  glare: 0,
  brightness: 0.82,
  defects: [],
  ...changes,
});

export const defect = (kind: LegibilityDefectKind, changes: Partial<LegibilityDefect> = {}): LegibilityDefect => ({
  kind,
  measured: 9,
  needed: 14,
  severe: false,
  ...changes,
});

/** Where an identifier stands in text. */
export const textPlace = (changes: Partial<IdentifierLegibility> = {}): IdentifierLegibility => ({
  file: 'label.jpg',
  of: 'tracking-number',
  value: trackingNumber,
  read: true,
  box: [10, 20, 300, 40],
  characterHeight: 21.5,
  contrast: 0.9,
  edgeWidth: 2.1,
  glare: 0,
  brightness: 0.82,
  cutOff: false,
  defects: [],
  ...changes,
});

const names = { order: 'order.png', tracking: 'tracking.json', label: 'label.jpg' } as const;

export const file = (element: EvidenceElement, changes: Partial<FileFacts> = {}): FileFacts => ({
  file: names[element],
  element,
  state: 'read',
  ...changes,
});

export const without = (element: EvidenceElement): FileFacts[] =>
  (['order', 'tracking', 'label'] as const).filter((id) => id !== element).map((id) => file(id));

export interface Changes {
  /** `trackingNumber: undefined` makes a case that claims none. */
  readonly claims?: { readonly trackingNumber?: string | undefined; readonly skus?: readonly string[] };
  readonly openedAt?: Window;
  /** What the case says besides of the order and the dispute. */
  readonly toldOfOrder?: Partial<ReportCase['order']>;
  readonly toldOfDispute?: Partial<ReportCase['dispute']>;
  readonly order?: Partial<OrderFacts>;
  readonly tracking?: Partial<TrackingFacts>;
  readonly label?: Partial<LabelFacts>;
  readonly files?: readonly FileFacts[];
  readonly bundle?: BundleFacts | null;
  readonly policy?: Partial<Policy>;
}

const claimed = ({
  claims = {},
  openedAt = at('2024-08-20T14:03:00+03:00'),
  toldOfOrder,
  toldOfDispute,
}: Changes): ReportCase => {
  const number = 'trackingNumber' in claims ? claims.trackingNumber : trackingNumber;
  return {
    id: 'D-2024-0815',
    order: {
      number: postingNumber,
      ...(number === undefined ? {} : { trackingNumber: number }),
      items: (claims.skus ?? [sku]).map((value) => ({ sku: value })),
      ...toldOfOrder,
    },
    dispute: { openedAt, ...toldOfDispute },
  };
};

export const factsWith = (changes: Changes = {}): Facts => ({
  case: claimed(changes),
  policy: { ...policy, ...changes.policy },
  order: {
    number: sure(postingNumber, 'order.png'),
    otherNumbers: [],
    trackingNumber: null,
    skus: [],
    statuses: [status()],
    ...changes.order,
  },
  tracking: {
    carrier: 'guoo',
    trackingNumber: {
      value: trackingNumber,
      sure: true,
      sightings: [
        { file: 'tracking.json', pointer: '/trackingNumber', reader: 'json', text: trackingNumber, confidence: 1 },
      ],
    },
    otherNumbers: [],
    postings: [],
    pickup: at('2024-08-11T10:20:00+08:00'),
    pickupProof: 'scan',
    delivery: null,
    events: [event()],
    doubts: [],
    ...changes.tracking,
  },
  label: {
    trackingNumber: sure(trackingNumber),
    postingNumber: null,
    numbers: [],
    skus: [sure(sku)],
    otherSkus: [],
    barcodes: [],
    legibility: [photo()],
    identifiers: [],
    ...changes.label,
  },
  files: changes.files ?? [file('order'), file('tracking'), file('label')],
  bundle: changes.bundle ?? null,
});

/** The codes of a judgement's findings and notes, after its status: `fail order-number-differs`. */
export const brief = (judgement: {
  readonly status: string;
  readonly findings?: readonly { readonly code: string }[];
  readonly notes?: readonly { readonly code: string }[];
}): string =>
  [judgement.status, ...[...(judgement.findings ?? []), ...(judgement.notes ?? [])].map(({ code }) => code)].join(' ');
