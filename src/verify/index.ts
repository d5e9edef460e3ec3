export { carriedFiles } from './carried.js';
export { renderVerification } from './text.js';
export { type VerifyOptions, verifyBundle } from './verify.js';
