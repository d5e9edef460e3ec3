import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { setFields } from '../actions.js';
import { isOffset, typedTime } from '../figures/dispute-time.js';
import type { Field, FieldName, MoreField } from '../session.js';
import { phrase } from '../words/phrases.js';
import { fieldId, fieldLabel } from './field-names.js';
import { Unsaved, Wrong } from './field-states.js';
import { offsetHint } from './source-fields.js';

const never = 'never';

const texts = ['country', 'city', 'postcode', 'orderTotal'] as const satisfies readonly MoreField[];

const isText = (name: MoreField): name is (typeof texts)[number] => texts.some((each) => each === name);

interface OneProps {
  readonly name: MoreField;
  readonly field: Field;
}

/** Sends a value. A value that could not be sent stays on the page. */
const useSending = (name: MoreField) => {
  const unsaved = useSignal<string | undefined>(undefined);
  const send = async (value: string): Promise<void> => {
    unsaved.value = value;
    if (await setFields(fieldLabel(name), { [name]: value === '' ? null : value })) unsaved.value = undefined;
  };
  return { unsaved, send };
};

const About = ({ id, unsaved, hint }: { id: string; unsaved: boolean; hint: string | undefined }): JSX.Element => (
  <p class="about" id={`${id}-about`}>
    {unsaved ? <Unsaved /> : null}
    {hint === undefined ? null : <span class="hint">{hint}</span>}
  </p>
);

const TextOne = ({ name, field }: OneProps): JSX.Element => {
  const id = fieldId(name);
  const { unsaved, send } = useSending(name);
  const hint = name === 'orderTotal' ? phrase('field.orderTotal.hint') : undefined;
  return (
    <div class="field">
      <label for={id}>{fieldLabel(name)}</label>
      <input
        id={id}
        class={`value value-${field.source}`}
        type="text"
        autocomplete="off"
        value={unsaved.value ?? field.value}
        aria-describedby={`${id}-about`}
        aria-invalid={field.problem !== undefined}
        onChange={({ currentTarget: { value } }) => {
          if (value.trim() !== field.value) void send(value.trim());
        }}
      />
      <About id={id} unsaved={unsaved.value !== undefined} hint={hint} />
      <Wrong id={`${id}-problem`} problem={field.problem} />
    </div>
  );
};

/** A time in the dispute's zone, unless it has an offset of its own. */
const TimeOne = ({ name, field }: OneProps): JSX.Element => {
  const id = fieldId(name);
  const { unsaved, send } = useSending(name);
  const { clock, zone } = typedTime(field.value, '');
  const left = (value: string): void => {
    if (value === clock) return;
    const withSeconds = value.length === 16 ? `${value}:00` : value;
    void send(value !== '' && isOffset(zone) ? `${withSeconds}${zone}` : value);
  };
  return (
    <div class="field">
      <label for={id}>{fieldLabel(name)}</label>
      <input
        id={id}
        class={`value value-${field.source}`}
        type="datetime-local"
        value={unsaved.value ?? clock}
        disabled={field.value === never}
        aria-describedby={`${id}-about`}
        aria-invalid={field.problem !== undefined}
        onBlur={({ currentTarget: { value } }) => left(value)}
      />
      {name === 'buyerAskedAt' ? (
        <label class="inline">
          <input
            type="checkbox"
            checked={field.value === never}
            onChange={({ currentTarget: { checked } }) => void send(checked ? never : '')}
          />
          {phrase('field.buyerAskedAt.never')}
        </label>
      ) : null}
      <About
        id={id}
        unsaved={unsaved.value !== undefined}
        hint={isOffset(zone) ? offsetHint(zone) : phrase('field.dispute.clock')}
      />
      <Wrong id={`${id}-problem`} problem={field.problem} />
    </div>
  );
};

/** Fields that this policy can use besides those of every case. All are optional. */
export const MoreFields = ({
  asked,
  fields,
}: {
  asked: readonly MoreField[];
  fields: Readonly<Record<FieldName, Field>>;
}): JSX.Element => (
  <fieldset class="more-fields">
    <legend>{phrase('fields.more')}</legend>
    {asked.map((name) =>
      isText(name) ? (
        <TextOne key={name} name={name} field={fields[name]} />
      ) : (
        <TimeOne key={name} name={name} field={fields[name]} />
      ),
    )}
  </fieldset>
);
