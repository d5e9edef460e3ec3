import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/cache/index.js';

const folder = (platform: NodeJS.Platform, env: Record<string, string> = {}) =>
  cacheFolder({ env, platform, home: '/home/anna' });

describe('the place of the cache', () => {
  it('is the usual cache folder of each system', () => {
    expect(folder('linux')).toBe('/home/anna/.cache/triproof');
    expect(folder('darwin')).toBe('/home/anna/Library/Caches/triproof');
    expect(folder('win32', { LOCALAPPDATA: '/local' })).toBe('/local/triproof/Cache');
  });

  it('is under XDG_CACHE_HOME on every system, unless that is no absolute path', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(folder(platform, { XDG_CACHE_HOME: '/caches' })).toBe('/caches/triproof');
    expect(folder('linux', { XDG_CACHE_HOME: 'caches' })).toBe('/home/anna/.cache/triproof');
    expect(folder('linux', { XDG_CACHE_HOME: '' })).toBe('/home/anna/.cache/triproof');
  });
});
