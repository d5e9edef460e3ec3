/**
 * Everything heavy, each part loaded when a command first needs it: `triproof --help` pays for none of it.
 */
export const library = {
  cases: () => import('../case/index.js'),
  intake: () => import('../intake/index.js'),
  readers: () => import('../gather/engines/index.js'),
  readFile: () => import('../gather/read-file.js'),
  across: () => import('../across/index.js'),
  cache: () => import('../cache/index.js'),
  installed: () => import('../gather/engines/installed.js'),
  engines: () => import('../gather/engines/state.js'),
  compile: () => import('../compile.js'),
  submission: () => import('../report/submission.js'),
  text: () => import('../report/text.js'),
  json: () => import('../report/json.js'),
  junit: () => import('../report/junit.js'),
  summary: () => import('../batch/summary/index.js'),
  summaryText: () => import('../batch/summary/text.js'),
  exitCode: () => import('../report/exit-code.js'),
  earlierBuild: () => import('./earlier-build.js'),
  doubtWords: () => import('./doubt-words.js'),
  verify: () => import('../verify/index.js'),
  keys: () => import('../signature/keys.js'),
  manifest: () => import('../signature/manifest.js'),
  annotate: () => import('../annotate/index.js'),
  web: () => import('../web/index.js'),
  readText: () => import('./read-text.js'),
} as const;
