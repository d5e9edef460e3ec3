import type { JSX } from 'preact';
import type { Report, Verdict } from '../../../model/schema/report.js';
import { isOpen } from '../figures/todo.js';
import { files, isBusy, report, sending, steps } from '../store.js';
import { phrase, shared } from '../words/phrases.js';
import { Downloads } from './downloads.js';
import { Sign, type SignName } from './icon.js';

/** A verdict in one sentence. */
export const saysOf = ({ verdict }: Report): string => phrase(`verdict.${verdict}.says`);

/** How many checks stand how; what does not apply is not counted. */
const countsOf = ({ checks }: Report): string => {
  const all = checks.filter(({ status }) => status !== 'not-applicable').length;
  const fail = checks.filter(({ status }) => status === 'fail').length;
  const open = checks.filter(isOpen).length - fail;
  return [
    phrase('counts.pass', { n: all - fail - open, all }),
    ...(fail === 0 ? [] : [phrase('counts.fail', { n: fail })]),
    ...(open === 0 ? [] : [phrase('counts.open', { n: open })]),
  ].join(' · ');
};

/** The stage of the case, or how many of its files are read. */
const Progress = (): JSX.Element => {
  const done = files.value.filter(({ status }) => status === 'read' || status === 'unreadable').length;
  const total = files.value.length + sending.value.length;
  const step = steps.value.get('');
  const name = step?.stage ?? 'reading';
  const stage = phrase(isStage(name) ? `stage.${name}` : 'stage.reading');
  const text = done < total ? phrase('stage.of', { stage, index: Math.min(done + 1, total), total }) : stage;
  return (
    <>
      <p class="verdict-says">{text}</p>
      <progress class="bar" aria-label={text} max={total} {...(done < total ? { value: done } : {})} />
    </>
  );
};

const stages = ['reading', 'judging', 'composing', 'proving', 'writing'] as const;

const isStage = (name: string): name is (typeof stages)[number] => stages.some((known) => known === name);

const Judged = ({ judged }: { judged: Report }): JSX.Element => (
  <>
    <p class="verdict-says">{saysOf(judged)}</p>
    <p class="verdict-counts">{countsOf(judged)}</p>
  </>
);

const headOf = (verdict: Verdict | undefined): string => {
  if (verdict !== undefined) return shared('verdicts')[verdict];
  return phrase(isBusy.value ? 'verdict.busy' : 'verdict.none');
};

/** The one strong thing of the page: whether the case may be submitted. */
export const VerdictPanel = (): JSX.Element => {
  const judged = report.value;
  const sign: SignName = judged?.verdict ?? (isBusy.value ? 'busy' : 'missing');
  return (
    <section class={`verdict verdict-${sign}`} aria-labelledby="verdict-head" id="result">
      <Sign name={sign} large />
      <div class="verdict-words">
        <h1 id="verdict-head" tabIndex={-1}>
          {headOf(judged?.verdict)}
        </h1>
        {judged !== undefined ? (
          <Judged judged={judged} />
        ) : isBusy.value ? (
          <Progress />
        ) : (
          <p class="verdict-says">{phrase('verdict.none.says')}</p>
        )}
      </div>
      {judged?.verdict === 'pass' ? <Downloads judged={judged} /> : null}
    </section>
  );
};
