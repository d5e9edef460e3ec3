import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { checkCase } from '../../src/compile.js';
import type { Readers } from '../../src/gather/ports.js';
import type { Policy } from '../../src/model/schema/policy.js';
import type { Report } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { rejudge } from '../../src/report/judge.js';
import { fixtureFolders, fixturesRoot, policyFolders } from '../fixture-folders.js';
import { sharedReaders } from '../readers.js';
import { sampleOf } from '../rounds.js';

interface Expected {
  readonly verdict: string;
  readonly checks: Readonly<Record<string, string>>;
  readonly findings?: Readonly<Record<string, string>>;
}

const expectedOf = (folder: string): Expected =>
  JSON.parse(readFileSync(`${fixturesRoot}/${folder}/expected.json`, 'utf8')) as Expected;

const statuses = ({ checks }: Report): Record<string, string> =>
  Object.fromEntries(checks.map(({ id, status }) => [id, status]));

const told = ({ checks }: Report, id: string): readonly string[] =>
  checks.filter((check) => check.id === id).flatMap(({ findings }) => findings.map(({ code }) => code));

/** From their pictures; what the facts of such cases give, the test of each policy says. All cases of one policy are of one order, so that most of them read no picture that another has not read. */
describe.each(policyFolders)('the drawn cases of %s', (policy) => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await sharedReaders();
  });
  afterAll(async () => {
    await readers.close();
  });

  it.each(sampleOf(fixtureFolders(policy)))('%s is judged as it is named', async (folder) => {
    const report = await checkCase(await openCase(`${fixturesRoot}/${folder}`), { readers });
    const { verdict, checks, findings = {} } = expectedOf(folder);
    expect({ verdict: report.verdict, checks: statuses(report) }).toMatchObject({ verdict, checks });
    for (const [id, code] of Object.entries(findings)) expect(told(report, id)).toContain(code);
    expect(report.policy.id.replace('/', '-')).toBe(policy);
    expect(statuses(rejudge(report, loadPolicy(report.policy.id) as Policy))).toEqual(statuses(report));
  });
});
