import type { JSX } from 'preact';
import type { Check, CheckStatus, Element, Report, ReportFinding } from '../../../model/schema/report.js';
import { adviceSource, stakeLine } from '../../../report/beside.js';
import { pairOf } from '../figures/pairs.js';
import { isOpen, sourcePartOf } from '../figures/todo.js';
import { report } from '../store.js';
import { phrase, shared } from '../words/phrases.js';
import { told } from '../words/told.js';
import { Compare } from './compare.js';
import { Crop } from './crop.js';
import { ElementFacts } from './facts.js';
import { Sign, type SignName } from './icon.js';
import { SourceWay } from './source-way.js';

const signs: Readonly<Record<CheckStatus, SignName>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'review',
  'not-applicable': 'none',
  error: 'review',
};

/** Most places shown for one finding. More add nothing. */
const mostPlaces = 3;

const titleOf = (judged: Report, id: string): string => judged.checks.find((check) => check.id === id)?.title ?? id;

const Finding = ({ finding, judged }: { finding: ReportFinding; judged: Report }): JSX.Element => {
  const { message, mend, follows, at } = finding;
  const pair = pairOf(finding);
  return (
    <div class="finding">
      <p>{told(message)}</p>
      {pair === undefined ? null : <Compare pair={pair} />}
      <div class="crops">
        {at
          .filter(({ box }) => box !== undefined)
          .slice(0, mostPlaces)
          .map((place) => (
            <Crop key={JSON.stringify(place)} place={place} text="" />
          ))}
      </div>
      {follows === undefined ? null : (
        <p class="hint">{phrase('check.follows', { check: titleOf(judged, follows) })}</p>
      )}
      {mend === '' || follows !== undefined ? null : (
        <p class="mend">
          <span class="mend-head">{shared('terms').mend}:</span> {told(mend)}
        </p>
      )}
    </div>
  );
};

const Row = ({ check, judged }: { check: Check; judged: Report }): JSX.Element => (
  <li class={`check check-${check.status}`} id={`check-${check.id}`} tabIndex={-1}>
    <Sign name={signs[check.status]} />
    <div class="check-words">
      <p class="check-head">
        <span class="check-title">
          {check.title}
          {check.unconfirmed === undefined ? null : <span class="hint"> · {shared('terms').unconfirmed}</span>}
        </span>
        <span class={`check-state state-${signs[check.status]}`}>{shared('statuses')[check.status]}</span>
      </p>
      {isOpen(check)
        ? check.findings.map((finding) => (
            <Finding key={`${finding.code} ${finding.message}`} finding={finding} judged={judged} />
          ))
        : check.findings.map(({ code, message }) => (
            <p key={`${code} ${message}`} class="check-note">
              {told(message)}{' '}
              {sourcePartOf[code] === undefined ? null : <SourceWay part={sourcePartOf[code]} look="link" />}
            </p>
          ))}
    </div>
  </li>
);

const order: readonly Element[] = ['order', 'tracking', 'label', 'chain'];

const Group = ({ element, judged }: { element: Element; judged: Report }): JSX.Element => (
  <section class="check-group" aria-labelledby={`checks-${element}`}>
    <h3 id={`checks-${element}`}>{phrase(`element.${element}`)}</h3>
    {element === 'chain' ? null : <ElementFacts element={element} judged={judged} />}
    <ul class="check-list">
      {judged.checks
        .filter((check) => check.element === element)
        .map((check) => (
          <Row key={check.id} check={check} judged={judged} />
        ))}
    </ul>
  </section>
);

/** A sentence, with its source beneath. */
interface Entry {
  readonly words: string;
  readonly source?: string;
}

/** What is at stake, and advice. These are not checks. */
const Beside = ({
  id,
  entries,
  foot,
}: {
  id: 'stake' | 'advice';
  entries: readonly Entry[];
  foot?: string | undefined;
}): JSX.Element | null =>
  entries.length === 0 ? null : (
    <section class="check-group" aria-labelledby={`checks-${id}`}>
      <h3 id={`checks-${id}`}>{shared('terms')[id]}</h3>
      {entries.map(({ words, source }) => (
        <div key={words} class="beside-entry">
          <p class="check-note">{told(words)}</p>
          {source === undefined ? null : <p class="hint">{source}</p>}
        </div>
      ))}
      {foot === undefined ? null : <p class="hint">{foot}</p>}
    </section>
  );

const stakeOf = ({ stake = [], language }: Report): readonly Entry[] =>
  stake.map((said) => ({ words: stakeLine(said, language) }));

const adviceOf = ({ advice = [], language }: Report): readonly Entry[] =>
  advice.map((given) => ({ words: given.message, source: adviceSource(given, language) }));
/** The moment from which remaining days are counted, if there are any. */
const countedFrom = ({ now, stake = [] }: Report): string | undefined =>
  now !== undefined && stake.some(({ code }) => code === 'respond-by-left' || code === 'respond-by-passed')
    ? phrase('stake.now', { now: now.slice(0, 16).replace('T', ' ') })
    : undefined;

/** Every check with its state, its reason and what to do. */
export const Checks = (): JSX.Element => {
  const judged = report.value;
  return (
    <section class="checks panel" aria-labelledby="checks-head">
      <h2 id="checks-head">{phrase('checks.head')}</h2>
      {judged === undefined ? (
        <p class="hint">{phrase('checks.empty')}</p>
      ) : (
        <>
          {order
            .filter((element) => judged.checks.some((check) => check.element === element))
            .map((element) => (
              <Group key={element} element={element} judged={judged} />
            ))}
          <Beside id="stake" entries={stakeOf(judged)} foot={countedFrom(judged)} />
          <Beside id="advice" entries={adviceOf(judged)} />
        </>
      )}
    </section>
  );
};
