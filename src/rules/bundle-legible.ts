import { finding, gravest } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * Every identifier that was sure in the originals stands in the images inside the bundle, and in the page images where its recipient takes
 * these. A text holds no pixels: what it says is written as it was read. No limit makes an image give up what is
 * legible in it, so that one that no reader finds again says nothing against the evidence: a person looks.
 */
export const bundleLegible = defineRule({
  id: 'bundle-legible',
  element: 'chain',
  needs: ['bundle'],
  finds: ['bundle-illegible', 'images-illegible'],
  source: 'handbook-label',
  judge({ bundle }) {
    const lost = bundle.lost.map(({ file, value }) => finding('bundle-illegible', { file, value }, [{ file }]));
    const inImages = (bundle.outputs?.lost ?? []).map(({ file, value }) =>
      finding('images-illegible', { file, value }, [{ file }]),
    );
    return gravest([], [...lost, ...inImages]);
  },
});
