import { dirname, join } from 'node:path';
import { folderFault, folderTree, problemOf } from '../case/index.js';
import { InputError, type InputProblem } from '../model/problems.js';
import { claimsOf } from './claims.js';
import type { Document } from './document.js';
import { type CaseTold, draftCase } from './draft.js';
import { filesNamed, unread, withNamed } from './forced.js';
import type { Looked } from './look.js';
import type { ClockZone } from './moment.js';
import { bytesIn, withOwnRows } from './own-row.js';
import { lookIn, type Plan, type PlannedCase, type PlanOptions } from './plan.js';
import { sortDocuments, type UnplacedDocument } from './sort.js';
import { firstOf, idOf, linePlace, readCaseTable, type TableRow, type TableSource } from './table/index.js';

export interface TableOptions extends PlanOptions {
  /** The folder to which the rows' folders and files are relative. Default: the table's own. */
  readonly base?: string | undefined;
  /** For times without an offset in rows without a zone. */
  readonly clock?: ClockZone | undefined;
  readonly evidenceZone?: string | undefined;
}

interface Desk {
  readonly file: string;
  readonly base: string;
  readonly options: TableOptions;
}

/** The result of some rows. */
interface Rows {
  readonly cases: readonly PlannedCase[];
  readonly problems: readonly InputProblem[];
  readonly unplaced?: readonly UnplacedDocument[];
  readonly looked?: Looked;
}

const refusal = (
  { file }: Desk,
  row: TableRow,
  { code = 'bad-row', ...fault }: Pick<InputProblem, 'expected' | 'found' | 'mend'> & Partial<InputProblem>,
): InputProblem => ({ ...fault, code, file, place: linePlace(row.line) });

/** Faults of the files that a row names. Each must exist and lie inside of the row's folder. */
const faultsOf = async (desk: Desk, row: TableRow, folder: string): Promise<readonly InputProblem[]> => {
  const problems: InputProblem[] = [];
  for (const name of filesNamed(row.files)) {
    const read = await folderTree(folder).read(name);
    if (!read.ok) problems.push(refusal(desk, row, problemOf(read.fault, desk.file, linePlace(row.line))));
  }
  return problems;
};

const planRow = async (
  desk: Desk,
  row: TableRow,
  folder: string,
  all: readonly Document[],
  isOwn: boolean,
): Promise<Rows> => {
  const { policy, out, evidenceZone } = desk.options;
  const { orderNumber, trackingNumber, skus, openedAt } = row;
  const told = { id: idOf(row), orderNumber, trackingNumber, skus, openedAt, evidenceZone };
  const documents = isFull(row) ? all : await rowsOf(desk, told, folder, all);
  const draft = draftCase(documents, told, { policy });
  const { id } = draft.caseFile;
  if (isOwn && out === undefined)
    return { cases: [{ draft, told, from: folder, to: folder, line: row.line }], problems: [] };
  if (id === undefined)
    return {
      cases: [],
      problems: [
        refusal(desk, row, {
          expected: 'an id, or an order number',
          found: 'neither in the row nor in its files',
          mend: 'Give the row an id.',
        }),
      ],
    };
  const to = join(out ?? desk.base, id);
  return { cases: [{ draft, told: { ...told, id }, from: folder, to, line: row.line }], problems: [] };
};

/** The row's documents, with lists of orders reduced to the row's order. */
const rowsOf = async (
  { options }: Desk,
  told: CaseTold,
  folder: string,
  documents: readonly Document[],
): Promise<readonly Document[]> => {
  const number = claimsOf(documents, told, options.policy).orderNumber?.value;
  return number === undefined ? documents : withOwnRows(documents, bytesIn(folder), number, options);
};

/** Whether the row itself says all that documents could. Then nothing is read. */
const isFull = ({ orderNumber, skus }: TableRow): boolean => orderNumber !== undefined && skus.length > 0;

/** Reads the files that a row names, unless the row says all. */
const namedDocuments = async (desk: Desk, row: TableRow, folder: string): Promise<readonly Document[]> => {
  const named = new Set(filesNamed(row.files));
  const bare = (['order', 'tracking', 'label'] as const).flatMap((element) =>
    row.files[element].map((file) => unread(file, element)),
  );
  if (isFull(row)) return bare;
  const { documents } = await lookIn(folder, { ...desk.options, only: named });
  return withNamed(documents, [], row.files).documents;
};

/** Plans the rows that name one folder. */
const planRows = async (desk: Desk, inside: string, rows: readonly TableRow[]): Promise<Rows> => {
  const folder = join(desk.base, inside);
  const fault = await folderFault(folder);
  if (fault !== undefined)
    return {
      cases: [],
      problems: rows.map((row) => refusal(desk, row, problemOf(fault, desk.file, linePlace(row.line)))),
    };
  const results: Rows[] = [];
  const looking: TableRow[] = [];
  const isOwn = rows.length === 1 && inside !== '';
  for (const row of rows) {
    if (filesNamed(row.files).length === 0) {
      looking.push(row);
      continue;
    }
    const problems = await faultsOf(desk, row, folder);
    if (problems.length > 0) results.push({ cases: [], problems });
    else results.push(await planRow(desk, row, folder, await namedDocuments(desk, row, folder), isOwn));
  }
  if (looking.length > 0) results.push(await planLooking(desk, folder, looking, isOwn));
  return joined(results);
};

