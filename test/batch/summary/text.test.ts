import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/batch/summary/tally.js';
import { renderCaseLine, renderSummary, renderUnusableLine } from '../../../src/batch/summary/text.js';
import { displayWidth } from '../../../src/report/columns.js';
import { foreignWords } from '../../words/foreign.js';
import { noLabel, openPickup, rowWith, unusableRow } from './rows.js';

const plain = { color: false, width: 80 } as const;

describe('a line per case', () => {
  it('has the verdict, the case and the first reason', () => {
    expect(renderCaseLine(rowWith('A', noLabel), plain)).toBe('✗ FAIL    A  The case has no photo of the parcel.\n');
    expect(renderCaseLine(rowWith('A'), plain)).toBe('✓ PASS    A\n');
  });

  it.each(['en', 'ru', 'zh'] as const)('stays on one line of a terminal (%s)', (language) => {
    const line = renderCaseLine(rowWith('D-2024-0001', openPickup, { language }), { ...plain, most: 60 });
    expect(displayWidth(line.trimEnd())).toBeLessThanOrEqual(60);
    expect(line).toMatch(/…\n$/u);
  });

  it('names an unusable case without letting it steer the terminal', () => {
    expect(renderUnusableLine(unusableRow('cases/x\u001b'), plain)).toBe('! cases/x\uFFFD\n');
  });
});

describe('renderSummary', () => {
  const cases = [rowWith('A'), rowWith('B', noLabel), rowWith('C', openPickup), rowWith('D', openPickup)];

  it('is a table by reason and the totals', () => {
    expect(renderSummary(summaryOf(cases, [unusableRow('x')], 'en'), plain)).toBe(
      [
        'By reason',
        '  2  ? Pickup perhaps after the dispute',
        '  1  ✗ No photo of the label',
        '  1  ! Value of another form',
        '',
        'Cases: 5   ✓ 1 Pass   ? 2 Review   ✗ 1 Fail   ! 1 Unusable',
        '',
      ].join('\n'),
    );
  });

  it('is only the totals if every case passes', () => {
    expect(renderSummary(summaryOf(cases.slice(0, 1), [], 'en'), plain)).toBe('Cases: 1   ✓ 1 Pass\n');
  });

  it.each(['en', 'ru', 'zh'] as const)('has no word of another language (%s)', (language) => {
    expect(foreignWords(renderSummary(summaryOf(cases, [unusableRow('7')], language), plain), language)).toEqual([]);
  });
});
