import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OutputRecord, Report } from '../../../model/schema/report.js';
import { requestOutputs } from '../actions.js';
import { isOpen } from '../figures/todo.js';
import type { OutputsMade } from '../session.js';
import { session } from '../store.js';
import { getProduct } from '../talk/client.js';
import { phrase } from '../words/phrases.js';
import { told } from '../words/told.js';
import { Glyph, Sign } from './icon.js';
import { Product } from './product.js';
import { chosenRules } from './rules.js';

/** The kinds of output for the recipient. The PDF is always there. */
const taken = () => {
  const rules = chosenRules();
  const recipient = rules?.recipients.find(({ id }) => id === session.value?.recipient);
  return recipient === undefined ? rules?.takes : recipient.takes;
};

const about = ({ bytes, characters, width, height }: OutputRecord): string => {
  const size = `${Math.max(1, Math.round(bytes / 1000))} kB`;
  if (characters !== undefined) return phrase('get.characters', { n: characters });
  return width === undefined ? size : `${width} × ${height} · ${size}`;
};

/** Copies a text, to paste into a form of the marketplace. */
const CopyText = ({ path }: { path: string }): JSX.Element => {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    const id = session.peek()?.id;
    if (id === undefined) return;
    await navigator.clipboard.writeText(await (await getProduct(id, path)).text());
    copied.value = true;
  };
  return (
    <button type="button" class="quiet" onClick={() => void copy()}>
      {phrase(copied.value ? 'get.text.copied' : 'get.text.copy')}
    </button>
  );
};

const File = ({ record, submission }: { record: OutputRecord; submission: boolean }): JSX.Element => {
  const path = `outputs/${encodeURIComponent(record.file)}?submission=${submission}`;
  return (
    <li class="output">
      <Product path={path} file={record.file} text={record.file} look="plain" />
      <span class="hint">{about(record)}</span>
      {record.kind === 'text' ? <CopyText path={path} /> : null}
    </li>
  );
};

/** Checks of the written files: whether they are legible and within the limits. */
const ofWritten: readonly string[] = ['bundle-legible', 'bundle-within-limit'];

const Open = ({ report }: { report: Report }): JSX.Element | null => {
  const findings = report.checks
    .filter((check) => ofWritten.includes(check.id) && isOpen(check))
    .flatMap((check) => check.findings);
  return findings.length === 0 ? null : (
    <div class="finding">
      <p class="state-review">
        <Sign name="review" /> {phrase('get.outputs.open')}
      </p>
      {findings.map(({ message, mend }) => (
        <p key={message}>{told(`${message} ${mend}`.trim())}</p>
      ))}
    </div>
  );
};

const Made = ({ made, submission }: { made: OutputsMade; submission: boolean }): JSX.Element => (
  <>
    <Open report={made.report} />
    <ul class="outputs">
      {(made.report.outputs ?? []).map((record) => (
        <File key={record.file} record={record} submission={submission} />
      ))}
    </ul>
  </>
);

/** Whether the recipient gets anything besides the PDF. */
export const takesMore = (): boolean => (taken() ?? ['pdf']).some((kind) => kind !== 'pdf');

/** Images and text for the recipient. They are made and checked on request. */
export const Outputs = ({ judged }: { judged: Report }): JSX.Element | null => {
  const made = useSignal<{ readonly of: Report; readonly outputs: OutputsMade } | undefined>(undefined);
  const waiting = useSignal(false);
  if (!takesMore()) return null;
  const kinds = taken() ?? [];
  const submission = judged.verdict === 'pass';
  const make = async (): Promise<void> => {
    if (waiting.value) return;
    waiting.value = true;
    const outputs = await requestOutputs(phrase('get.outputs'), submission);
    made.value = outputs && { of: judged, outputs };
    waiting.value = false;
  };
  const present = made.value?.of === judged ? made.value.outputs : undefined;
  return (
    <div class="for-recipient">
      <p class="hint">{phrase('get.outputs.for', { kinds: kinds.map((kind) => phrase(`kind.${kind}`)).join(', ') })}</p>
      {present === undefined ? (
        <button
          type="button"
          class={submission ? 'primary' : 'plain'}
          aria-busy={waiting.value}
          onClick={() => void make()}
        >
          <Glyph name="down" />
          {phrase(waiting.value ? 'get.waiting' : 'get.outputs')}
        </button>
      ) : (
        <Made made={present} submission={submission} />
      )}
    </div>
  );
};
