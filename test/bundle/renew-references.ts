/** Draws the kept first pages anew: `npm run references`. Look at every picture before it is committed. */

import { kept, pageOne, writeReference } from './references.js';

for (const [name, report] of Object.entries(kept)) await writeReference(name, await pageOne(report()));
