import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where drawn pictures are kept between runs; they are not kept if the variable is not set. */
const folder = process.env['BENCH_PICTURES'];

/**
 * What a key draws, drawn once: drawing takes longer than reading, and several processes can draw ahead side by side. The folder
 * is for one version of the generator: nothing looks whether a kept picture is still what would be drawn.
 */
export const drawnOnce = async <T>(key: string, draw: () => Promise<T>): Promise<T> => {
  if (folder === undefined) return draw();
  const path = join(folder, key);
  const kept = await readFile(path).catch(() => undefined);
  if (kept !== undefined) return deserialize(kept) as T;
  const drawn = await draw();
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.${process.pid}`, serialize(drawn));
  await rename(`${path}.${process.pid}`, path);
  return drawn;
};
