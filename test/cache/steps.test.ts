import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { steps, stepsFingerprint } from '../../src/cache/steps.js';

const source = resolve(import.meta.dirname, '../../src');

/** Types alone are gone when the code runs. */
const imported = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8')
      .replaceAll(/^import type [^;]*;/gmu, '')
      .matchAll(/(?:^|\W)(?:from|import) ?\(?'(\.[^']+)\.js'/gmu),
  ].map(([, path = '']) => join(dirname(file), `${path}.ts`));

const isOfSteps = (file: string): boolean =>
  steps.some((step) => file === join(source, `${step}.ts`) || file.startsWith(join(source, step, '/')));

describe('the steps behind a key', () => {
  it('are all the code between pixels and an answer, including what the engines import', () => {
    const engines = readdirSync(join(source, 'gather/engines'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(source, 'gather/engines', name));
    const seen = new Set(engines);
    for (const file of seen) for (const next of imported(file)) seen.add(next);
    // Whose calls end when, and what a call looks like, changes no answer.
    const apart = ['gather/interrupt.ts', 'gather/ports.ts'].map((name) => join(source, name));
    expect([...seen].filter((file) => !isOfSteps(file) && !apart.includes(file))).toEqual([]);
  });

  it('have one fingerprint per process', () => {
    expect(stepsFingerprint()).toMatch(/^[0-9a-f]{64}$/u);
    expect(stepsFingerprint()).toBe(stepsFingerprint());
  });
});
