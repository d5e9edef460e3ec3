import { isAbsolute, join } from 'node:path';

/** What determines where a user's caches are. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
}

/**
 * The cache folder: `$XDG_CACHE_HOME/triproof` if that variable is set, on every system; else the system's usual place for caches. The XDG
 * base directory specification says to ignore a path that is not absolute.
 */
export const cacheFolder = ({ env, platform, home }: Surroundings): string => {
  const xdg = env['XDG_CACHE_HOME'] ?? '';
  if (isAbsolute(xdg)) return join(xdg, 'triproof');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'triproof');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'triproof', 'Cache');
  return join(home, '.cache', 'triproof');
};
