import { describe, expect, it } from 'vitest';
import type { Reuse } from '../../src/model/facts.js';
import { judge } from '../../src/report/judge.js';
import { evidenceReused } from '../../src/rules/evidence-reused.js';
import { brief, type Changes, factsWith, file, sure, unsure } from '../fakes/facts.js';

const other = { case: 'D-2', order: '70548213-0117-2', trackingNumber: 'LK058863579CN' } as const;
const photo: Reuse = { what: 'picture', ...other, file: 'label.jpg', otherFile: 'x.jpg', how: 'same-view' };
const number: Reuse = { what: 'tracking-number', case: 'D-2', order: other.order, trackingNumber: 'LK058863565CN' };

const reuse = (reused: readonly Reuse[], changes: Changes = {}) =>
  brief(evidenceReused.judge({ ...factsWith(changes), reused }));

describe('evidence-reused', () => {
  it('is unknown if another case uses the photo too, and names both pictures and that case', () => {
    expect(evidenceReused.judge({ ...factsWith(), reused: [photo] })).toEqual({
      status: 'unknown',
      findings: [
        {
          code: 'picture-in-two-cases',
          params: { file: 'label.jpg', other: 'x.jpg', case: 'D-2', order: '70548213-0117-2', how: 'same-view' },
          at: [{ file: 'label.jpg' }],
        },
      ],
    });
  });

  it('is unknown if another case uses the tracking number too', () => {
    expect(reuse([number])).toBe('unknown number-in-two-cases');
    expect(reuse([photo, number])).toBe('unknown picture-in-two-cases number-in-two-cases');
  });

  it('notes a shipment list, on which each case has its own row', () => {
    const picture = { kind: 'shipment-list', sure: true, drawn: false, reasons: [] } as const;
    const files = (sureOfIt: boolean) => [
      file('order'),
      file('label', { picture: { ...picture, sure: sureOfIt, reasons: [] } }),
    ];
    expect(reuse([photo], { files: files(true) })).toBe('pass picture-of-two-parcels');
    expect(reuse([photo], { files: files(false) })).toBe('unknown picture-in-two-cases');
  });

  it('notes a photo on which both numbers can surely be read', () => {
    expect(reuse([photo], { label: { numbers: [sure('LK058863579CN')] } })).toBe('pass picture-of-two-parcels');
    expect(reuse([photo], { label: { numbers: [sure('70548213-0117-2')] } })).toBe('pass picture-of-two-parcels');
  });

  it('is unknown if the other number is unsure, on another photo, or on a photo without our own number', () => {
    expect(reuse([photo], { label: { numbers: [unsure('LK058863579CN')] } })).toBe('unknown picture-in-two-cases');
    expect(reuse([photo], { label: { numbers: [sure('LK058863579CN', 'b.jpg')] } })).toBe(
      'unknown picture-in-two-cases',
    );
    const label = { trackingNumber: null, numbers: [sure('LK058863579CN')] };
    expect(reuse([photo], { label })).toBe('unknown picture-in-two-cases');
  });

  it('is absent from a report without other cases', () => {
    const context = { language: 'en', tool: { version: '0', readers: [] }, inputs: [] } as const;
    const alone = judge(factsWith(), context);
    expect(alone.checks.map(({ id }) => id)).not.toContain('evidence-reused');
    expect('reused' in alone.facts).toBe(false);
    const found = judge({ ...factsWith(), reused: [number] }, context);
    expect(found.checks.filter(({ id }) => id !== 'evidence-reused')).toEqual(alone.checks);
    expect([alone.verdict, found.verdict]).toEqual(['pass', 'review']);
  });
});
