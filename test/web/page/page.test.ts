import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePhrases } from '../../../src/web/page/words/phrases.js';
import { glossary } from '../../../src/words/glossary.js';
import {
  choose,
  evidence,
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  judgeAll,
  launch,
  missingBrowser,
  typeDisputeTime,
  type Visit,
  visit,
} from './browser.js';
import { type FakeServer, startFakeServer } from './fake-server.js';

const built = fileURLToPath(new URL('../../../dist/web/page/', import.meta.url));

describe('the built page', () => {
  it('takes at most 120 kB compressed, and contacts only its server', () => {
    const texts = readdirSync(built).map((file) => readFileSync(`${built}${file}`, 'utf8'));
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(120_000);
    const addresses = texts.flatMap((text) => text.match(/https?:\/\/[^"'`\s)]+/gu) ?? []);
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  });
});

describe.skipIf(missingBrowser !== undefined)(`the page in a browser ${missingBrowser ?? ''}`, () => {
  let browser: Browser;
  let server: FakeServer;
  let open: Visit | undefined;

  const enter = async (...args: [script: 'pass' | 'fail' | 'review', options?: Parameters<typeof visit>[3]]) => {
    await open?.context.close();
    server.hold = false;
    server.lan = false;
    server.gone = false;
    open = await visit(browser, server, ...args);
    return open;
  };

  beforeAll(async () => {
    [browser, server] = [await launch(), await startFakeServer()];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    ['en', 'en-GB', 'pass'],
    ['ru', 'ru-RU', 'fail'],
    ['zh', 'zh-CN', 'review'],
  ] as const)(
    'leads from three files to a verdict in the browser’s language (%s)',
    async (language, locale, script) => {
      const { page, complaints } = await enter(script, { locale });
      // The way to a verdict looks the same in every language; the verdicts do not.
      const onWay = language === 'en' ? expectAccessible : expectNoSidewaysScroll;
      await onWay(page);
      expect(await page.locator('h1').textContent()).toBe(pagePhrases['empty.head'][language]);

      server.hold = true;
      await choose(page, evidence(script));
      await page.getByText(pagePhrases['verdict.busy'][language]).waitFor();
      await page
        .locator('.file-reading')
        .nth(evidence(script).length - 1)
        .waitFor();
      await onWay(page);
      server.release();

      await page.locator('[data-element="order"] .file-read').waitFor();
      const source = page.locator('.source-read').first();
      await source.waitFor();
      expect(await source.textContent()).toBe(pagePhrases['field.read'][language].replace('{file}', 'order.png'));
      expect(await page.locator('#field-timeZone').inputValue()).toBe('');
      await page.locator('.todo').waitFor();
      await onWay(page);

      await typeDisputeTime(page);
      await page.locator('.check').first().waitFor();
      expect(await page.locator('h1').textContent()).toBe(glossary.verdicts[script][language]);
      expect(await page.locator('.cards > .card').count()).toBe(4);
      expect(await page.locator('[role="status"]').textContent()).toContain(glossary.verdicts[script][language]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.getByText(pagePhrases['get.submission'][language]).count()).toBe(script === 'pass' ? 1 : 0);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    },
  );

  it('switches everything to another language, including the report’s text', async () => {
    const { page } = await enter('fail');
    await judgeAll(page, 'fail');
    await page.getByText('中文').click();
    await page.getByText(pagePhrases['checks.head'].zh, { exact: true }).waitFor();
    await page.locator('.check-title', { hasText: 'SKU' }).first().waitFor();
    const titles = await page.locator('.check-title').allTextContents();
    expect(titles.filter((title) => !/\p{Script=Han}/u.test(title))).toEqual([]);
  });

  it('sets the expected beside the read value, marks the one wrong digit, and leads to the field that mends it', async () => {
    const { page } = await enter('fail');
    await judgeAll(page, 'fail');
    expect(await page.locator('.compare mark').allTextContents()).toEqual(['3', '8']);
    await page.locator('.todo').getByRole('button').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-skus');
  });

  it('leads from the note on an unknown source to its field, and sends what is typed there', async () => {
    const { page } = await enter('pass');
    await judgeAll(page, 'pass');
    await page.locator('#check-tracking-source-official').getByRole('button').click();
    expect(await page.evaluate('document.activeElement.id')).toMatch(/^url-/u);
    await page.locator('.file-source input[type="url"]').fill('https://www.17track.net/en');
    await page.locator('.file-source input[type="datetime-local"]').focus();
    await page.locator('.file-source summary', { hasText: 'www.17track.net' }).waitFor();
  });

  it('works by keyboard alone: files, moving one, the picture, masks, and back', async () => {
    const { page } = await enter('pass');
    const tabTo = async (words: string): Promise<void> => {
      for (let presses = 0; presses < 60 && !(await focused(page)).startsWith(words); presses++)
        await page.keyboard.press('Tab');
      expect(await focused(page)).toContain(words);
    };
    await tabTo('Choose files');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(evidence('pass'));
    await page.locator('[data-element="label"] .file-read').waitFor();

    await page.locator('.skip').focus();
    await tabTo('Look at label.jpg');
    await page.keyboard.press('Enter');
    await page.locator('dialog.viewer').waitFor();
    await expectAccessible(page);
    const picture = page.locator('.stage > svg');
    const before = await picture.getAttribute('viewBox');
    await tabTo('Picture: label.jpg');
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    expect(await picture.getAttribute('viewBox')).not.toBe(before);

    await tabTo('Black out parts');
    await page.keyboard.press('Enter');
    await tabTo('Add a box');
    await page.keyboard.press('Enter');
    await page.locator('[data-mask="0"]:focus').waitFor();
    const box = page.locator('[data-mask="0"]');
    const x = Number(await box.getAttribute('x'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect(Number(await box.getAttribute('x'))).toBeGreaterThan(x);
    await expectAccessible(page);
    await tabTo('Apply');
    await page.keyboard.press('Enter');
    await page.locator('.stage .mask').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.viewer').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Look at label.jpg');
    await page.getByText('Blacked out: 1').waitFor();

    await tabTo('Place of label.jpg');
    await page.keyboard.press('ArrowUp');
    await page.locator('[data-element="tracking"]', { hasText: 'label.jpg' }).waitFor();
    await page.locator('.file-place:focus').waitFor();
    expect(await focused(page)).toBe('Place of label.jpg');
  });

  it('fits a phone in every state, and works in dark mode', async () => {
    const { page } = await enter('fail', {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      hasTouch: true,
    });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await judgeAll(page, 'fail');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.locator('button.thumbnail').first().tap();
    await page.locator('dialog.viewer').waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('puts a file dropped on a card there, and sorts several by what they are', async () => {
    const { page } = await enter('pass');
    const drop = (names: readonly string[], target: string) =>
      page.evaluate(`(() => {
        const dataTransfer = new DataTransfer();
        for (const name of ${JSON.stringify(names)}) dataTransfer.items.add(new File([name], name));
        document.querySelector(${JSON.stringify(target)}).dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      })()`);
    await drop(['note.bin'], '[data-element="tracking"]');
    await page.locator('[data-element="tracking"]', { hasText: 'note.bin' }).waitFor();
    await drop(['order.png', 'label.jpg'], '[data-element="tracking"]');
    await page.locator('[data-element="order"]', { hasText: 'order.png' }).waitFor();
    await page.locator('[data-element="label"]', { hasText: 'label.jpg' }).waitFor();
    await page.locator('.file', { hasText: 'order.png' }).locator('.file-name').dragTo(page.locator('#card-label'));
    await page.locator('[data-element="label"]', { hasText: 'order.png' }).waitFor();
  });

  it('draws a box with the pointer, and forgets it when it is discarded', async () => {
    const { page } = await enter('pass');
    await judgeAll(page, 'pass');
    await page.locator('[data-element="label"]').getByText('Black out parts').click();
    const area = await page.locator('.stage > svg').boundingBox();
    if (area === null) throw new Error('no picture');
    await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width / 2 + 90, area.y + area.height / 2 + 40, { steps: 3 });
    await page.mouse.up();
    await page.locator('[data-mask="0"]').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Apply');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.locator('.stage .mask').count()).toBe(0);
  });

  it('turns errors into cards with what to do', async () => {
    const { page } = await enter('pass');
    const large = { name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(1_000_001) };
    const broken = { name: 'unreadable.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') };
    const unknown = { name: 'note.bin', mimeType: '', buffer: Buffer.from('x') };
    server.calls.length = 0;
    await choose(page, [large, broken, unknown]);
    await page.getByRole('alert').filter({ hasText: 'large.jpg' }).waitFor();
    await page.locator('[data-element="label"]', { hasText: 'The picture ends in the middle.' }).waitFor();
    await page.locator('[data-element="none"]', { hasText: 'note.bin' }).waitFor();
    // A file has its card before it is sent.
    await expect.poll(() => server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(2);
    await expectAccessible(page);

    const saved = page.locator('.masthead input[type="file"]');
    await saved.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('no case') });
    await page.getByRole('alert').filter({ hasText: 'Choose the ZIP of a case.' }).waitFor();
    await page.getByRole('button', { name: 'Close this message' }).first().click();
    await saved.setInputFiles({ name: 'case.zip', mimeType: 'application/zip', buffer: Buffer.from('case.zip') });
    await page.locator('[data-element="tracking"]', { hasText: 'tracking.json' }).waitFor();
  });

  it('says that the server is gone, keeps what is shown and typed, and continues when it is back', async () => {
    const { page } = await enter('pass');
    await judgeAll(page, 'pass');
    server.gone = true;
    await page.locator('#field-orderNumber').fill('70548213-0117-9');
    await page.locator('#field-orderNumber').blur();
    await page.getByText('Not saved yet').waitFor();
    expect(await page.locator('#field-orderNumber').inputValue()).toBe('70548213-0117-9');
    server.drop();
    await page.getByText(pagePhrases['lost.head'].en).waitFor();
    server.gone = false;
    await page.getByText(pagePhrases['lost.head'].en).waitFor({ state: 'detached' });
    expect(await page.locator('h1').textContent()).toBe('Pass');

    server.forget();
    server.drop();
    await page.getByText(pagePhrases['ended.head'].en).waitFor();
    await page.locator('#choose').waitFor();
  });

  it('loses nothing on reload, and gives every tab its own session', async () => {
    const { page, context } = await enter('pass');
    await judgeAll(page, 'pass');
    expect(page.url()).not.toContain('token');
    await page.reload();
    await page.locator('.check').first().waitFor();
    expect(await page.locator('#field-disputeOpenedAt').inputValue()).toBe('2026-02-13T17:00');

    const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate('void window.open(location.href)')]);
    await copy.locator('#choose').waitFor();
    const session = "sessionStorage.getItem('triproof.session')";
    expect(await copy.evaluate(session)).not.toBe(await page.evaluate(session));
  });

  it('asks for the right link if the token is wrong', async () => {
    const { page } = await enter('pass');
    await page.goto(server.link('pass').replace('token=pass', 'token=wrong'));
    await page.getByText(pagePhrases['refused.head'].en).waitFor();
  });

  it('shows a code to a phone only if the server accepts one', async () => {
    const { page } = await enter('pass');
    const code = page.getByRole('img', { name: pagePhrases['phone.code'].en });
    expect(await code.count()).toBe(0);
    server.lan = true;
    await page.reload();
    await code.waitFor();
    await expectAccessible(page);
  });

  it('downloads each product under its own name', async () => {
    const { page } = await enter('pass');
    await judgeAll(page, 'pass');
    const [got] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: pagePhrases['get.submission'].en }).click(),
    ]);
    expect(got.suggestedFilename()).toMatch(/\.submission\.pdf$/u);
    expect(server.calls.at(-1)).toMatch(/bundle\.pdf$/u);
  });
});
