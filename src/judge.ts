/**
 * `triproof/judge`: judges facts and words reports without engines. Nothing in it needs Node: it runs in a browser or at an edge, under a policy that
 * forbids making code out of text. It reads nothing, prints nothing, and uses neither clock nor network.
 *
 * @module
 */
export type { LabelFacts, OrderFacts, SavedFacts, TrackingFacts } from './model/facts.js';
export { InputError, type InputProblem, type ProblemCode } from './model/problems.js';
export type { Policy, PolicySource } from './model/schema/policy.js';
export type {
  Acceptance,
  Box,
  Check,
  CheckStatus,
  EvidenceFacts,
  Language,
  Place,
  Report,
  ReportCase,
  ReportFinding,
  Sighting,
  Verdict,
  Window,
} from './model/schema/report.js';
export { policies } from './policy/index.js';
export { type Batch, batchOf, renderBatchJson, renderJson, type UnusableCase } from './report/json.js';
export { renderJunit } from './report/junit.js';
export { type JudgeOptions, judgeSaved as judge, type WordingOptions } from './report/saved-facts.js';
export type { TextOptions } from './report/terminal.js';
export { renderText } from './report/text.js';
