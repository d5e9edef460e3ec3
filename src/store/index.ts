export { storeAt } from './address.js';
export { withPackage } from './package.js';
export { type Store, StoreError, type StoreTrouble } from './port.js';
