import type { CaseFile } from '../model/schema/case.js';
import type { Policy } from '../model/schema/policy.js';
import type { EvidenceElement } from '../model/schema/report.js';
import { type Claim, type ClaimDoubt, type Claims, claimsOf, type Told } from './claims.js';
import type { Document } from './document.js';
import { isId } from './values.js';

/** What a case file needs and nothing gave: its place in the file. */
export type MissingPlace = '/id' | '/order/number' | '/order/items' | '/dispute/openedAt';

/** A case file as far as it is known. Missing values are left out, so that opening it names them. */
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

/** A case drawn up from documents. */
export interface CaseDraft {
  /** The content of the case file, as far as it is known. */
  readonly caseFile: DraftFile;
  /** The values of the case file, and where they were read. */
  readonly claims: Claims;
  /** The files from which it was drawn up. */
  readonly documents: readonly Document[];
  /** In the order of the case file. If empty, the case can be judged. */
  readonly missing: readonly MissingPlace[];
  /** Elements without evidence. The case can be judged, but fails. */
  readonly without: readonly EvidenceElement[];
  /** Contradictions. Their values were left out. */
  readonly doubts: readonly ClaimDoubt[];
}

/** What the user says about a case. */
export interface CaseTold extends Told {
  /** The case's name: 1 to 64 letters, digits, dots, underscores or hyphens. Default: the order's number, else the folder's name. */
  readonly id?: string | undefined;
  /** ISO 8601 with an offset. It is never read from any document. */
  readonly openedAt?: string | undefined;
  /** IANA name of the zone for clock times in the evidence that carry no offset. */
  readonly evidenceZone?: string | undefined;
}

const elements = ['order', 'tracking', 'label'] as const satisfies readonly EvidenceElement[];

type Entry = string | { file: string; timeZone: string };

const entryOf = (file: string, timeZone: string | undefined): Entry =>
  timeZone === undefined ? file : { file, timeZone };

/** The order's number as a name, or the folder's name if there is no number. */
const idFrom = (told: CaseTold, number: Claim | undefined, folderName: string): string | undefined => {
  if (told.id !== undefined) return told.id;
  const names = [number?.value.replace(/[^A-Za-z0-9._-]/gu, '-') ?? '', folderName];
  return names.find(isId);
};

const missingIn = ({ id, order, dispute }: Omit<DraftFile, 'evidence' | 'policy'>): readonly MissingPlace[] => [
  ...(id === undefined ? ['/id' as const] : []),
  ...(order.number === undefined ? ['/order/number' as const] : []),
  ...(order.items === undefined ? ['/order/items' as const] : []),
  ...(dispute.openedAt === undefined ? ['/dispute/openedAt' as const] : []),
];

/**
 * Draws up the case file of one case.
 *
 * @param documents - Its evidence.
 * @param folderName - Name of the case if neither the user nor an order number gives one.
 */
export const draftCase = (
  documents: readonly Document[],
  told: CaseTold,
  { policy, folderName = '' }: { readonly policy: Policy; readonly folderName?: string },
): CaseDraft => {
  const claims = claimsOf(documents, told, policy);
  const { orderNumber, trackingNumber, skus } = claims;
  const id = idFrom(told, orderNumber, folderName);
  const filesOf = (element: EvidenceElement): Entry[] =>
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

/** The bytes of a case file. The same draft gives the same bytes. */
export const renderCaseFile = (caseFile: DraftFile): string => `${JSON.stringify(caseFile, null, 2)}\n`;
