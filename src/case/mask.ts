import type { InputProblem } from '../model/problems.js';
import type { EvidenceEntry } from './entries.js';
import { expectationAt } from './expectations.js';

/** Problems of boxes that black out nothing. Whether a box lies in its image shows only when the image is opened. */
export const maskProblems = (entries: readonly EvidenceEntry[], file: string): readonly InputProblem[] =>
  entries.flatMap(({ pointer, mask = [] }) =>
    mask.flatMap((box, index) => {
      const [, , width, height] = box;
      if (width > 0 && height > 0) return [];
      const place = `${pointer}/mask/${index}`;
      return {
        code: 'schema-mismatch' as const,
        file,
        place,
        ...expectationAt(place),
        found: `[${box.join(', ')}], which is ${width} wide and ${height} high`,
      };
    }),
  );
