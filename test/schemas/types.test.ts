import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFiles, schemaNames, typesFile, typesOf } from '../../schemas/generate-types.js';

describe('the types in src/model/schema', () => {
  it('exist for every schema', () => {
    expect(schemaNames()).toEqual([
      'case',
      'outcome',
      'policy',
      'reading',
      'report',
      'settings',
      'summary',
      'tracking',
      'verification',
    ]);
  });

  it.each(schemaNames())('are those generated from the schema of %s (npm run types)', async (name) => {
    expect(readFileSync(typesFile(name), 'utf8')).toBe(await typesOf(name));
  });
});

describe('the data in src', () => {
  it.each(dataFiles)('for %s is what schemas and policies hold (npm run types)', (file, content) => {
    expect(readFileSync(file, 'utf8')).toBe(content());
  });
});
