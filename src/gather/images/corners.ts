import type { Quad } from '../../model/raster.js';
import type { Sighting } from '../../model/sightings.js';

/** Text that runs up or down by less than this on its way, as a share of its length, is level: one degree. */
const levelShare = Math.tan(Math.PI / 180);

/** The corners of a text that is not level, for its sighting; nothing for one that its box describes as well. */
export const cornersOf = (quad: Quad): Pick<Sighting, 'corners'> => {
  const [a, b] = quad;
  if (b.x > a.x && Math.abs(b.y - a.y) < levelShare * (b.x - a.x)) return {};
  return { corners: quad.map(({ x, y }) => [Math.round(x), Math.round(y)]) as NonNullable<Sighting['corners']> };
};
