import { describe, expect, it } from 'vitest';
import { meet, reachesBetween } from '../../src/model/masks.js';
import type { Box } from '../../src/model/sightings.js';

const number: Box = [20, 100, 200, 20];
const status: Box = [500, 300, 100, 20];
const reaches = (mask: Box): boolean => reachesBetween([mask], [number, status]);

describe('a mask on an order page', () => {
  it('interferes if it lies in the rectangle of number and state, or just beside it', () => {
    expect(reaches([300, 200, 10, 10])).toBe(true);
    expect(reaches([605, 340, 50, 10])).toBe(true);
    expect(reaches([20, 60, 50, 10])).toBe(true);
  });

  it('interferes anywhere in their rows', () => {
    expect(reaches([1200, 105, 50, 10])).toBe(true);
    expect(reaches([1200, 290, 50, 15])).toBe(true);
  });

  it('interferes no further than a crop: above, below and beside them', () => {
    expect(reaches([20, 10, 900, 40])).toBe(false);
    expect(reaches([20, 365, 900, 40])).toBe(false);
    expect(reaches([700, 160, 300, 100])).toBe(false);
  });

  it('interferes with nothing if nothing was read, and no masks do not interfere', () => {
    expect(reachesBetween([[0, 0, 9, 9]], [])).toBe(false);
    expect(reachesBetween([], [number])).toBe(false);
  });
});

describe('boxes', () => {
  it('intersect if they overlap, not if they only touch', () => {
    expect(meet([0, 0, 10, 10], [9, 9, 5, 5])).toBe(true);
    expect(meet([0, 0, 10, 10], [10, 0, 5, 5])).toBe(false);
  });
});
