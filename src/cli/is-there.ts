import { stat } from 'node:fs/promises';

/** Whether something exists at a path. What may not be accessed counts as missing. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
