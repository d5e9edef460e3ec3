import { effect } from '@preact/signals';
import { type JSX, render } from 'preact';
import { start } from './connect.js';
import { held, takeDrops } from './dropping.js';
import { Cards } from './parts/cards.js';
import { Checks } from './parts/checks.js';
import { Downloads } from './parts/downloads.js';
import { HeldHint, Welcome } from './parts/drop-area.js';
import { Fields } from './parts/fields.js';
import { announceChanges, Live } from './parts/live.js';
import { Masthead } from './parts/masthead.js';
import { Notices } from './parts/notices.js';
import { Phone } from './parts/phone.js';
import { Todo } from './parts/todo.js';
import { VerdictPanel } from './parts/verdict.js';
import { Viewer } from './parts/viewer.js';
import { prunePictures } from './pictures.js';
import { isEmpty, report, session } from './store.js';
import { takeLink } from './talk/token.js';
import { beginInLanguage } from './words/choice.js';
import { language } from './words/language.js';
import { phrase } from './words/phrases.js';

const Page = (): JSX.Element => (
  <>
    <a class="skip" href="#main">
      {phrase('skip.result')}
    </a>
    <Masthead />
    <main id="main" tabIndex={-1} class={held.value === undefined ? '' : 'holding'}>
      <Notices />
      {isEmpty.value ? (
        <Welcome />
      ) : (
        <div class="summit">
          <VerdictPanel />
          <Todo />
          {report.value === undefined || report.value.verdict === 'pass' ? null : <Downloads judged={report.value} />}
        </div>
      )}
      <Cards />
      <Phone />
      {isEmpty.value ? null : (
        <div class="body">
          <Fields key={session.value?.id} />
          <Checks />
        </div>
      )}
    </main>
    <HeldHint />
    <Live />
    <Viewer />
  </>
);

const follow = (): void => {
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = `${phrase('title')} · triproof`;
  });
  effect(() => {
    const state = session.value;
    if (state !== undefined) prunePictures(state.id, state.files);
  });
};

const root = document.querySelector('#page');

if (root !== null) {
  takeLink();
  beginInLanguage();
  follow();
  announceChanges();
  takeDrops();
  root.replaceChildren();
  render(<Page />, root);
  void start();
}
