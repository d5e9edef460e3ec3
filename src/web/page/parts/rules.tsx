import type { JSX } from 'preact';
import { choosePolicy, chooseRecipient } from '../actions.js';
import type { PolicyOffered } from '../session.js';
import { server, session } from '../store.js';
import { language } from '../words/language.js';
import { phrase } from '../words/phrases.js';

/** The chosen policy; undefined if the server does not list any. */
export const chosenRules = (): PolicyOffered | undefined =>
  server.value?.policies.find(({ id }) => id === session.value?.policy);

const Recipients = ({ rules, place }: { rules: PolicyOffered; place: string }): JSX.Element | null =>
  rules.recipients.length === 0 ? null : (
    <div class="field">
      <label for={`recipient-${place}`}>{phrase('recipient')}</label>
      <select
        id={`recipient-${place}`}
        class="zone"
        value={session.value?.recipient ?? ''}
        onChange={(event) => void chooseRecipient(phrase('recipient'), event.currentTarget.value)}
      >
        <option value="">{phrase('recipient.none')}</option>
        {rules.recipients.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );

/** The choice of the policy and of the recipient. @param place - Distinguishes several on one page. */
export const Rules = ({ place }: { place: string }): JSX.Element | null => {
  const rules = chosenRules();
  if (rules === undefined) return null;
  return (
    <div class="rules">
      <div class="field">
        <label for={`rules-${place}`}>{phrase('rules')}</label>
        <select
          id={`rules-${place}`}
          class="zone"
          value={rules.id}
          onChange={(event) => void choosePolicy(phrase('rules'), event.currentTarget.value)}
        >
          {server.value?.policies.map(({ id, title, own }) => (
            <option key={id} value={id}>
              {own === true ? phrase('rules.own', { title: title[language.value] }) : title[language.value]}
            </option>
          ))}
        </select>
      </div>
      {place === 'welcome' ? null : <Recipients rules={rules} place={place} />}
    </div>
  );
};
