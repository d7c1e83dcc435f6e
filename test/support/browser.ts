import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, test as plainTest } from 'vitest';

/** A page as a browser shows it, and what it did beside. */
interface Shown {
  readonly page: Page;
  /** What the browser's console says, and errors of scripts. */
  readonly said: readonly string[];
  /** The addresses that were asked for, other than the page's own. */
  readonly requests: readonly string[];
}

/** How a person looks at it. */
export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled' | 'viewport'>;

const found = inject('browser');
/** Why nothing is looked at; undefined where there is a browser. */
const missing = 'missing' in found ? found.missing : undefined;

/** What a test in a browser is called; it says why where it is skipped. */
export const inBrowser = missing === undefined ? 'in Chromium' : `in Chromium (skipped: ${missing})`;

/** A test that shows pages; skipped where there is no browser. */
export const browserTest = plainTest
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    if ('missing' in found) throw new Error(found.missing);
    const browser = await chromium.launch({ executablePath: found.executable, args: ['--no-sandbox'] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('show', async ({ browser }: { browser: Browser }, { onCleanup }) => {
    const closing: (() => Promise<unknown>)[] = [];
    onCleanup(async () => void (await Promise.all(closing.map((close) => close()))));
    return async (html: string, look: Look = {}): Promise<Shown> => {
      const server = createServer((_, answer) => void answer.setHeader('content-type', 'text/html').end(html));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closing.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())));
      const context = await browser.newContext(look);
      closing.unshift(() => context.close());
      const page = await context.newPage();
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const [said, requests]: [string[], string[]] = [[], []];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('dialog', (dialog) => (said.push(dialog.message()), void dialog.dismiss()));
      page.on('request', (request) => void (request.url() === address ? undefined : requests.push(request.url())));
      await page.goto(address);
      return { page, said, requests };
    };
  })
  .skipIf(missing !== undefined);

/** What axe finds that keeps people out, as `rule: where`; what is written for it runs beside the page's own policy. */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
