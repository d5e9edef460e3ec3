import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { allZones, commonZones, zoneHere } from '../figures/zones.js';
import { phrase } from '../words/phrases.js';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The label of the empty choice. */
  readonly none: string;
  /** A choice that is no zone, for example a time's own offset. */
  readonly given?: { readonly value: string; readonly label: string } | undefined;
  readonly onZone: (zone: string) => void;
}

const Zones = ({ label, zones }: { label: string; zones: readonly string[] }): JSX.Element => (
  <optgroup label={label}>
    {zones.map((zone) => (
      <option key={zone} value={zone}>
        {zone.replaceAll('_', ' ')}
      </option>
    ))}
  </optgroup>
);

/** A choice of time zones. Nothing is preselected; this computer's zone is offered like the others. */
export const ZoneSelect = ({ id, label, value, none, given, onZone }: Props): JSX.Element => {
  // The roughly 400 names are rendered only once somebody opens the list.
  const opened = useSignal(false);
  const shown = new Set([zoneHere(), ...commonZones]);
  const others = opened.value ? allZones().filter((zone) => !shown.has(zone)) : [];
  const lone = value !== '' && value !== given?.value && !shown.has(value) && !others.includes(value);
  return (
    <select
      id={id}
      class="zone"
      aria-label={label}
      value={value}
      onFocus={() => {
        opened.value = true;
      }}
      onChange={(event) => onZone(event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {given === undefined ? null : (
        <optgroup label={phrase('zone.given')}>
          <option value={given.value}>{given.label}</option>
        </optgroup>
      )}
      {lone ? <option value={value}>{value.replaceAll('_', ' ')}</option> : null}
      <Zones label={phrase('zone.common')} zones={commonZones} />
      {commonZones.includes(zoneHere()) ? null : <Zones label={phrase('zone.here')} zones={[zoneHere()]} />}
      {opened.value ? <Zones label={phrase('zone.all')} zones={others} /> : null}
    </select>
  );
};
