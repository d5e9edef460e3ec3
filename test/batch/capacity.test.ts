import { describe, expect, it } from 'vitest';
import { workerBytes, workersFor } from '../../src/batch/capacity.js';

describe('workersFor', () => {
  it('gives a worker to each core that there is memory for, and one at least', () => {
    expect(workersFor(4, 100 * workerBytes)).toBe(4);
    expect(workersFor(4, 2.5 * workerBytes)).toBe(2);
    expect(workersFor(4, 0)).toBe(1);
  });
});
