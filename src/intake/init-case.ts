import { type PolicyGiven, policyOption } from '../case/index.js';
import type { Readers } from '../gather/ports.js';
import { type FolderOptions, type Plan, planFolder } from './plan.js';
import { planTable, type TableOptions } from './plan-table.js';
import { tableInMemory, tableOnDisk } from './table/index.js';

type ForLibrary<O> = Omit<O, 'policy' | 'readers'> & {
  /** Reads pictures. */
  readonly readers: Readers;
  /** Default: `ozon/not-received`. */
  readonly policy?: PolicyGiven;
};

/** Options for drawing up the cases of a folder: `told` by the caller, `named` files, `many` orders, `out` for copies, `signal`, `onProgress`. */
export type InitCaseOptions = ForLibrary<FolderOptions>;
/** Options for drawing up the cases of a table: `base` for its files, `out` for copies, `signal`, `onProgress`. */
export type InitTableOptions = ForLibrary<TableOptions>;

/**
 * Draws up the cases of a folder: what each case file says, where it was read, what is missing and what is doubtful. Nothing is written.
 * @throws {InputError} if there is no such folder, no evidence in it, or no such policy.
 */
export const initCase = (folder: string, { readers, policy, ...rest }: InitCaseOptions): Promise<Plan> =>
  planFolder(folder, { ...rest, policy: policyOption(policy), readers: async () => readers });

/**
 * Draws up the cases of a table, one per row. Nothing is written.
 *
 * @param table - A path, or the table's bytes; then `base` says where the files are.
 * @throws {InputError} if it is no table of cases, or if there is no such policy.
 */
export const initCasesFromTable = (
  table: string | Uint8Array,
  { readers, policy, ...rest }: InitTableOptions,
): Promise<Plan & { readonly unused: readonly string[] }> =>
  planTable(typeof table === 'string' ? tableOnDisk(table) : tableInMemory('cases.csv', table), {
    ...rest,
    policy: policyOption(policy),
    readers: async () => readers,
  });
