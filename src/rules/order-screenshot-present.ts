import { isSupplied } from './evidence.js';
import { fail, finding, pass } from './outcome.js';
import { defineRule } from './rule.js';

/** The case names at least one screenshot of the order page. Another check decides whether it can be read. */
export const orderScreenshotPresent = defineRule({
  id: 'order-screenshot-present',
  element: 'order',
  needs: ['files'],
  finds: ['order-screenshot-missing'],
  source: 'handbook-order',
  judge({ files }) {
    return isSupplied(files, 'order') ? pass : fail(finding('order-screenshot-missing', {}));
  },
});
