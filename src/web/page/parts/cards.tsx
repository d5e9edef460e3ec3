import type { JSX } from 'preact';
import type { Element, EvidenceElement, Report } from '../../../model/schema/report.js';
import { send } from '../actions.js';
import { files, filesOf, isBusy, report, sending } from '../store.js';
import { needOf } from '../words/needs.js';
import { phrase, shared } from '../words/phrases.js';
import { FileButton } from './file-button.js';
import { FileRow } from './file-row.js';
import { Sign, type SignName } from './icon.js';
import { Timeline } from './timeline.js';

/** The state of an element, as a sign and in words. */
interface Standing {
  readonly sign: SignName;
  readonly word: string;
}

const judgedAs = (element: Element, judged: Report): Standing => {
  const verdict = judged.elements.find(({ id }) => id === element)?.verdict;
  // The policy does not ask for it, or allows it to be left out.
  if (verdict === undefined) return { sign: 'none', word: phrase('field.optional') };
  return { sign: verdict, word: shared('verdicts')[verdict] };
};

const standingOf = (element: EvidenceElement): Standing => {
  const own = filesOf(element);
  if (report.value !== undefined) return judgedAs(element, report.value);
  if (own.some(({ status }) => status === 'waiting' || status === 'reading'))
    return { sign: 'busy', word: phrase('state.reading') };
  if (own.length === 0) return { sign: 'missing', word: phrase(isBusy.value ? 'state.waiting' : 'state.missing') };
  if (own.every(({ status }) => status === 'unreadable')) return { sign: 'fail', word: phrase('state.unreadable') };
  return { sign: 'read', word: phrase('state.read') };
};

const Head = ({ element, standing: { sign, word } }: { element: Element; standing: Standing }): JSX.Element => (
  <header class="card-head">
    <Sign name={sign} large />
    <div>
      <h2 id={`card-${element}`} tabIndex={-1}>
        {phrase(`element.${element}`)}
      </h2>
      <p class={`card-state state-${sign}`}>{word}</p>
    </div>
  </header>
);

const Card = ({ element }: { element: EvidenceElement }): JSX.Element => {
  const own = filesOf(element);
  const standing = standingOf(element);
  const title = phrase(`element.${element}`);
  return (
    <section class={`card card-${standing.sign}`} data-element={element} aria-labelledby={`card-${element}`}>
      <Head element={element} standing={standing} />
      {own.length > 0 ? null : <p class="need">{needOf(element)}</p>}
      <ul class="files">
        {own.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
      <FileButton
        label={phrase('choose.for', { element: title })}
        look="quiet"
        several
        onFiles={(chosen) => void send(chosen, element)}
      />
    </section>
  );
};

/** Files without a known place, and files on their way. */
const Unplaced = (): JSX.Element | null => {
  const own = filesOf(null);
  const known = new Set(files.value.map(({ name }) => name));
  const coming = sending.value.filter((name) => !known.has(name));
  if (own.length + coming.length === 0) return null;
  const isUnknown = own.some(({ status }) => status === 'read' || status === 'unreadable');
  return (
    <section class="card card-unplaced" data-element="none" aria-labelledby="card-none">
      <h2 id="card-none" tabIndex={-1}>
        {phrase(isUnknown ? 'element.none' : 'state.reading')}
      </h2>
      {isUnknown ? <p class="need">{phrase('need.none')}</p> : null}
      <ul class="files">
        {own.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
        {coming.map((name) => (
          <li key={name} class="file file-waiting">
            <span class="thumbnail thumbnail-document" />
            <div class="file-words">
              <p class="file-name">{name}</p>
              <p class="file-state">
                <Sign name="busy" />
                {phrase('state.sending')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Chain = (): JSX.Element => {
  const judged = report.value;
  const standing: Standing =
    judged === undefined
      ? { sign: isBusy.value ? 'busy' : 'missing', word: phrase('state.unjudged') }
      : judgedAs('chain', judged);
  return (
    <section class={`card card-chain card-${standing.sign}`} aria-labelledby="card-chain">
      <Head element="chain" standing={standing} />
      <p class="need">{needOf('chain')}</p>
      {judged === undefined ? null : <Timeline judged={judged} />}
    </section>
  );
};

/** Three ticks, the chain between them, and the files behind each. */
export const Cards = (): JSX.Element => (
  <>
    <Unplaced />
    <div class="cards">
      <Card element="order" />
      <Card element="tracking" />
      <Card element="label" />
      <Chain />
    </div>
  </>
);
