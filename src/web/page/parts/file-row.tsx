import type { JSX } from 'preact';
import { move, remove, setFileZone } from '../actions.js';
import { carried } from '../dropping.js';
import { spotsOn } from '../figures/sightings.js';
import { usePicture, widths } from '../pictures.js';
import type { ShownFile } from '../session.js';
import { report, viewing } from '../store.js';
import { phrase } from '../words/phrases.js';
import { focusOn } from './focus.js';
import { Frames, Masks } from './frames.js';
import { Glyph, Sign } from './icon.js';
import { SourceFields } from './source-fields.js';
import { ZoneSelect } from './zone-select.js';

const places = ['order', 'tracking', 'label', 'none'] as const;

const isRead = ({ status }: ShownFile): boolean => status === 'read';

/** A small picture with frames around what was read. Pressing it shows it large. */
const Thumbnail = ({ file }: { file: ShownFile }): JSX.Element => {
  const address = usePicture(file, widths.thumbnail);
  const judged = report.value;
  if (file.image === undefined)
    return (
      <span class="thumbnail thumbnail-document">
        <Glyph name="document" />
      </span>
    );
  const { width, height } = file.image;
  return (
    <button
      type="button"
      class="thumbnail"
      aria-label={phrase('file.look', { file: file.name })}
      onClick={() => {
        viewing.value = { file: file.name };
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {address === undefined ? null : <image href={address} width={width} height={height} />}
        {judged === undefined ? null : <Frames spots={spotsOn(judged, file.name)} />}
        <Masks masks={file.masks} />
      </svg>
    </button>
  );
};

const State = ({ file }: { file: ShownFile }): JSX.Element => {
  const { status, what } = file;
  if (status === 'reading' || status === 'waiting')
    return (
      <p class="file-state">
        <Sign name="busy" />
        {phrase(`state.${status}`)}
      </p>
    );
  if (status === 'unreadable') return <Unreadable file={file} />;
  return (
    <p class="file-state">
      {what}
      {file.masks.length === 0 ? '' : ` · ${phrase('file.masks', { n: file.masks.length })}`}
    </p>
  );
};

const Unreadable = ({ file: { problem } }: { file: ShownFile }): JSX.Element => (
  <div class="file-problem">
    <p class="file-state">
      <Sign name="fail" />
      {phrase('state.unreadable')}
    </p>
    {problem === undefined ? null : (
      <>
        <p>{problem.found}</p>
        <p class="mend">{problem.mend}</p>
      </>
    )}
  </div>
);

const Place = ({ file }: { file: ShownFile }): JSX.Element => (
  <select
    id={`place-${file.id}`}
    class="file-place"
    aria-label={phrase('file.move', { file: file.name })}
    value={file.element ?? 'none'}
    onChange={({ currentTarget: { value } }) => {
      const to = places.find((place) => place === value) ?? 'none';
      // The file is drawn again on another card, and the keyboard focus follows it.
      void move(file.id, file.name, to === 'none' ? null : to).then(() => focusOn(`place-${file.id}`));
    }}
  >
    {places.map((place) => (
      <option key={place} value={place}>
        {phrase(`element.${place}`)}
      </option>
    ))}
  </select>
);

/** Only clock times need a zone. Photos of parcels show none that matters. */
const Zone = ({ file }: { file: ShownFile }): JSX.Element | null => {
  if (!isRead(file) || file.element === 'label' || file.element === null) return null;
  return (
    <details class="file-zone">
      <summary>
        {phrase('file.zone.head')}: {file.timeZone?.replaceAll('_', ' ') ?? phrase('zone.unstated')}
      </summary>
      <ZoneSelect
        id={`zone-${file.id}`}
        label={phrase('file.zone', { file: file.name })}
        value={file.timeZone ?? ''}
        none={phrase('zone.unstated')}
        onZone={(zone) => void setFileZone(file.id, file.name, zone)}
      />
    </details>
  );
};

export const FileRow = ({ file }: { file: ShownFile }): JSX.Element => (
  <li
    class={`file file-${file.status}`}
    draggable
    onDragStart={(event) => event.dataTransfer?.setData(carried, file.id)}
  >
    <Thumbnail file={file} />
    <div class="file-words">
      <p class="file-name">{file.name}</p>
      <State file={file} />
    </div>
    <button
      type="button"
      class="bare"
      aria-label={phrase('file.remove', { file: file.name })}
      onClick={() => void remove(file.id, file.name).then(() => focusOn(`card-${file.element ?? 'none'}`))}
    >
      <Glyph name="close" />
    </button>
    <div class="file-tools">
      {isRead(file) || file.status === 'unreadable' ? <Place file={file} /> : null}
      {file.image === undefined || !isRead(file) ? null : (
        <button
          type="button"
          class="link"
          onClick={() => {
            viewing.value = { file: file.name, masking: true };
          }}
        >
          {phrase('file.mask')}
        </button>
      )}
    </div>
    <Zone file={file} />
    <SourceFields file={file} />
  </li>
);
