import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../src/model/facts.js';
import { evidenceDistinct } from '../../src/rules/evidence-distinct.js';
import { brief, type Changes, factsWith, file, policy, sku, status, sure, trackingNumber } from '../fakes/facts.js';

type Picture = NonNullable<FileFacts['picture']>;

const picture = (kind: Picture['kind'], changes: Partial<Picture> = {}): { picture: Picture } => ({
  picture: { kind, sure: true, drawn: false, reasons: [], ...changes },
});

const order = file('order', picture('order-page', { drawn: true }));
const tracking = file('tracking');
const label = file('label', picture('parcel-label'));

describe('evidence-distinct', () => {
  const judge = (changes: Changes) => brief(evidenceDistinct.judge(factsWith(changes)));
  const withFiles = (...files: FileFacts[]) => judge({ files: [order, tracking, ...files] });

  it('passes if every picture is of the kind that its element asks for', () => {
    expect(withFiles(label)).toBe('pass');
  });

  it('passes if nothing is known of the pictures, as in reports of earlier versions', () => {
    expect(judge({})).toBe('pass');
  });

  it.each(['order-page', 'order-list', 'tracking-page', 'other'] as const)(
    'is unknown if the label is a %s',
    (kind) => {
      expect(withFiles(file('label', picture(kind)))).toBe('unknown picture-of-another-kind');
    },
  );

  it.each(['parcel-label', 'product-sticker', 'shipment-list', 'tracking-page', 'other'] as const)(
    'is unknown if the order page is a %s',
    (kind) => {
      expect(judge({ files: [file('order', picture(kind)), tracking, label] })).toBe('unknown picture-of-another-kind');
    },
  );

  it.each(['product-sticker', 'shipment-list'] as const)('accepts a %s as a label', (kind) => {
    expect(withFiles(file('label', picture(kind)))).toBe('pass');
  });

  it('accepts a list of orders as an order page', () => {
    expect(judge({ files: [file('order', picture('order-list')), tracking, label] })).toBe('pass');
  });

  it('ignores a kind that is not sure', () => {
    expect(withFiles(file('label', picture('order-page', { sure: false })))).toBe('pass');
  });

  it('notes a picture of another kind that nothing depends on', () => {
    const extra = file('label', { ...picture('order-page'), file: 'extra.png' });
    expect(withFiles(label, extra)).toBe('pass picture-of-another-kind');
  });

  it('is unknown if the number or a SKU was read only on pictures of another kind', () => {
    const extra = file('label', { ...picture('order-page'), file: 'extra.png' });
    const files = [order, tracking, label, extra];
    expect(judge({ files, label: { skus: [sure(sku, 'extra.png')] } })).toBe('unknown picture-of-another-kind');
    expect(judge({ files, label: { trackingNumber: sure(trackingNumber, 'extra.png') } })).toBe(
      'unknown picture-of-another-kind',
    );
  });

  it('is unknown if the state was read only on a picture of another kind', () => {
    const extra = file('order', { ...picture('other'), file: 'note.png' });
    const seen = status({ sightings: sure('Preparing', 'note.png').sightings });
    expect(judge({ files: [order, extra, tracking, label], order: { statuses: [seen] } })).toBe(
      'unknown picture-of-another-kind',
    );
  });

  it('fails if one file stands for two elements', () => {
    const copy = file('label', { sameAs: { file: 'order.png', how: 'same-bytes' }, ...picture('order-page') });
    expect(withFiles(copy)).toBe('fail picture-in-two-elements picture-of-another-kind');
  });

  it('is unknown if two files show one picture, and names both', () => {
    const copy = file('label', { sameAs: { file: 'order.png', how: 'same-view' } });
    expect(evidenceDistinct.judge(factsWith({ files: [order, tracking, copy] }))).toEqual({
      status: 'unknown',
      findings: [
        {
          code: 'picture-in-two-elements',
          params: { file: 'label.jpg', other: 'order.png', how: 'same-view' },
          at: [{ file: 'label.jpg' }, { file: 'order.png' }],
        },
      ],
    });
  });

  it.each([
    ['note', 'pass label-drawn'],
    ['unknown', 'unknown label-drawn'],
    ['fail', 'fail label-drawn'],
  ] as const)('judges a drawn label by the policy: %s', (weight, expected) => {
    const files = [order, tracking, file('label', picture('parcel-label', { drawn: true }))];
    const weights = { ...policy.weights, 'label-drawn': weight };
    expect(judge({ files, policy: { weights } })).toBe(expected);
  });
});
