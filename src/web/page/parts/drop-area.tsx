import type { JSX } from 'preact';
import { held, take } from '../dropping.js';
import { isEmpty } from '../store.js';
import { phrase } from '../words/phrases.js';
import { FileButton } from './file-button.js';
import { Glyph } from './icon.js';
import { Rules } from './rules.js';

/** The start page. */
export const Welcome = (): JSX.Element => (
  <section class="welcome" aria-labelledby="welcome-head">
    <p class="eyebrow">{phrase('subtitle')}</p>
    <h1 id="welcome-head">{phrase('empty.head')}</h1>
    <p class="welcome-text">{phrase('empty.text')}</p>
    <Rules place="welcome" />
    <div class="drop">
      <Glyph name="drop" />
      <p class="drop-head">{phrase('drop.here')}</p>
      <FileButton id="choose" label={phrase('choose')} look="primary" several onFiles={(files) => take(files)} />
      <p class="hint">{phrase('drop.or')}</p>
    </div>
  </section>
);

/** A hint that files can be dropped, while they are dragged over the page. */
export const HeldHint = (): JSX.Element | null =>
  held.value === 'outside' && !isEmpty.value ? (
    <p class="held" aria-hidden="true">
      <Glyph name="drop" />
      {phrase('drop.release')}
    </p>
  ) : null;
