import { isSupplied } from './evidence.js';
import { fail, finding, pass } from './outcome.js';
import { defineRule } from './rule.js';

/** The case names at least one photo of the parcel. Another check decides whether it can be read. */
export const labelPresent = defineRule({
  id: 'label-present',
  element: 'label',
  needs: ['files'],
  finds: ['label-missing'],
  source: 'handbook-label',
  judge({ files }) {
    return isSupplied(files, 'label') ? pass : fail(finding('label-missing', {}));
  },
});
