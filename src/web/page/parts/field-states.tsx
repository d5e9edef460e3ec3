import type { JSX } from 'preact';
import type { InputProblem } from '../session.js';
import { phrase } from '../words/phrases.js';
import { Sign } from './icon.js';

/** What is wrong with a field, and how to mend it. */
export const Wrong = ({ id, problem }: { id: string; problem: InputProblem | undefined }): JSX.Element | null =>
  problem === undefined ? null : (
    <p class="field-problem" id={id}>
      <Sign name="fail" />
      <span>
        {phrase('field.problem', { expected: problem.expected, found: problem.found })} {problem.mend}
      </span>
    </p>
  );

/** Marks a value that could not be sent and is only on the page. */
export const Unsaved = (): JSX.Element => (
  <span class="source state-fail">
    <Sign name="fail" />
    {phrase('field.unsaved')}
  </span>
);
