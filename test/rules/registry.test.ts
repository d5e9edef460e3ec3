import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../src/report/wording/index.js';
import { checkIds } from '../../src/rules/ids.js';
import { ruleOf, rules } from '../../src/rules/index.js';
import { languages } from '../../src/words/languages.js';
import { policy } from '../fakes/facts.js';

const path = (relative: string) => new URL(relative, import.meta.url);

describe('the registry of rules', () => {
  it('holds one rule for every public id', () => {
    expect(Object.keys(rules)).toEqual([...checkIds]);
  });

  it('finds no rule by the name of a property that every object has', () => {
    expect(ruleOf('constructor')).toBeUndefined();
  });
});

describe.each(checkIds)('%s', (id) => {
  const rule = rules[id];

  it('is registered under its own id', () => {
    expect(rule.id).toBe(id);
  });

  it('has a file and a test of its own', () => {
    expect(existsSync(path(`../../src/rules/${id}.ts`))).toBe(true);
    expect(existsSync(path(`./${id}.test.ts`))).toBe(true);
  });

  it('names a source that the policy describes', () => {
    expect(Object.keys(policy.sources)).toContain(rule.source);
  });

  it('has a title in every language', () => {
    for (const language of languages) expect(wordingIn(language).checks[id]).not.toBe('');
  });

  it('has a test that shows every finding it can make', () => {
    const test = readFileSync(path(`./${id}.test.ts`), 'utf8');
    for (const code of rule.finds) expect(test).toContain(code);
  });
});
