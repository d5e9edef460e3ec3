import { describe, expect, it } from 'vitest';
import { barOn, wordClock } from '../../src/cli/bar.js';
import { recorder } from './recorder.js';

/** A bar over this many cases, and the current text of its line. */
const barOf = (total: number, { language = 'en' as 'en' | 'ru' | 'zh', columns = 200, env = {} } = {}) => {
  const { io, written } = recorder({ isTTY: true, columns, env });
  let now = 0;
  const bar = barOn({ ...io, language }, total, () => now);
  return {
    bar,
    pass: (ms: number) => {
      now += ms;
    },
    line: () => written.stderr.split('\r\u001b[2K').at(-1),
  };
};

describe('the bar', () => {
  it('shows how many cases are done, their verdicts, the speed and the remaining time', () => {
    const { bar, pass, line } = barOf(10);
    for (const outcome of ['pass', 'fail', 'pass', 'unusable', 'review'] as const) {
      pass(2000);
      bar.done(outcome);
    }
    expect(line()).toBe('██████████░░░░░░░░░░  5/10  30.0/min  0:10 left  ✓ 2  ? 1  ✗ 1  ! 1');
    pass(100);
    bar.show('D-7: reading label.jpg');
    expect(line()).toMatch(/^█+░+ {2}5\/10 .*! 1 {2}D-7: reading label\.jpg$/u);
  });

  it('estimates from the latest cases, ignoring those that ran alone at the start', () => {
    const { bar, pass, line } = barOf(1000);
    for (let i = 0; i < 500; i++) bar.done('pass');
    for (let i = 0; i < 25; i++) {
      pass(3000);
      bar.done('pass');
    }
    expect(line()).toContain('20.0/min  23:45 left');
  });

  it('speaks the language of messages, and never fills the line', () => {
    const { bar, pass, line } = barOf(4, { language: 'zh', columns: 50 });
    for (let i = 0; i < 3; i++) {
      pass(100);
      bar.done('pass');
    }
    expect(line()).toContain('10/秒  剩余 0:01');
    pass(100);
    bar.show('备货中'.repeat(20));
    expect(line()?.length).toBeLessThan(50);
  });

  it('draws no more often than the eye can follow', () => {
    const { bar, pass, line } = barOf(2);
    bar.show('one');
    pass(10);
    bar.show('two');
    expect(line()).toMatch(/one$/u);
    pass(100);
    bar.show('three');
    expect(line()).toMatch(/three$/u);
  });

  it('is absent for a single case, and without a terminal', () => {
    const single = barOf(1);
    single.bar.show('D-1: reading');
    single.bar.done('pass');
    expect(single.line()).toBe('D-1: reading');
    const unseen = barOf(5, { env: { CI: 'true' } });
    unseen.bar.done('pass');
    expect(unseen.line()).toBe('');
  });
});

describe('wordClock', () => {
  it('shows hours only if there are any', () => {
    expect([0, 900, 200_000, 3_800_000].map(wordClock)).toEqual(['0:00', '0:01', '3:20', '1:03:20']);
  });
});
