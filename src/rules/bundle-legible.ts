import { finding, gravest } from './outcome.js';
import { defineRule } from './rule.js';

/**
 * Every identifier that was sure in the originals can be read again in the bundle's images, and in the page images if the recipient takes those. Text
 * has no pixels and repeats what was read, so it is not checked. No limit makes an image lose legible text. An image in which no reader finds an
 * identifier again therefore says nothing against the evidence, and a person looks.
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
