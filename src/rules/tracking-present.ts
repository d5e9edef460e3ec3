import { isSupplied } from './evidence.js';
import { fail, finding, pass } from './outcome.js';
import { defineRule } from './rule.js';

/** The case names at least one tracking file. Another check decides whether it holds a carrier's history. */
export const trackingPresent = defineRule({
  id: 'tracking-present',
  element: 'tracking',
  needs: ['files'],
  finds: ['tracking-missing'],
  source: 'handbook-tracking',
  judge({ files }) {
    return isSupplied(files, 'tracking') ? pass : fail(finding('tracking-missing', {}));
  },
});
