import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossaryFile, glossaryPage, trackingFormatsFile, trackingFormatsPage } from '../../docs/generate.js';

describe('the pages that come out of tables', () => {
  it('are what `npm run docs` writes', () => {
    expect(readFileSync(trackingFormatsFile, 'utf8')).toBe(trackingFormatsPage());
    expect(readFileSync(glossaryFile, 'utf8')).toBe(glossaryPage());
  });
});
