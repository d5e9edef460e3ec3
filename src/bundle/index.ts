export { type Carried, fitted, heaviestOf, prepareAll, proved } from './fitting.js';
export { type BundleImage, carriedRecord, prepareImage } from './images.js';
export { type BundleSource, writeBundle } from './write.js';
