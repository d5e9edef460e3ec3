import type { JSX } from 'preact';
import { difference, type Run } from '../figures/difference.js';
import type { Pair } from '../figures/pairs.js';
import { phrase } from '../words/phrases.js';

const Runs = ({ runs }: { runs: readonly Run[] }): JSX.Element => (
  <code class="compared">
    {runs.map(({ text, same }, index) =>
      // Runs have only their index as a name, and never move.
      same ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
    )}
  </code>
);

/** Two values below each other, with the differing characters marked. */
export const Compare = ({ pair: [left, right] }: { pair: Pair }): JSX.Element => {
  const { left: above, right: below, places } = difference(left.value, right.value);
  return (
    <dl class="compare">
      <dt>{phrase(left.label)}</dt>
      <dd>
        <Runs runs={above} />
      </dd>
      <dt>{phrase(right.label)}</dt>
      <dd>
        <Runs runs={below} />
      </dd>
      {places === undefined || places === 0 ? null : (
        <dd class="compare-note">{phrase('compare.differs', { n: places })}</dd>
      )}
    </dl>
  );
};
