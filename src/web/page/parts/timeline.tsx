import type { JSX } from 'preact';
import type { Report } from '../../../model/schema/report.js';
import { wordSpan } from '../../../words/spans.js';
import { type Clock, clockOf, lastMoment, momentIn } from '../../../words/times.js';
import {
  gapsOf,
  isOpenWindow,
  type Later,
  laterBy,
  type Mark,
  type Moment,
  type MomentName,
  marksOf,
  momentsOf,
} from '../figures/timeline.js';
import { language } from '../words/language.js';
import { phrase, termOf } from '../words/phrases.js';

/** Each moment has its own shape, around the origin. */
const shapes: Readonly<Record<MomentName, string>> = {
  preparing: 'M0-8a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  pickup: 'M-7-8.5L9 0-7 8.5z',
  dispute: 'M-7-7H7V7H-7z',
};

const axis = 44;
const laneHeight = 20;

const percent = (share: number): string => `${share.toFixed(2)}%`;

const Shape = ({ name }: { name: MomentName }): JSX.Element => <path class={`moment-${name}`} d={shapes[name]} />;

const MarkDrawn = ({ mark }: { mark: Mark }): JSX.Element => {
  const y = axis + mark.lane * laneHeight;
  const at = mark.moment.until ? mark.to : (mark.from + mark.to) / 2;
  return (
    <g>
      {mark.point ? null : (
        <rect
          class={`span span-${mark.moment.name}`}
          x={percent(mark.from)}
          y={y - 6}
          width={percent(mark.to - mark.from)}
          height="12"
          rx="3"
        />
      )}
      <svg x={percent(at)} y={y} overflow="visible" width="1" height="1" aria-hidden="true">
        <Shape name={mark.moment.name} />
      </svg>
    </g>
  );
};

/** Gaps narrower than this, in hundredths of the axis, have no room for words. */
const narrowGap = 16;

const Axis = ({ moments }: { moments: readonly Moment[] }): JSX.Element => {
  const marks = marksOf(moments);
  const lanes = Math.max(0, ...marks.map(({ lane }) => lane));
  return (
    <svg class="axis" height={axis + 16 + lanes * laneHeight} aria-hidden="true">
      <line x1="0" x2="100%" y1={axis} y2={axis} />
      {gapsOf(marks)
        .filter(({ width }) => width > narrowGap)
        .map(({ middle, milliseconds }) => (
          <text key={middle} x={percent(middle)} y={axis - 18} text-anchor="middle">
            {phrase('timeline.gap', { span: wordSpan(milliseconds, language.value) })}
          </text>
        ))}
      {marks.map((mark) => (
        <MarkDrawn key={mark.moment.name} mark={mark} />
      ))}
    </svg>
  );
};

const terms = { preparing: 'preparing-since', pickup: 'pickup', dispute: 'dispute' } as const;

const whenOf = ({ window, until }: Moment, clock: Clock): string => {
  if (window === null) return phrase('timeline.unknown');
  const { local } = momentIn(until ? lastMoment(window) : window, clock);
  if (until) return phrase('timeline.until', { time: local });
  return isOpenWindow(window) ? phrase('timeline.window', { time: local }) : local;
};

interface CaptionProps {
  readonly moment: Moment;
  readonly judged: Report;
  readonly clock: Clock;
  /** The time since the moment before; undefined if it is not certain. */
  readonly after: Later | undefined;
}

const Caption = ({ moment, judged, clock, after }: CaptionProps): JSX.Element => {
  const { utc } = moment.window === null || moment.until ? { utc: undefined } : momentIn(moment.window, clock);
  return (
    <li>
      <svg class="caption-sign" viewBox="-11 -11 22 22" aria-hidden="true">
        <Shape name={moment.name} />
      </svg>
      <p class="caption-term">{termOf(terms[moment.name], judged)}</p>
      <p class="caption-time">{whenOf(moment, clock)}</p>
      {utc === undefined ? null : <p class="hint">{utc} UTC</p>}
      {after === undefined ? null : (
        <p class="hint">
          {phrase(after.least ? 'timeline.later.least' : 'timeline.later', {
            span: wordSpan(after.milliseconds, language.value),
          })}
        </p>
      )}
    </li>
  );
};

/** The zone of the captions. */
const zoneIn = (moments: readonly Moment[], clock: Clock): string => {
  const [window] = moments.flatMap((moment) => (moment.window === null ? [] : [moment.window]));
  return window === undefined ? clock.zone : momentIn(window, clock).zone;
};

/** The moments of the chain true to scale: a sign for a known moment, otherwise a bar over all that is possible. */
export const Timeline = ({ judged }: { judged: Report }): JSX.Element => {
  const moments = momentsOf(judged);
  const clock = { ...clockOf(judged), language: language.value };
  return (
    <div class="timeline">
      <h3>
        {phrase('timeline.head')} <span class="hint">{phrase('timeline.zone', { zone: zoneIn(moments, clock) })}</span>
      </h3>
      <Axis moments={moments} />
      <ol class="captions">
        {moments.map((moment) => (
          <Caption key={moment.name} moment={moment} judged={judged} clock={clock} after={laterBy(moments, moment)} />
        ))}
      </ol>
    </div>
  );
};
