import { finding, gravest, notApplicable } from './outcome.js';
import { defineRule } from './rule.js';

/** Every identifier that was sure in the originals was read again from the images inside the bundle. */
export const bundleLegible = defineRule({
  id: 'bundle-legible',
  element: 'chain',
  needs: ['bundle'],
  finds: ['bundle-illegible'],
  source: 'handbook-label',
  judge({ bundle }) {
    if (bundle === null) return notApplicable;
    const lost = bundle.lost.map(({ file, value }) => finding('bundle-illegible', { file, value }, [{ file }]));
    return gravest(lost, []);
  },
});
