export { type BundleImage, carriedRecord, prepareImage } from './images.js';
export { type BundleSource, writeBundle } from './write.js';
