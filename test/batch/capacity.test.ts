import { describe, expect, it } from 'vitest';
import { workerBytes, workersFor } from '../../src/batch/capacity.js';

describe('workersFor', () => {
  it('gives one worker per core that there is memory for, and at least one', () => {
    expect(workersFor(4, 100 * workerBytes)).toBe(4);
    expect(workersFor(4, 2.5 * workerBytes)).toBe(2);
    expect(workersFor(4, 0)).toBe(1);
  });
});
