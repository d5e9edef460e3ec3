import { describe, expect, it } from 'vitest';
import { defectsOfPhoto, defectsOfText, limits } from '../../../../src/gather/images/legibility/defects.js';
import type { TextMeasures } from '../../../../src/gather/images/legibility/text.js';

const sound: TextMeasures = {
  characterHeight: 20,
  contrast: 0.9,
  edgeWidth: 2,
  smear: 1.1,
  glare: 0,
  brightness: 0.8,
  cutOff: false,
};
const kinds = (changes: Partial<TextMeasures>) => defectsOfText({ ...sound, ...changes }).map(({ kind }) => kind);

describe('defectsOfText', () => {
  it('finds none in sound text', () => {
    expect(kinds({})).toEqual([]);
  });

  it.each([
    ['too-small', { characterHeight: limits['too-small'].hinders - 0.1, edgeWidth: 1 }],
    ['low-contrast', { contrast: limits['low-contrast'].hinders - 0.01 }],
    ['blurred', { edgeWidth: limits.blurred.hinders * 20 + 0.1 }],
    ['shaken', { edgeWidth: limits.blurred.hinders * 20 + 0.1, smear: 2.5 }],
    ['glare', { glare: limits.glare.hinders + 0.01 }],
    ['too-dark', { brightness: limits['too-dark'].hinders - 0.01 }],
    ['cut-off', { cutOff: true }],
  ] as const)('reports %s just beyond its limit', (kind, changes) => {
    expect(kinds(changes)).toEqual([kind]);
  });

  it('gives the measured and the needed value in pixels', () => {
    expect(defectsOfText({ ...sound, edgeWidth: 8.004 })).toEqual([
      { kind: 'blurred', measured: 8, needed: Math.round(limits.blurred.hinders * 2000) / 100, severe: true },
    ]);
  });

  it('puts what prevents reading before what hinders it', () => {
    const { prevents } = limits['too-dark'];
    expect(
      kinds({ characterHeight: limits['too-small'].hinders - 0.1, edgeWidth: 1, brightness: prevents / 2 }),
    ).toEqual(['too-dark', 'too-small']);
  });
});

describe('defectsOfPhoto', () => {
  const photo = { characterHeight: 20, edgeWidth: 2, glare: 0, brightness: 0.8 };
  const kindsOf = (changes: Partial<typeof photo>, lines = 10) =>
    defectsOfPhoto({ ...photo, ...changes }, lines).map(({ kind }) => kind);

  it('finds none in a sound photo, nor in one without text', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ characterHeight: 0 }, 0)).toEqual([]);
  });

  it('reports a dark, a blurred and a distant photo', () => {
    expect(kindsOf({ brightness: 0.02 })).toEqual(['too-dark']);
    expect(kindsOf({ edgeWidth: 8 })).toEqual(['blurred']);
    expect(kindsOf({ characterHeight: 5, edgeWidth: 1 })).toEqual(['too-small']);
  });

  it('takes white for a reflection only if almost no text is left', () => {
    expect(kindsOf({ glare: 0.1 })).toEqual([]);
    expect(kindsOf({ glare: 0.1 }, 1)).toEqual(['glare']);
  });

  it('trusts large characters only if there are enough lines', () => {
    expect(kindsOf({ characterHeight: 40, edgeWidth: 8 }, 6)).toEqual([]);
    expect(kindsOf({ characterHeight: 40, edgeWidth: 8 }, 1)).toEqual(['blurred']);
  });
});
