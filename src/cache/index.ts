export { packed, unpacked } from './entry.js';
export { answerKeyOf } from './keys.js';
export { type MemoryStore, memoryStore } from './memory.js';
export { cacheFolder, type Surroundings } from './place.js';
export { cachedReaders } from './readers.js';
export { type AnswerStore, defaultMaxBytes, openStore } from './store.js';
export { emptyCache, type Usage, usageOf } from './usage.js';
