import type { Language } from '../model/schema/report.js';
import type { Outcome } from '../report/exit-code.js';
import { say } from '../words/problems.js';
import type { Io } from './io.js';
import { type ProgressLine, progressOn } from './progress.js';

/** Progress over several cases: how many are done, how they ended, the rate, and the time left. */
export interface Bar extends ProgressLine {
  done(outcome: Outcome): void;
}

/** A clock in milliseconds that never goes back. */
export type Ticks = () => number;

/** The rate is that of the latest cases. Skipped cases take no time, and would make it too optimistic. */
const lastCases = 20;

/** The eye cannot follow faster redraws. */
const redrawMs = 80;

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const cells = 20;

const drawn = (share: number): string => {
  const parts = Math.floor(share * cells * 8);
  const whole = '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8];
  return whole + '░'.repeat(cells - Math.ceil(parts / 8));
};

/** `3:20`, `1:03:20`: hours only if there are any. */
export const wordClock = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};

/** Cases per second, or per minute if they are slow. */
const wordRate = (perMs: number, language: Language): string => {
  const [perSecond, perMinute] = [perMs * 1000, perMs * 60_000];
  if (perSecond >= 10) return say(`${Math.round(perSecond)}/s`, language);
  return perSecond >= 1 ? say(`${perSecond.toFixed(1)}/s`, language) : say(`${perMinute.toFixed(1)}/min`, language);
};

const symbolsOf = { pass: '✓', review: '?', fail: '✗', unusable: '!', fault: '!', interrupted: '!' } as const;

class Run {
  #done = 0;
  readonly #ended = new Map<string, number>();
  readonly #times: number[];
  readonly #total: number;
  readonly #language: Language;

  constructor(total: number, language: Language, now: number) {
    this.#total = total;
    this.#language = language;
    this.#times = [now];
  }

  add(outcome: Outcome, now: number): void {
    this.#done++;
    const symbol = symbolsOf[outcome];
    this.#ended.set(symbol, (this.#ended.get(symbol) ?? 0) + 1);
    this.#times.push(now);
    if (this.#times.length > lastCases) this.#times.shift();
  }

  line(now: number): string {
    const counts = ['✓', '?', '✗', '!'].flatMap((symbol) => {
      const count = this.#ended.get(symbol);
      return count === undefined ? [] : [`${symbol} ${count}`];
    });
    const share = this.#total === 0 ? 1 : this.#done / this.#total;
    return [drawn(share), `${this.#done}/${this.#total}`, ...this.#pace(now), ...counts].join('  ');
  }

  #pace(now: number): readonly string[] {
    const [first = now] = this.#times;
    const known = this.#times.length - 1;
    if (known < 2 || now <= first) return [];
    const rate = known / (now - first);
    const left = wordClock((this.#total - this.#done) / rate);
    return [wordRate(rate, this.#language), say(`${left} left`, this.#language)];
  }
}

/** @param total - Number of cases. For one case, only the current step is shown. */
export const barOn = (
  io: Pick<Io, 'stderr' | 'env' | 'language'>,
  total: number,
  now: Ticks = () => performance.now(),
): Bar => {
  const progress = progressOn(io);
  if (total < 2) return { ...progress, done: () => undefined };
  const run = new Run(total, io.language, now());
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show(text) {
      if (now() - drawnAt < redrawMs) return;
      drawnAt = now();
      progress.show(`${run.line(drawnAt)}  ${text}`);
    },
    clear() {
      progress.clear();
      drawnAt = Number.NEGATIVE_INFINITY;
    },
    done(outcome) {
      run.add(outcome, now());
      progress.show(run.line(now()));
    },
  };
};
