import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { evidenceOf, type Facts, type SavedFacts } from '../../src/model/facts.js';
import type { InputRecord } from '../../src/model/schema/report.js';
import { arbitraryFacts } from '../fakes/arbitrary-facts.js';
import { factsWith, without } from '../fakes/facts.js';

const hash = '0'.repeat(64);

/** Facts as they are saved. */
export const saved = (facts: Facts, changes: Partial<SavedFacts> = {}): SavedFacts => ({
  schemaVersion: 1,
  tool: { name: 'triproof', version: '0.0.0', readers: ['paddle x', 'zxing x'] },
  case: facts.case,
  policy: { id: facts.policy.id, version: facts.policy.version },
  facts: evidenceOf(facts),
  inputs: facts.files.map(({ file, element }): InputRecord => ({ file, element, sha256: hash, bytes: 1 })),
  ...changes,
});

const golden = JSON.parse(readFileSync(new URL('../report/golden/facts.json', import.meta.url), 'utf8')) as Pick<
  SavedFacts,
  'case' | 'facts' | 'inputs'
> & { readonly readers: string[] };

/** Facts that pass, that fail, that were drawn at random by a fixed seed, and that were read in a fixture once. */
export const savedCases = (): readonly SavedFacts[] => [
  saved(factsWith()),
  saved(factsWith({ files: without('order') })),
  saved(factsWith(), { maskPhones: true, tool: { name: 'triproof', version: '0.0.0', readers: ['tesseract x'] } }),
  { ...saved(factsWith()), ...{ case: golden.case, facts: golden.facts, inputs: golden.inputs } },
  ...fc.sample(arbitraryFacts, { seed: 20_240_815, numRuns: 20 }).map((facts) => saved(facts)),
];
