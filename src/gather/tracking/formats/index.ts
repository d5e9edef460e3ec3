/** Every payload format, a line each; the registry is what this file exports. A new format is its file and its line here. */
export { cainiao } from './cainiao.js';
export { cdekOrder, cdekTracing, cdekWebhook } from './cdek.js';
export { own } from './own.js';
export { ozonPage, ozonPosting, ozonPush } from './ozon.js';
export { seventeenTrack } from './seventeen-track.js';
