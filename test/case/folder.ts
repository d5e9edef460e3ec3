import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { InputError, type InputProblem } from '../../src/model/problems.js';

/** A case file that is right; tests take from it only what differs. */
export const goodCase = {
  id: 'D-1',
  order: { number: '70548213-0117-1', items: [{ sku: '1512663422' }] },
  dispute: { openedAt: '2024-08-20T14:03:00+03:00' },
  evidence: {},
};

/** A folder that lasts as long as the test, with these files in it. Objects become JSON. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array | object>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'triproof-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), raw ? content : JSON.stringify(content));
  }
  return folder;
};

/** The problems that an action ends in; a test that expects some fails when there are none. */
export const problemsOf = async (action: Promise<unknown>): Promise<readonly InputProblem[]> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('No problem was found.');
};
