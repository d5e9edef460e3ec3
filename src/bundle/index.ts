export { type Carried, heaviestOf, lighten, prepareAll, proved, weightOf } from './fitting.js';
export { type BundleImage, carriedRecord, prepareImage } from './images.js';
export { type BundleSource, writeBundle } from './write.js';
