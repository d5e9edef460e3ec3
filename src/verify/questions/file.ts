import { found, gravestAnswer, notChecked } from '../findings.js';
import type { Question } from '../question.js';
import { isRedrawable } from '../recompose.js';

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/**
 * The file is, byte for byte, what triproof writes from these parts. Only this shows that every viewer shows the same: in a file saved by
 * another tool, one viewer may show content that another skips.
 */
export const fileUnchanged: Question = {
  id: 'file-unchanged',
  ask: async ({ bundle, composition }) => {
    const { bytes, contents } = bundle;
    const composed = await composition();
    if ('failed' in composed) return notChecked(found('file-not-compared', {}));
    // With a stand-in for a swapped image, the file might well come out the same.
    if (!isRedrawable(bundle)) return notChecked(found('parts-missing', {}));
    if (equal(composed.bytes, bytes)) return gravestAnswer([]);
    return gravestAnswer([], [found(contents.searched ? 'file-damaged' : 'file-saved-again', {})]);
  },
};
