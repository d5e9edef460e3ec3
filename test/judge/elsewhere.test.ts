import { existsSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as here from '../../src/judge.js';
import { bundledJudge } from './bundled.js';
import { savedCases } from './cases.js';

type Judge = typeof here;

const languages = ['en', 'ru', 'zh'] as const;

/** All that is told of some facts, in every language and form. Runs in a page too: it may reach nothing outside of itself. */
const told = (judge: Judge, facts: string, languages: readonly ('en' | 'ru' | 'zh')[]): string[] =>
  (JSON.parse(facts) as Parameters<Judge['judge']>[0][]).flatMap((saved) =>
    languages.flatMap((language) => {
      const report = judge.judge(saved, { language });
      return [judge.renderJson(report), judge.renderText(report), judge.renderJunit(report)];
    }),
  );

const executablePath = process.env['TRIPROOF_CHROMIUM'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`skipped: no chromium at ${executablePath}; judging is not tried in a browser`);

describe('triproof/judge, bundled for a browser', { timeout: 120_000 }, () => {
  const facts = JSON.stringify(savedCases());
  const expected = told(here, facts, languages);
  let bundle: Awaited<ReturnType<typeof bundledJudge>>;
  beforeAll(async () => {
    bundle = await bundledJudge();
  });

  it('contains no Node, no reader and no file access', () => {
    const imports = Object.values(bundle.inputs).flatMap(({ imports: own }) => own);
    expect(imports.filter(({ external }) => external === true)).toEqual([]);
    const packages = new Set(Object.keys(bundle.inputs).map((file) => /node_modules\/([^/]+)/u.exec(file)?.[1]));
    expect([...packages].filter((name) => name !== undefined)).toEqual(['luxon']);
    expect(Object.keys(bundle.inputs).filter((file) => /src\/(?:gather|bundle|cli|verify)\//u.test(file))).toEqual([]);
  });

  it('is small enough for a page', () => {
    // All packaged policies are in it, with their words and sources: some 5 kB each.
    expect(gzipSync(bundle.script).length).toBeLessThan(150_000);
  });

  it('judges verdicts of every kind in these cases', () => {
    const verdicts = new Set(savedCases().map((saved) => here.judge(saved).verdict));
    expect([...verdicts].sort()).toEqual(['fail', 'pass', 'review']);
  });

  it('gives the same bytes with only the language and URL available, and eval forbidden', () => {
    const context = createContext({ facts, URL }, { codeGeneration: { strings: false, wasm: false } });
    runInContext(bundle.script, context);
    const script = `(${told.toString()})(triproof, facts, ${JSON.stringify(languages)})`;
    expect([...(runInContext(script, context) as string[])]).toEqual(expected);
    expect(() => runInContext('new Function("")', context)).toThrow();
  });

  it.skipIf(!hasBrowser)('gives the same bytes in chromium, under a strict content security policy', async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ locale: 'tr-TR', timezoneId: 'Pacific/Auckland' });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.route('**/*', (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: bundle.script })
          : route.fulfill({
              contentType: 'text/html',
              headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
              body: '<!doctype html><link rel="icon" href="data:,"><script src="/judge.js"></script>',
            }),
      );
      await page.goto('http://judge.test/');
      const script = `(${told.toString()})(triproof, ${JSON.stringify(facts)}, ${JSON.stringify(languages)})`;
      expect(await page.evaluate(script)).toEqual(expected);
      expect(complaints.filter((text) => !text.includes('data:,'))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
