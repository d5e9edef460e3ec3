export type { Given } from './exact.js';
export { type Carried, carryAll, fitted, heaviestOf, type Proof } from './fitting.js';
export { type BundleImage, carriedRecord, fileOf, packedSamples, pixelsOf, prepareImage } from './images.js';
export { isOrientation } from './orientation.js';
export { type BundleSource, writeBundle } from './write.js';
