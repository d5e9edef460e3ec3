export { storeAt } from './address.js';
export { withPackage } from './package.js';
export { type Store, StoreError } from './port.js';
