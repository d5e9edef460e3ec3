import type { Raster } from '../../model/raster.js';
import type { Box } from '../../model/sightings.js';
import type { Cell } from './cell.js';
import type { Roles } from './roles.js';

/** Where products stand on the page, in pixels of the image: the order's and others. */
export interface Products {
  readonly own: readonly Box[];
  readonly others: readonly Box[];
}

/** Everything that tells the parts of a page apart. */
export interface Page {
  readonly cells: readonly Cell[];
  readonly roles: Roles;
  readonly products: Products;
  readonly upright: Raster;
}
