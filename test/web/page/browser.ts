import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FakeServer } from './fake-server.js';
import { evidenceOf, evidencePath, type ScriptName } from './fake-session.js';

const executablePath = process.env['TRIPROOF_CHROMIUM'] ?? '/usr/bin/chromium';

/** Why the browser tests cannot run; undefined if they can. */
export const missingBrowser = existsSync(executablePath)
  ? undefined
  : `no chromium at ${executablePath} (Debian: apt-get install chromium, or name one in TRIPROOF_CHROMIUM)`;

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** A page and the browser's complaints about it, such as a breach of the content security policy. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

/** Opens the server's link in a browser with its own settings, as a fresh tab. */
export const visit = async (
  browser: Browser,
  server: FakeServer,
  script: ScriptName,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  // Choosers are caught from the first listener on: one added with the click may be too late.
  page.on('filechooser', () => undefined);
  await page.goto(server.link(script));
  await page.locator('#choose').waitFor();
  return { page, context, complaints };
};

/** Chooses files through the first button, as a person does. */
export const choose = async (page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#choose').click()]);
  await chooser.setFiles(files);
};

export const evidence = (script: ScriptName): string[] => evidenceOf(script).map((file) => evidencePath(script, file));

export const typeDisputeTime = async (page: Page): Promise<void> => {
  await page.locator('#field-disputeOpenedAt').fill('2026-02-13T17:00');
  await page.locator('#field-timeZone').focus();
  await page.locator('#field-timeZone').selectOption('Europe/Moscow');
};

/** From an empty page to a verdict. */
export const judgeAll = async (page: Page, script: ScriptName): Promise<void> => {
  await choose(page, evidence(script));
  await page.locator('[data-element="label"] .file-read').first().waitFor();
  await typeDisputeTime(page);
  await page.locator('.check').first().waitFor();
};

/** Findings of axe that keep people out. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  const grave = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

/** Nothing lies outside the page that only sideways scrolling would reach. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content).toBeLessThanOrEqual(window);
};

/** The focused element, by its words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()",
  );
