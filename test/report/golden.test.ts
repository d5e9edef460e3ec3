import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EvidenceFacts, InputRecord, ReportCase } from '../../src/model/schema/report.js';
import { renderJson } from '../../src/report/json.js';
import { judge } from '../../src/report/judge.js';
import { policy } from '../fakes/facts.js';

interface Saved {
  readonly case: ReportCase;
  readonly facts: EvidenceFacts;
  readonly inputs: readonly InputRecord[];
  readonly readers: readonly string[];
}

const saved = JSON.parse(readFileSync(new URL('./golden/facts.json', import.meta.url), 'utf8')) as Saved;

describe('saved facts', () => {
  it.each(['en', 'zh'] as const)('are judged to the expected report without any reader, in %s', async (language) => {
    const facts = { case: saved.case, policy, ...saved.facts, bundle: null };
    const { readers, inputs } = saved;
    const report = judge(facts, { language, tool: { version: '0.0.0', readers }, inputs });
    await expect(renderJson(report)).toMatchFileSnapshot(`./golden/report.${language}.golden`);
  });
});
