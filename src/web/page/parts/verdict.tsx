import type { JSX } from 'preact';
import type { Report, Verdict } from '../../../model/schema/report.js';
import { isOpen } from '../figures/todo.js';
import type { WorkStep } from '../session.js';
import { files, isBusy, report, sending, step } from '../store.js';
import { phrase, shared } from '../words/phrases.js';
import { Downloads } from './downloads.js';
import { Sign, type SignName } from './icon.js';

/** A verdict in one sentence. */
export const saysOf = ({ verdict, elements }: Report): string =>
  phrase(verdict === 'pass' && elements.length < 4 ? 'verdict.pass.asked' : `verdict.${verdict}.says`);

/** How many checks are in each state. Those that do not apply are not counted. */
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

/** How many of the files have been read. Files on their way count in the total. */
const readSoFar = (): { readonly done: number; readonly total: number } => ({
  done: files.value.filter(({ status }) => status === 'read' || status === 'unreadable').length,
  total: files.value.length + sending.value.length,
});

const stages = ['judging', 'composing', 'proving', 'writing', 'imaging'] as const;

const isStage = (name: string | undefined): name is (typeof stages)[number] => stages.some((known) => known === name);

/** The current step once all files are read: pictures are searched again for what the case claims. */
const stageOf = ({ stage, file }: Partial<WorkStep> = {}): string => {
  if (stage === 'reading' && file !== undefined) return phrase('stage.closer', { file });
  return phrase(isStage(stage) ? `stage.${stage}` : 'stage.judging');
};

const Progress = (): JSX.Element => {
  const { done, total } = readSoFar();
  const now = step.value;
  const reading = done < total;
  const text = reading ? phrase('stage.reading', { index: done + 1, total }) : stageOf(now);
  const [value, max] = reading ? [done, total] : [now?.index, now?.total];
  return (
    <>
      <p class="verdict-says">{text}</p>
      <progress class="bar" aria-label={text} {...(value === undefined || max === undefined ? {} : { value, max })} />
    </>
  );
};

const Judged = ({ judged }: { judged: Report }): JSX.Element => (
  <>
    <p class="verdict-says">{saysOf(judged)}</p>
    <p class="verdict-counts">{countsOf(judged)}</p>
  </>
);

const headOf = (verdict: Verdict | undefined): string => {
  if (verdict !== undefined) return shared('verdicts')[verdict];
  if (!isBusy.value) return phrase('verdict.none');
  const { done, total } = readSoFar();
  return phrase(done < total ? 'verdict.busy' : 'verdict.judging');
};

/** The main statement of the page: whether the case may be submitted. */
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
