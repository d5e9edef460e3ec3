import { isSupplied } from './evidence.js';
import { fail, finding, pass } from './outcome.js';
import { defineRule } from './rule.js';

/** The case names at least one screenshot of the order page. Whether it can be read is another check's matter. */
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
