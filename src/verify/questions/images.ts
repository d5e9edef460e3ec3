import { found, gravestAnswer } from '../findings.js';
import type { Question } from '../question.js';

/** The images on the pages have the hashes that the report names, and there are no others. */
export const imagesUnchanged: Question = {
  id: 'images-unchanged',
  ask: ({ bundle: { report, contents, images } }) => {
    const missing = report.inputs
      .filter(({ file, carried }) => carried !== undefined && !images.has(file))
      .map(({ file }) => found('image-missing', { file }));
    const named = new Set(report.inputs.map(({ carried }) => carried?.sha256));
    const foreign = contents.pages.flatMap(({ images: drawn }, index) =>
      drawn.some((hash) => !named.has(hash)) ? [found('image-foreign', { page: index + 1 })] : [],
    );
    return gravestAnswer([...missing, ...foreign]);
  },
};
