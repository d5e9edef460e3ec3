import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaNames, typesFile, typesOf } from '../../schemas/generate-types.js';

describe('the types in src/model/schema', () => {
  it('exist for every schema', () => {
    expect(schemaNames()).toEqual([
      'case',
      'policy',
      'reading',
      'report',
      'settings',
      'summary',
      'tracking',
      'verification',
    ]);
  });

  it.each(schemaNames())('are those that the schema of %s gives (npm run types)', async (name) => {
    expect(readFileSync(typesFile(name), 'utf8')).toBe(await typesOf(name));
  });
});
