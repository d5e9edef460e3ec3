export { type App, type AppOptions, createApp } from './app.js';
export { type Core, coreOn, type Departure, type Turn } from './core.js';
export { hostNameOf } from './guard/host.js';
export { newToken } from './guard/token.js';
export { defaultLimits, type ServerLimits } from './limits.js';
export { jsonLog, type Log, quietLog } from './log.js';
export { type Listening, listen } from './server.js';
