export { type BundleImage, type ImageOptions, prepareImage } from './images.js';
export { type BundleSource, writeBundle } from './write.js';
