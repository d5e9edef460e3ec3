import type { JSX } from 'preact';
import type { InputProblem } from '../session.js';
import { complaints, connection, dismiss, session, sessionEnded } from '../store.js';
import { phrase } from '../words/phrases.js';
import { Glyph, Sign, type SignName } from './icon.js';

interface NoticeProps {
  readonly sign: SignName;
  readonly head: string;
  readonly text: string;
  readonly mend?: string;
  readonly onClose?: () => void;
}

const Notice = ({ sign, head, text, mend, onClose }: NoticeProps): JSX.Element => (
  <div class={`notice notice-${sign}`} role="alert">
    <Sign name={sign} />
    <div>
      <p class="notice-head">{head}</p>
      {text === '' ? null : <p>{text}</p>}
      {mend === undefined || mend === '' ? null : <p class="mend">{mend}</p>}
    </div>
    {onClose === undefined ? null : (
      <button type="button" class="bare" aria-label={phrase('problem.close')} onClick={onClose}>
        <Glyph name="close" />
      </button>
    )}
  </div>
);

/** Why the whole case could not be judged. */
const Unjudged = ({ problem: { expected, found, mend } }: { problem: InputProblem }): JSX.Element => (
  <Notice sign="fail" head={phrase('state.unjudged')} text={phrase('field.problem', { expected, found })} mend={mend} />
);

/** Whether the server is there, and what went wrong, each as a card with what to do. */
export const Notices = (): JSX.Element => (
  <div class="notices">
    {connection.value === 'lost' ? <Notice sign="busy" head={phrase('lost.head')} text={phrase('lost.text')} /> : null}
    {connection.value === 'refused' ? (
      <Notice sign="fail" head={phrase('refused.head')} text={phrase('refused.text')} />
    ) : null}
    {sessionEnded.value ? (
      <Notice
        sign="review"
        head={phrase('ended.head')}
        text={phrase('ended.text')}
        onClose={() => {
          sessionEnded.value = false;
        }}
      />
    ) : null}
    {session.value?.problem === undefined ? null : <Unjudged problem={session.value.problem} />}
    {complaints.value.map(({ id, title, text, mend }) => (
      <Notice key={id} sign="fail" head={title} text={text} mend={mend} onClose={() => dismiss(id)} />
    ))}
  </div>
);
