import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env['STRANGERS_CHROMIUM'] ?? '/usr/bin/chromium';

/** One browser for all pages. playwright gives each launch a fresh user data folder and takes it away when the browser is closed. */
export const withBrowser = async <T>(work: (browser: Browser) => Promise<T>): Promise<T> => {
  if (!existsSync(executablePath)) {
    throw new Error(
      `No chromium at ${executablePath}. The strangers' pages are drawn with it: install it (Debian: apt-get install chromium) or name another one in STRANGERS_CHROMIUM.`,
    );
  }
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
};
