import { basename, join, resolve } from 'node:path';
import { folderFault, problemOf } from '../case/index.js';
import { InputError, type InputProblem } from '../model/problems.js';
import type { Policy } from '../model/schema/policy.js';
import { claimsOf } from './claims.js';
import type { Document, Stranger } from './document.js';
import { type CaseDraft, type CaseTold, draftCase } from './draft.js';
import { filesNamed, type NamedFiles, withNamed } from './forced.js';
import { homeOf, seenFrom } from './home.js';
import { type FolderLookOptions, type Looked, lookThrough } from './look.js';
import { bytesIn, withOwnRows } from './own-row.js';
import {
  areOfSeveralOrders,
  isShared,
  type OrderDocuments,
  type Sorted,
  sortDocuments,
  type UnplacedDocument,
} from './sort.js';

/** A case that can be written. */
export interface PlannedCase {
  /** The case as it was drawn up. */
  readonly draft: CaseDraft;
  /** The input of the draft, for drawing it up again with more. */
  readonly told: CaseTold;
  /** The folder of its evidence. */
  readonly from: string;
  /** The folder for its case file. It differs from `from` if the evidence has to be copied. */
  readonly to: string;
  /** For a table: the line in which its row begins. */
  readonly line?: number;
}

/** What is to be written, and what is left over. */
export interface Plan {
  /** Every case that can be written. */
  readonly cases: readonly PlannedCase[];
  /** Evidence whose order is unknown. */
  readonly unplaced: readonly UnplacedDocument[];
  /** Files that are no evidence, and why. */
  readonly strangers: readonly Stranger[];
  /** Rows and folders that cannot be used. */
  readonly problems: readonly InputProblem[];
  /** Whether the files were of several orders and were sorted by their numbers. */
  readonly isSorted: boolean;
  /** Whether there are more files than were examined. */
  readonly isCut: boolean;
}

export interface PlanOptions extends FolderLookOptions {
  /** Folder in which the cases' folders are made, and to which the evidence is copied. Default: beside the evidence. */
  readonly out?: string | undefined;
}

export interface FolderOptions extends PlanOptions {
  /** Whether the folder holds several orders. Default: told from its content. */
  readonly many?: boolean | undefined;
  readonly told?: CaseTold | undefined;
  readonly named?: NamedFiles | undefined;
}

const nothing = (folder: string, { strangers }: Looked): InputProblem => ({
  code: 'no-evidence',
  file: folder,
  place: '',
  expected: 'order screenshots, tracking files or label photos',
  found: strangers.length === 0 ? 'an empty folder' : `none among its files: ${strangers.length}`,
  mend: 'Put them there, or say which files are what.',
});

/** @throws {InputError} if there is no such folder. */
export const lookIn = async (folder: string, options: FolderLookOptions): Promise<Looked> => {
  const fault = await folderFault(folder);
  if (fault !== undefined) throw new InputError([problemOf(fault, folder)]);
  return lookThrough(folder, options);
};

/**
 * Plans the cases of a folder: one, or one for each order whose documents lie in it.
 * @throws {InputError} if there is no such folder, or no evidence in it.
 */
export const planFolder = async (folder: string, options: FolderOptions): Promise<Plan> => {
  const { named = {}, told = {} } = options;
  const looked = await lookIn(folder, options);
  const { documents, strangers } = withNamed(looked.documents, looked.strangers, named);
  if (documents.length === 0) throw new InputError([nothing(folder, looked)]);
  const isOne = told.orderNumber !== undefined || filesNamed(named).length > 0;
  const isSorted = options.many ?? (!isOne && areOfSeveralOrders(documents));
  const found = { strangers, problems: [], isSorted, isCut: looked.isCut };
  if (isSorted) return { ...found, ...(await sortedCases(folder, documents, told, options)) };
  return { ...found, cases: [await oneCase(folder, documents, told, options)], unplaced: [] };
};

const oneCase = async (
  folder: string,
  documents: readonly Document[],
  told: CaseTold,
  options: PlanOptions,
): Promise<PlannedCase> => {
  const { policy, out } = options;
  const folderName = basename(resolve(folder));
  const number = claimsOf(documents, told, policy).orderNumber?.value;
  const own = number === undefined ? documents : await withOwnRows(documents, bytesIn(folder), number, options);
  const draft = draftCase(own, told, { policy, folderName });
  const to = out === undefined ? folder : join(out, draft.caseFile.id ?? 'case');
  return { draft, told, from: folder, to };
};

/**
 * Sorts documents by order, with each order's lists reduced to its row. What the lists tell about products then places documents that show nothing
 * else.
 */
const sortedWithRows = async (
  folder: string,
  documents: readonly Document[],
  options: PlanOptions,
): Promise<Sorted> => {
  const { groups } = sortDocuments(documents);
  const views = new Map<string, readonly Document[]>();
  for (const { orderNumber, documents: own } of groups)
    views.set(orderNumber, await withOwnRows(own, bytesIn(folder), orderNumber, options));
  const known = groups.map(({ orderNumber }) => ({ orderNumber, skus: listedSkus(views.get(orderNumber) ?? []) }));
  const sorted = sortDocuments(documents, known);
  const asSeen = ({ orderNumber, documents: own }: OrderDocuments): OrderDocuments => ({
    orderNumber,
    documents: own.map((each) => views.get(orderNumber)?.find(({ file }) => file === each.file) ?? each),
  });
  return { groups: sorted.groups.map(asSeen), unplaced: sorted.unplaced };
};

const listedSkus = (documents: readonly Document[]): readonly string[] =>
  documents
    .filter((page) => page.element === 'order' && !isShared(page))
    .flatMap(({ skus }) => skus.map(({ value }) => value));

const sortedCases = async (
  folder: string,
  documents: readonly Document[],
  told: CaseTold,
  options: PlanOptions,
): Promise<Pick<Plan, 'cases' | 'unplaced'>> => {
  const { policy, out } = options;
  const { groups, unplaced } = await sortedWithRows(folder, documents, options);
  const cases = groups.map((group): PlannedCase => {
    const files = new Set(group.documents.map(({ file }) => file));
    const others = [
      ...documents.filter(({ file }) => !files.has(file)),
      ...groups.filter((other) => other !== group).flatMap((other) => other.documents),
    ];
    const home = out === undefined ? homeOf(group, others) : undefined;
    const own = { ...told, orderNumber: group.orderNumber };
    const draft = draftCase(seenFrom(home ?? '', group.documents), own, { policy });
    const to = home === undefined ? join(out ?? folder, draft.caseFile.id ?? group.orderNumber) : join(folder, home);
    return { draft, told: own, from: home === undefined ? folder : to, to };
  });
  return { cases, unplaced };
};

/** The case again, with the user's additions. */
export const replanned = (planned: PlannedCase, more: CaseTold, policy: Policy): PlannedCase => {
  const told = { ...planned.told, ...more };
  const { documents, caseFile } = planned.draft;
  return { ...planned, told, draft: draftCase(documents, { id: caseFile.id, ...told }, { policy }) };
};