/** Plans rows that name only a folder. A folder named by one row is all that row's. If several rows name it, the numbers decide. */
const planLooking = async (desk: Desk, folder: string, rows: readonly TableRow[], isOwn: boolean): Promise<Rows> => {
  const looked = await lookIn(folder, desk.options);
  const [only] = rows;
  if (isOwn && only !== undefined) {
    if (looked.documents.length > 0)
      return { ...(await planRow(desk, only, folder, looked.documents, true)), looked: { ...looked, documents: [] } };
    const found =
      looked.strangers.length === 0 ? 'an empty folder' : `none among its files: ${looked.strangers.length}`;
    const expected = 'order screenshots, tracking files or label photos';
    return { cases: [], problems: [refusal(desk, only, { expected, found, mend: 'Put them there, or name them.' })] };
  }
  const nameless = rows.filter(({ orderNumber }) => orderNumber === undefined);
  const known = rows.filter(({ orderNumber }) => orderNumber !== undefined) as readonly (TableRow & {
    readonly orderNumber: string;
  })[];
  const { groups, unplaced } = sortDocuments(looked.documents, known);
  const results: Rows[] = [];
  for (const row of known) {
    const documents = groups.find(({ orderNumber }) => orderNumber === row.orderNumber)?.documents ?? [];
    if (documents.length > 0) {
      results.push(await planRow(desk, row, folder, documents, false));
      continue;
    }
    const expected = 'files that show the number of the order or of the parcel';
    const mend = 'Name the files in the row, or put them into a folder of their own.';
    results.push({ cases: [], problems: [refusal(desk, row, { code: 'no-evidence', expected, found: 'none', mend })] });
  }
  const problems = nameless.map((row) =>
    refusal(desk, row, {
      expected: 'an order number, where several rows look in one folder',
      found: 'nothing',
      mend: 'Give it, or name the files in the row.',
    }),
  );
  return { ...joined([...results, { cases: [], problems }]), unplaced, looked };
};

const joined = (results: readonly Rows[]): Rows & Pick<Plan, 'unplaced' | 'strangers' | 'isCut'> => ({
  cases: results.flatMap(({ cases }) => cases),
  problems: results.flatMap(({ problems }) => problems),
  unplaced: results.flatMap(({ unplaced = [] }) => unplaced),
  strangers: results.flatMap(({ looked }) => looked?.strangers ?? []),
  isCut: results.some(({ looked }) => looked?.isCut === true),
});

/** Refuses all cases that would be written into the same folder. */
const apart = (cases: readonly PlannedCase[]): Pick<Plan, 'cases' | 'problems'> => {
  const count = new Map<string, number>();
  const keyOf = ({ to }: PlannedCase): string => to.toLowerCase();
  for (const planned of cases) count.set(keyOf(planned), (count.get(keyOf(planned)) ?? 0) + 1);
  const isAlone = (planned: PlannedCase): boolean => count.get(keyOf(planned)) === 1;
  const problems = cases
    .filter((planned) => !isAlone(planned))
    .map(({ to }): InputProblem => {
      const [expected, found] = ['a folder for each case', 'one that several rows lead to'];
      return { code: 'case-twice', file: to, place: '', expected, found, mend: 'Give each row an id of its own.' };
    });
  return { cases: cases.filter(isAlone), problems };
};

/**
 * Plans the cases of a table, one per row.
 * @throws {InputError} if it is no table of cases.
 */
export const planTable = async (
  source: TableSource,
  options: TableOptions,
): Promise<Plan & { readonly unused: readonly string[] }> => {
  const table = await readCaseTable(source, options.clock);
  const desk: Desk = { file: source.file, base: options.base ?? dirname(source.file), options };
  const byFolder = grouped(table.rows);
  const results: Rows[] = [];
  for (const [folder, rows] of byFolder) results.push(await planRows(desk, folder, rows));
  const all = joined(results);
  const { cases, problems } = apart(all.cases);
  if (table.rows.length === 0 && table.problems.length === 0)
    throw new InputError([
      {
        ...{ code: 'bad-table', file: source.file, place: '' },
        ...{ expected: 'a row for each case below the names of the columns', found: 'none', mend: 'Fill in a row.' },
      },
    ]);
  return {
    ...all,
    cases,
    problems: firstOf(source.file, [...table.problems, ...all.problems, ...problems]),
    isSorted: false,
    unused: table.unused,
  };
};

const grouped = (rows: readonly TableRow[]): ReadonlyMap<string, readonly TableRow[]> => {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = row.folder ?? '';
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
};
