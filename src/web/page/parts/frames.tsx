import type { JSX } from 'preact';
import type { Box, Sighting } from '../../../model/schema/report.js';
import type { Spot } from '../figures/sightings.js';

/** The look of a frame: read for sure, in doubt, or part of something else. */
const lookOf = ({ seen }: Spot): string => {
  if (!seen.own) return 'frame-other';
  return seen.sure ? `frame-${seen.name}` : 'frame-doubt';
};

const Outline = ({ sighting, look }: { sighting: Sighting; look: string }): JSX.Element | null => {
  if (sighting.corners !== undefined)
    return <polygon class={`frame ${look}`} points={sighting.corners.map((corner) => corner.join(',')).join(' ')} />;
  if (sighting.box === undefined) return null;
  const [x, y, width, height] = sighting.box;
  return <rect class={`frame ${look}`} x={x} y={y} width={width} height={height} />;
};

/** Frames around all that was read on a picture, in the picture's pixels. */
export const Frames = ({ spots }: { spots: readonly Spot[] }): JSX.Element => (
  <g>
    {spots.map((spot) => (
      <Outline key={JSON.stringify(spot.sighting)} sighting={spot.sighting} look={lookOf(spot)} />
    ))}
  </g>
);

export const Masks = ({ masks }: { masks: readonly Readonly<Box>[] }): JSX.Element => (
  <g>
    {masks.map((box) => (
      <rect key={box.join()} class="mask" x={box[0]} y={box[1]} width={box[2]} height={box[3]} />
    ))}
  </g>
);
