import type { JSX } from 'preact';
import type { Box, Place } from '../../../model/schema/report.js';
import { usePicture, widths } from '../pictures.js';
import { fileNamed, viewing } from '../store.js';
import { phrase } from '../words/phrases.js';

/** Margin around a box, as a share of its height. */
const air = 0.22;

const framed = ([x, y, width, height]: Readonly<Box>): string => {
  const room = height * air;
  return `${x - room} ${y - room} ${width + 2 * room} ${height + 2 * room}`;
};

interface Props {
  readonly place: Place;
  /** The text read there; empty for a place that is only pointed at. */
  readonly text: string;
  /** Whether it shows two lines and needs the height. */
  readonly tall?: boolean;
}

/** A piece cut out of a picture. Pressing it shows the place in the whole picture. */
export const Crop = ({ place: { file: name, box }, text, tall = false }: Props): JSX.Element | null => {
  const file = fileNamed(name);
  const address = usePicture(box === undefined ? undefined : file, widths.large);
  if (file?.image === undefined || box === undefined) return null;
  const { width, height } = file.image;
  const label = text === '' ? phrase('crop.place', { file: name }) : phrase('crop.show', { text });
  return (
    <button
      type="button"
      class={tall ? 'crop crop-tall' : 'crop'}
      aria-label={label}
      title={label}
      onClick={() => {
        viewing.value = { file: name, box };
      }}
    >
      <svg viewBox={framed(box)} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
        {address === undefined ? null : <image href={address} width={width} height={height} />}
      </svg>
    </button>
  );
};
