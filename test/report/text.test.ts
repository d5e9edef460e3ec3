import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/schema/report.js';
import { loadPolicy } from '../../src/policy/index.js';
import { displayWidth } from '../../src/report/columns.js';
import { judge } from '../../src/report/judge.js';
import { renderText } from '../../src/report/text.js';
import { type Changes, factsWith, file, on, photo, postingNumber, status, sure, unsure } from '../fakes/facts.js';

const plain = { color: false, width: 80 } as const;

const report = (changes: Changes = {}, language: Language = 'en') =>
  judge(factsWith(changes), { language, tool: { version: '0.0.0', readers: [] }, inputs: [] });

const defects: Changes = {
  order: { statuses: [status({ at: null, timeText: null, text: '已准备发运' })] },
  tracking: { pickup: on('2024-08-20') },
  label: { trackingNumber: unsure('LK058863565CN'), legibility: [photo({ sureLines: 1 })] },
};

/** A part that follows an escape, without the style that it began with. */
const withoutStyle = (part: string): string => part.replace(/^(?:\d+;)*\d+m/u, '');

describe('renderText', () => {
  it('starts with the verdict, the case and the elements', () => {
    const [first, , third] = renderText(report(defects), plain).split('\n');
    expect(first).toBe('✗ FAIL  D-2024-0815  ozon/not-received 2026-11-29');
    expect(third).toBe('  ✗ Order   ? Tracking   ? Label   ? Chain');
  });

  it('tells of no state where the policy asks for none', () => {
    const ebay = loadPolicy('ebay/item-not-received');
    if (ebay === undefined) throw new Error('no policy');
    const shipped = status({ status: 'shipped', stage: 'after', text: 'Shipped' });
    const text = renderText(report({ policy: ebay, order: { statuses: [shipped] } }), plain);
    expect(text).not.toMatch(/Preparing|state asked for/u);
    expect(text).toContain('(source not confirmed)');
  });

  it('aligns the key facts', () => {
    expect(renderText(report(), { ...plain, width: 100 })).toContain(
      [
        '  Order number     Case 70548213-0117-1 · Order 70548213-0117-1',
        '  Tracking number  Case LK058863565CN · Tracking LK058863565CN · Label LK058863565CN',
        '  SKU              Case 1512663422 · Label 1512663422',
        '  Preparing since  2024-08-10 04:00 MSK / 01:00 UTC (2024-08-10T09:00:00+08:00)',
        '  Carrier pickup   2024-08-11 05:20 MSK / 02:20 UTC (2024-08-11T10:20:00+08:00)',
        '  Dispute opened   2024-08-20 14:03 MSK / 11:03 UTC (2024-08-20T14:03:00+03:00)',
      ].join('\n'),
    );
  });

  it('aligns them in Chinese too, where a character takes two columns', () => {
    const lines = renderText(report({}, 'zh'), plain).split('\n');
    const ends = ['订单编号  ', 'SKU       ', '揽收      '].map((name) => lines.find((line) => line.includes(name)));
    expect(ends).not.toContain(undefined);
  });

  it('says where, what and what to do under a check', () => {
    expect(renderText(report(defects), plain)).toContain(
      [
        '  ✗ The order page shows when Preparing began',
        '    The page shows “已准备发运”, but not since when.',
        '    order.png 700,80 120×24',
        '    → Take the screenshot so that the time at which “已准备发运” began is in',
        "      view; the order's history usually has it.",
      ].join('\n'),
    );
  });

  const confused: Changes = {
    claims: { trackingNumber: 'LK058863574CN' },
    label: { trackingNumber: null, numbers: [sure('LK058863565CN')] },
  };

  it('states the cause first, and marks each check that follows from it', () => {
    const text = renderText(report(confused), { ...plain, width: 100 });
    expect(text.split('\n')[4]).toMatch(/^ {2}✗ What does not fit is the case file: order\.trackingNumber/u);
    expect(text.match(/What does not fit is/gu)).toHaveLength(1);
    expect(text.match(/^ {4}→ /gmu)).toHaveLength(1);
    expect(text.match(/^ {4}↳ This follows/gmu)).toHaveLength(3);
  });

  it('marks only the cause in red, and not what follows', () => {
    const failing = report(confused).checks.filter(({ status: s }) => s === 'fail');
    expect(failing).toHaveLength(3);
    const checks = renderText(report(confused), { ...plain, color: true }).split('Dispute opened')[1] ?? '';
    expect(checks.split('\u001b[31m✗')).toHaveLength(2);
    expect(checks.split('\u001b[2m✗')).toHaveLength(3);
  });

  it('does not repeat a file that the message names', () => {
    const text = renderText(report({ files: [file('order', { state: 'unreadable', problem: 'empty-file' })] }), plain);
    expect(text.split('\nNext\n')[0]?.match(/order\.png/gu)).toHaveLength(2);
  });

  it('marks what was read unsurely, and what was not read', () => {
    expect(renderText(report(defects), plain)).toContain('Label LK058863565CN (not sure)\n');
    expect(
      renderText(
        report({
          claims: { trackingNumber: undefined },
          tracking: { trackingNumber: null },
          label: { trackingNumber: null },
        }),
        plain,
      ),
    ).toContain('Tracking number  not read\n');
  });

  it('does not call a later scan a pickup', () => {
    const text = renderText(report({ tracking: { pickupProof: 'later-event' } }), plain);
    expect(text).toContain('With the carrier by  2024-08-11 05:20 MSK / 02:20 UTC\n');
    expect(text).not.toContain('Picked up');
  });

  it('marks a doubtful pickup', () => {
    const doubts = [{ code: 'inferred-from-text', file: 'tracking.json', pointer: '/events/1', detail: '' } as const];
    expect(renderText(report({ tracking: { doubts } }), { ...plain, width: 100 })).toMatch(
      /Carrier pickup .*\(not sure\)\n/u,
    );
  });

  it.each(['en', 'ru', 'zh'] as const)('keeps within the width in %s', (language) => {
    for (const width of [40, 60, 80, 120]) {
      for (const line of renderText(report(defects, language), { color: false, width }).split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(Math.max(width, 60));
      }
    }
  });

  it('writes no escape when colours are off, and the same text when they are on', () => {
    const coloured = renderText(report(defects), { ...plain, color: true });
    const bare = renderText(report(defects), plain);
    expect(bare).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[1;31m✗ FAIL\u001b[0m');
    expect(coloured.split('\u001b[').map(withoutStyle).join('')).toBe(bare);
  });

  it('lets no evidence text steer the terminal', () => {
    const text = renderText(
      report({
        order: {
          number: sure(`${postingNumber}\u001b[2J`),
          statuses: [status({ stage: 'after', text: '\u202eevil\u0007' })],
        },
        tracking: { pickup: { ...on('2024-08-11'), text: '\u001b]0;title\u0007' } },
      }),
      plain,
    );
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(control);
  });

  it('says nothing about elements that the policy does not check', () => {
    const text = renderText(report({ policy: { checks: ['label-present'] } }), plain);
    expect(text).toContain('\nLabel\n');
    expect(text).not.toContain('\nOrder\n');
  });
});
