/** What readers saw, and where. The shapes are the report's, so that facts go into it unchanged. */
export type { Box, Place, ReaderName, Reading, Sighting } from './schema/report.js';

import type { Place, Sighting } from './schema/report.js';

/** The place of a sighting, without what was read there. */
export const placeOf = ({ file, box, pointer }: Sighting): Place => ({
  file,
  ...(box === undefined ? {} : { box }),
  ...(pointer === undefined ? {} : { pointer }),
});
