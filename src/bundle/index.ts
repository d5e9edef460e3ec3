export { type BundleImage, prepareImage } from './images.js';
export { type BundleSource, writeBundle } from './write.js';
