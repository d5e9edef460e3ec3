import { describe, expect, it } from 'vitest';
import { isCalled } from '../../src/model/carrier-name.js';

describe('isCalled', () => {
  it.each([
    ['cdek', ['CDEK']],
    ['СДЭК', ['CDEK', 'СДЭК']],
    ['Yun-Express', ['YunExpress']],
    ['yun_express', ['YunExpress']],
    ['SF Express (CN)', ['SF Express']],
    ['S.F. Express', ['SF']],
    ['ＤＨＬ', ['DHL']],
    ['China Post, Russian Post', ['Russian Post']],
    ['China Post / Почта России', ['Почта России']],
    ['顺丰速运（CN）', ['顺丰速运']],
  ])('knows %s', (given, names) => {
    expect(isCalled(given, names)).toBe(true);
  });

  it.each([
    ['', ['CDEK']],
    ['---', ['CDEK']],
    ['cde', ['CDEK']],
    ['Upsilon', ['UPS']],
    ['USPS', ['UPS']],
    ['Russian', ['Russian Post']],
    ['My CDEK', ['CDEK']],
    ['China Post', ['Russian Post']],
    ['СDEK', ['CDEK']],
  ])('does not take %s for one of %j', (given, names) => {
    expect(isCalled(given, names)).toBe(false);
  });
});
