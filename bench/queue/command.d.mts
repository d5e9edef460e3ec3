import type { Io } from '../../src/cli/io.js';

export declare const command: (name: string, options: object, paths: readonly string[], io: Io) => Promise<number>;
