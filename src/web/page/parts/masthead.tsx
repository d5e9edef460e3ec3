import type { JSX } from 'preact';
import { languages } from '../../../words/languages.js';
import { begin, open, speak } from '../actions.js';
import { isEmpty, server } from '../store.js';
import { token } from '../talk/token.js';
import { language } from '../words/language.js';
import { phrase } from '../words/phrases.js';
import { FileButton } from './file-button.js';

/** Each language by its own name, so that people who read no other can find it. */
const names = { en: 'English', ru: 'Русский', zh: '中文' } as const;

const Languages = (): JSX.Element => (
  <fieldset class="languages">
    <legend class="unseen">{phrase('language')}</legend>
    {languages.map((one) => (
      <label key={one} lang={one} class="language">
        <input
          type="radio"
          name="language"
          value={one}
          checked={language.value === one}
          onChange={() => void speak(one)}
        />
        <span>{names[one]}</span>
      </label>
    ))}
  </fieldset>
);

const startAnew = (): void => {
  if (confirm(phrase('new.case.ask'))) begin();
};

export const Masthead = (): JSX.Element => (
  <header class="masthead">
    <p class="brand">
      <svg class="brand-sign" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" />
        <path d="M8 16.5l5.5 5.5L24 10.5" />
      </svg>
      triproof
    </p>
    <div class="masthead-tools">
      <FileButton
        label={phrase('open.saved')}
        hint={phrase('open.saved.hint')}
        accept=".zip,.json,.pdf"
        onFiles={([file]) => {
          if (file !== undefined) void open(file);
        }}
      />
      {server.value?.output === true ? (
        <a class="quiet" href={`output/?token=${encodeURIComponent(token())}`}>
          {phrase('output')}
        </a>
      ) : null}
      {isEmpty.value ? null : (
        <button type="button" class="quiet" onClick={startAnew}>
          {phrase('new.case')}
        </button>
      )}
      <Languages />
    </div>
  </header>
);
