import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { setSource } from '../actions.js';
import { isOffset, typedTime } from '../figures/dispute-time.js';
import type { ShownFile } from '../session.js';
import { phrase } from '../words/phrases.js';
import { Unsaved } from './field-states.js';

export const urlId = ({ id }: ShownFile): string => `url-${id}`;
export const retrievedId = ({ id }: ShownFile): string => `retrieved-${id}`;

/** Sends a value. A value that could not be sent stays on the page. */
const useSending = ({ id, name }: ShownFile, part: 'url' | 'retrievedAt') => {
  const unsaved = useSignal<string | undefined>(undefined);
  const send = async (value: string): Promise<void> => {
    unsaved.value = value;
    if (await setSource(id, name, part, value)) unsaved.value = undefined;
  };
  return { unsaved, send };
};

const Address = ({ file }: { file: ShownFile }): JSX.Element => {
  const { unsaved, send } = useSending(file, 'url');
  const { url = '' } = file;
  return (
    <div class="field">
      <label for={urlId(file)}>{phrase('file.url')}</label>
      <input
        id={urlId(file)}
        class="value"
        type="url"
        autocomplete="off"
        placeholder="https://"
        value={unsaved.value ?? url}
        onChange={({ currentTarget: { value } }) => {
          if (value.trim() !== url) void send(value.trim());
        }}
      />
      {unsaved.value === undefined ? null : <Unsaved />}
    </div>
  );
};

/** A time by the dispute's zone, unless it has an offset already. */
const Retrieved = ({ file }: { file: ShownFile }): JSX.Element => {
  const { unsaved, send } = useSending(file, 'retrievedAt');
  const { clock, zone } = typedTime(file.retrievedAt ?? '', '');
  const left = (value: string): void => {
    if (value === clock) return;
    const withSeconds = value.length === 16 ? `${value}:00` : value;
    void send(value !== '' && isOffset(zone) ? `${withSeconds}${zone}` : value);
  };
  return (
    <div class="field">
      <label for={retrievedId(file)}>{phrase('file.retrievedAt')}</label>
      <input
        id={retrievedId(file)}
        class="value"
        type="datetime-local"
        value={unsaved.value ?? clock}
        aria-describedby={`${retrievedId(file)}-about`}
        onBlur={({ currentTarget: { value } }) => left(value)}
      />
      <p class="about" id={`${retrievedId(file)}-about`}>
        {unsaved.value === undefined ? null : <Unsaved />}
        <span class="hint">{isOffset(zone) ? offsetHint(zone) : phrase('field.dispute.clock')}</span>
      </p>
    </div>
  );
};

/** By which offset a time is shown. */
export const offsetHint = (zone: string): string =>
  phrase('field.offset', { offset: zone.toUpperCase() === 'Z' ? '' : zone });

/** Where a history was taken from, and when. Both are optional. */
export const SourceFields = ({ file }: { file: ShownFile }): JSX.Element | null =>
  file.element !== 'tracking' ? null : (
    <details class="file-zone file-source">
      <summary>
        {phrase('file.source')}: {file.url ?? phrase('file.source.none')}
      </summary>
      <Address file={file} />
      <Retrieved file={file} />
    </details>
  );
