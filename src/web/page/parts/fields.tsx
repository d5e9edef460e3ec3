import { useSignal } from '@preact/signals';
import type { JSX, TargetedEvent } from 'preact';
import { setFields } from '../actions.js';
import { isOffset, type TypedTime, timeFields, typedTime } from '../figures/dispute-time.js';
import type { Field, FieldName } from '../session.js';
import { session } from '../store.js';
import { phrase } from '../words/phrases.js';
import { fieldId, fieldLabel } from './field-names.js';
import { Unsaved, Wrong } from './field-states.js';
import { Glyph } from './icon.js';
import { MoreFields } from './more-fields.js';
import { Rules } from './rules.js';
import { ZoneSelect } from './zone-select.js';

/** Shows whether a value was read or typed, by a sign, by words and by the look of the value. */
const Source = ({ name, field }: { name: FieldName; field: Field }): JSX.Element => {
  const { source, from, value } = field;
  if (source === 'read')
    return (
      <span class="source source-read">
        <Glyph name="eye" />
        {from === undefined ? phrase('field.read.some') : phrase('field.read', { file: from })}
      </span>
    );
  if (source === 'none' || value === '') return <span class="source">{phrase('field.none')}</span>;
  return (
    <span class="source">
      <Glyph name="pen" />
      {phrase('field.typed')}
      {name === 'disputeOpenedAt' ? null : (
        <button
          type="button"
          class="link"
          aria-label={`${phrase('field.reset')}: ${fieldLabel(name)}`}
          onClick={() => void setFields(fieldLabel(name), { [name]: null })}
        >
          {phrase('field.reset')}
        </button>
      )}
    </span>
  );
};

interface TextFieldProps {
  readonly name: 'orderNumber' | 'trackingNumber' | 'skus';
  readonly field: Field;
  readonly hint?: string;
  readonly optional?: boolean;
}

const TextField = ({ name, field, hint, optional = false }: TextFieldProps): JSX.Element => {
  const id = fieldId(name);
  // A value that is not known yet is asked for at the top. It is no mistake.
  const problem = field.source === 'none' ? undefined : field.problem;
  const unsaved = useSignal<string | undefined>(undefined);
  const commit = async (event: TargetedEvent<HTMLInputElement>): Promise<void> => {
    const value = event.currentTarget.value.trim();
    if (value === field.value) return;
    unsaved.value = value;
    if (await setFields(fieldLabel(name), { [name]: value === '' ? null : value })) unsaved.value = undefined;
  };
  return (
    <div class="field">
      <label for={id}>
        {fieldLabel(name)}
        {optional ? <span class="hint"> {phrase('field.optional')}</span> : null}
      </label>
      <input
        id={id}
        class={`value value-${field.source}`}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={unsaved.value ?? field.value}
        aria-describedby={`${id}-about`}
        aria-invalid={problem !== undefined}
        onChange={(event) => void commit(event)}
      />
      <p class="about" id={`${id}-about`}>
        {unsaved.value === undefined ? <Source name={name} field={field} /> : <Unsaved />}
        {hint === undefined ? null : <span class="hint">{hint}</span>}
      </p>
      <Wrong id={`${id}-problem`} problem={problem} />
    </div>
  );
};

/** The dispute's time and its zone, both typed. They are sent together, because neither is complete alone. */
const DisputeTime = ({ openedAt, timeZone }: { openedAt: Field; timeZone: Field }): JSX.Element => {
  const kept = typedTime(openedAt.value, timeZone.value);
  const typed = useSignal<Partial<TypedTime>>({});
  const failed = useSignal(false);
  const send = async (change: Partial<TypedTime>): Promise<void> => {
    typed.value = { ...typed.value, ...change };
    const wish = { ...kept, ...typed.value };
    if (wish.clock === kept.clock && wish.zone === kept.zone) return;
    failed.value = !(await setFields(fieldLabel('disputeOpenedAt'), timeFields(wish)));
    if (!failed.value) typed.value = {};
  };
  const given = isOffset(kept.zone) ? { value: kept.zone, label: `UTC${kept.zone.replace(/^Z$/iu, '')}` } : undefined;
  return (
    <fieldset class="field field-time">
      <legend>{fieldLabel('disputeOpenedAt')}</legend>
      <div class="time-controls">
        <input
          id={fieldId('disputeOpenedAt')}
          class={`value value-${openedAt.source}`}
          type="datetime-local"
          aria-label={fieldLabel('disputeOpenedAt')}
          aria-describedby="dispute-about"
          aria-invalid={openedAt.problem !== undefined}
          value={typed.value.clock ?? kept.clock}
          // A year is complete only when the control is left: its first digit already makes a time.
          onInput={(event) => {
            typed.value = { ...typed.value, clock: event.currentTarget.value };
          }}
          onBlur={() => void send({})}
        />
        <ZoneSelect
          id={fieldId('timeZone')}
          label={fieldLabel('timeZone')}
          value={typed.value.zone ?? kept.zone}
          none={phrase('zone.none')}
          given={given}
          onZone={(zone) => void send({ zone })}
        />
      </div>
      <p class="about" id="dispute-about">
        {failed.value ? <Unsaved /> : null}
        {openedAt.source === 'none' || failed.value ? null : <Source name="disputeOpenedAt" field={openedAt} />}
        <span class="hint">{phrase('field.dispute.hint')}</span>
      </p>
      <Wrong id="dispute-problem" problem={openedAt.problem ?? timeZone.problem} />
    </fieldset>
  );
};

/** The claims of the case: read from the files if possible, and corrected by the person. */
export const Fields = (): JSX.Element | null => {
  const state = session.value;
  if (state === undefined) return null;
  const { fields, asked } = state;
  return (
    <section class="fields panel" aria-labelledby="fields-head">
      <h2 id="fields-head">{phrase('fields.head')}</h2>
      <p class="hint">{phrase('fields.hint')}</p>
      <Rules place="fields" />
      <DisputeTime openedAt={fields.disputeOpenedAt} timeZone={fields.timeZone} />
      <TextField name="orderNumber" field={fields.orderNumber} />
      <TextField name="trackingNumber" field={fields.trackingNumber} optional />
      <TextField name="skus" field={fields.skus} hint={phrase('field.skus.hint')} />
      <MoreFields asked={asked} fields={fields} />
    </section>
  );
};
