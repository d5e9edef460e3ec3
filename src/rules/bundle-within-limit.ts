import { fail, finding, notApplicable, pass } from './outcome.js';
import { defineRule } from './rule.js';

/** The written bundle is no larger than the limit. Nothing to judge while no bundle is built. */
export const bundleWithinLimit = defineRule({
  id: 'bundle-within-limit',
  element: 'chain',
  needs: ['bundle'],
  finds: ['bundle-too-large'],
  source: 'bundle-limit',
  judge({ bundle }) {
    if (bundle === null) return notApplicable;
    const { bytes, maxBytes } = bundle;
    return bytes <= maxBytes ? pass : fail(finding('bundle-too-large', { bytes, maxBytes }));
  },
});
