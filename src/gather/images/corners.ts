import type { Quad } from '../../model/raster.js';
import type { Sighting } from '../../model/sightings.js';

/** Text counts as level if it rises or falls by less than this share of its length: one degree. */
const levelShare = Math.tan(Math.PI / 180);

/** The corners for a text's sighting. Level text gets none: its box describes it as well. */
export const cornersOf = (quad: Quad): Pick<Sighting, 'corners'> => {
  const [a, b] = quad;
  if (b.x > a.x && Math.abs(b.y - a.y) < levelShare * (b.x - a.x)) return {};
  return { corners: quad.map(({ x, y }) => [Math.round(x), Math.round(y)]) as NonNullable<Sighting['corners']> };
};
