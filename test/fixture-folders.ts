import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the made cases. */
export const fixturesRoot = fileURLToPath(new URL('../fixtures', import.meta.url));

const isCase = (name: string): boolean => /\.(?:pass|fail|review)$/u.test(name);

/** One folder for each packaged policy but `ozon/not-received`, whose cases lie beside them. */
export const policyFolders: readonly string[] = readdirSync(fixturesRoot, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !isCase(entry.name) && entry.name !== 'generate')
  .map(({ name }) => name)
  .sort();

const casesIn = (policy: string): readonly string[] =>
  readdirSync(`${fixturesRoot}/${policy}`)
    .filter(isCase)
    .map((name) => (policy === '' ? name : `${policy}/${name}`));

/** Folders of cases below `fixtures`, of one policy or of all. @param policy - Its folder; empty for `ozon/not-received`. */
export const fixtureFolders = (policy?: string): readonly string[] =>
  policy === undefined ? ['', ...policyFolders].flatMap(casesIn) : casesIn(policy);
