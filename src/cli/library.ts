/**
 * Everything heavy, each part loaded when a command first needs it: `triproof --help` pays for none of it.
 */
export const library = {
  cases: () => import('../case/index.js'),
  peek: () => import('../case/peek.js'),
  readers: () => import('../gather/readers/index.js'),
  compile: () => import('../index.js'),
  text: () => import('../report/text.js'),
  json: () => import('../report/json.js'),
  junit: () => import('../report/junit.js'),
  exitCodes: () => import('../report/exit-code.js'),
  outputs: () => import('./outputs.js'),
} as const;
