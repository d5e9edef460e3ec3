import type { JSX } from 'preact';
import type { Box } from '../../../model/schema/report.js';
import type { Spot } from '../figures/sightings.js';
import { report } from '../store.js';
import { phrase, shared, termOf } from '../words/phrases.js';

/** What was read on the picture. Pressing an entry brings it into view. */
export const Spots = ({
  spots,
  onSpot,
}: {
  spots: readonly Spot[];
  onSpot: (box: Readonly<Box>) => void;
}): JSX.Element => (
  <>
    <h3>{phrase('view.seen')}</h3>
    {spots.length === 0 ? <p class="hint">{phrase('view.unseen')}</p> : null}
    <ul class="spots">
      {spots.map(({ seen, sighting }) => (
        <li key={JSON.stringify(sighting)}>
          <button
            type="button"
            class={`spot ${seen.own ? `spot-${seen.name}` : 'spot-other'}`}
            onClick={() => {
              if (sighting.box !== undefined) onSpot(sighting.box);
            }}
          >
            <span class="spot-term">
              {termOf(seen.name, report.value ?? {})}
              {sighting.reader === 'barcode' ? ` · ${shared('terms').barcode}` : ''}
              {seen.sure ? '' : ` · ${shared('terms').unsure}`}
              {seen.own ? '' : ` · ${phrase('view.other')}`}
            </span>
            <code>{sighting.text}</code>
          </button>
        </li>
      ))}
    </ul>
  </>
);
