import type { CaseFile } from '../model/schema/case.js';
import type { Policy } from '../model/schema/policy.js';
import { type Claim, type Claims, claimsOf, type Doubt, type Told } from './claims.js';
import type { Document, Element } from './document.js';
import { isId } from './values.js';

/** What a case file needs and nothing said: its place in the file. */
export type Missing = '/id' | '/order/number' | '/order/items' | '/dispute/openedAt';

/** A case file as far as it goes. What is missing is left out, so that it is refused by name wherever a case is opened. */
export interface DraftFile {
  readonly id?: string;
  readonly policy: string;
  readonly order: {
    readonly number?: string;
    readonly trackingNumber?: string;
    readonly items?: readonly { readonly sku: string }[];
  };
  readonly dispute: { readonly openedAt?: string };
  readonly evidence: NonNullable<Required<CaseFile['evidence']>>;
}

/** A case that was drawn up from documents. */
export interface CaseDraft {
  /** The content of the case file, as far as it is known. */
  readonly caseFile: DraftFile;
  /** What the case file says, and where it was read. */
  readonly claims: Claims;
  /** The files that it was drawn up from. */
  readonly documents: readonly Document[];
  /** In the order of the case file. None: the case can be judged. */
  readonly missing: readonly Missing[];
  /** Elements for which there is no evidence: the case can be judged, and fails. */
  readonly without: readonly Element[];
  /** What contradicts itself, and was left out. */
  readonly doubts: readonly Doubt[];
}

/** What the user says of a case. */
export interface CaseTold extends Told {
  /** The case's name: 1 to 64 letters, digits, dots, underscores or hyphens. Default: the order's number, else the folder's name. */
  readonly id?: string | undefined;
  /** ISO 8601 with an offset. It is never read from anywhere. */
  readonly openedAt?: string | undefined;
  /** IANA name: how to read clock times of the evidence that carry no offset. */
  readonly evidenceZone?: string | undefined;
}

const elements = ['order', 'tracking', 'label'] as const satisfies readonly Element[];

type Entry = string | { file: string; timeZone: string };

const entryOf = (file: string, timeZone: string | undefined): Entry =>
  timeZone === undefined ? file : { file, timeZone };

/** The order's number as a name; the folder's where there is none. */
const idFrom = (told: CaseTold, number: Claim | undefined, folderName: string): string | undefined => {
  if (told.id !== undefined) return told.id;
  const names = [number?.value.replace(/[^A-Za-z0-9._-]/gu, '-') ?? '', folderName];
  return names.find(isId);
};

const missingIn = ({ id, order, dispute }: Omit<DraftFile, 'evidence' | 'policy'>): readonly Missing[] => [
  ...(id === undefined ? ['/id' as const] : []),
  ...(order.number === undefined ? ['/order/number' as const] : []),
  ...(order.items === undefined ? ['/order/items' as const] : []),
  ...(dispute.openedAt === undefined ? ['/dispute/openedAt' as const] : []),
];

/**
 * Draws up the case file of one case.
 *
 * @param documents - Its evidence.
 * @param folderName - What the case may be called where neither the user nor an order number names it.
 */
export const draftCase = (
  documents: readonly Document[],
  told: CaseTold,
  { policy, folderName = '' }: { readonly policy: Policy; readonly folderName?: string },
): CaseDraft => {
  const claims = claimsOf(documents, told, policy);
  const { orderNumber, trackingNumber, skus } = claims;
  const id = idFrom(told, orderNumber, folderName);
  const filesOf = (element: Element): Entry[] =>
    documents.filter((each) => each.element === element).map(({ file }) => entryOf(file, told.evidenceZone));
  const named = {
    ...(id === undefined ? {} : { id }),
    policy: policy.id,
    order: {
      ...(orderNumber === undefined ? {} : { number: orderNumber.value }),
      ...(trackingNumber === undefined ? {} : { trackingNumber: trackingNumber.value }),
      ...(skus.length === 0 ? {} : { items: skus.map(({ value }) => ({ sku: value })) }),
    },
    dispute: told.openedAt === undefined ? {} : { openedAt: told.openedAt },
  };
  const evidence = { order: filesOf('order'), tracking: filesOf('tracking'), label: filesOf('label') };
  return {
    caseFile: { ...named, evidence },
    claims,
    documents,
    missing: missingIn(named),
    without: elements.filter((element) => evidence[element].length === 0),
    doubts: claims.doubts,
  };
};

/** The bytes of a case file: the same for the same draft. */
export const renderCaseFile = (caseFile: DraftFile): string => `${JSON.stringify(caseFile, null, 2)}\n`;
