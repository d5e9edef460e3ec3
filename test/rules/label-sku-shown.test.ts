import { describe, expect, it } from 'vitest';
import { labelSkuShown } from '../../src/rules/label-sku-shown.js';
import { brief, type Changes, factsWith, labelDoubt, sku, sure, unsure, without } from '../fakes/facts.js';

describe('label-sku-shown', () => {
  const judge = (changes: Changes) => brief(labelSkuShown.judge(factsWith(changes)));

  it('passes when the SKU was read for sure', () => {
    expect(judge({})).toBe('pass');
  });

  it('passes when other SKUs are in view as well', () => {
    expect(judge({ label: { otherSkus: [sure('999999999')] } })).toBe('pass');
  });

  it('fails when another SKU is read where this one is not', () => {
    expect(judge({ label: { skus: [], otherSkus: [sure('1512663423')] } })).toBe('fail label-sku-differs');
  });

  it('is unknown when the SKU is unsure', () => {
    expect(judge({ label: { skus: [unsure(sku)] } })).toBe('unknown label-sku-unsure');
  });

  it('is unknown when the SKU is unsure and another is sure', () => {
    expect(judge({ label: { skus: [unsure(sku)], otherSkus: [sure('1512663423')] } })).toBe('unknown label-sku-unsure');
  });

  it('is unknown when only another SKU was read, and not for sure', () => {
    expect(judge({ label: { skus: [], otherSkus: [unsure('1512663423')] } })).toBe('unknown label-sku-unsure');
  });

  it('is unknown when a near miss is unsure and a third SKU is sure', () => {
    expect(judge({ label: { skus: [unsure('1512663427')], otherSkus: [sure('999999999')] } })).toBe(
      'unknown label-sku-unsure',
    );
  });

  it('fails when the near miss is an SKU that was clearly read', () => {
    expect(judge({ label: { skus: [unsure('1512663427')], otherSkus: [sure('1512663427')] } })).toBe(
      'fail label-sku-differs',
    );
  });

  it('is unknown when no SKU was read', () => {
    expect(judge({ label: { skus: [] } })).toBe('unknown label-sku-unread');
  });

  it('is unknown when one of two products is not shown', () => {
    expect(judge({ claims: { skus: [sku, '1512663499'] } })).toBe('unknown label-sku-unread');
  });

  it('passes when both products are shown', () => {
    expect(judge({ claims: { skus: [sku, '1512663499'] }, label: { skus: [sure(sku), sure('1512663499')] } })).toBe(
      'pass',
    );
  });

  it('fails when another product is shown in place of one of two', () => {
    expect(judge({ claims: { skus: [sku, '1512663499'] }, label: { otherSkus: [sure('1512663498')] } })).toBe(
      'fail label-sku-differs',
    );
  });

  it.each([
    ['other-sku', 'label-other-sku'],
    ['sku-barcode-differs', 'label-sku-barcode-differs'],
    ['sku-within-number', 'label-sku-within-number'],
    ['sku-struck-out', 'label-sku-struck-out'],
    ['row-of-another', 'label-row-of-another'],
    ['row-differs', 'label-row-differs'],
  ] as const)('is unknown when the label has the doubt %s, with a SKU or without', (code, told) => {
    expect(judge({ label: { doubts: [labelDoubt(code)] } })).toBe(`unknown ${told}`);
    expect(judge({ label: { skus: [], doubts: [labelDoubt(code)] } })).toBe(`unknown ${told}`);
  });

  it('reports another SKU once', () => {
    const label = { skus: [], otherSkus: [sure('1512663423')], doubts: [labelDoubt('other-sku', '1512663423')] };
    expect(judge({ label })).toBe('fail label-sku-differs');
  });

  it('does not apply without a photo', () => {
    expect(judge({ files: without('label') })).toBe('not-applicable');
  });
});
