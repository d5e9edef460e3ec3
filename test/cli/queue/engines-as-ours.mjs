/** Simulated engines that pass for our own: a server that names these as its own hands its cases to them. */

export { linesIdentity } from '../../../dist/gather/engines/index.js';
export * from './engines.mjs';
