import { isAbsolute, join } from 'node:path';

/** What tells where a user's caches lie. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's own folder. */
  readonly home: string;
}

/**
 * The folder of the cache: `$XDG_CACHE_HOME/triproof` where that is set, on every system; else where its users look for caches. The XDG base
 * directory specification tells to leave a path alone that is not absolute.
 */
export const cacheFolder = ({ env, platform, home }: Surroundings): string => {
  const xdg = env['XDG_CACHE_HOME'] ?? '';
  if (isAbsolute(xdg)) return join(xdg, 'triproof');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'triproof');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'triproof', 'Cache');
  return join(home, '.cache', 'triproof');
};
