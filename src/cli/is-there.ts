import { stat } from 'node:fs/promises';

/** Whether something stands at a path. What may not be looked at counts as not there. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
