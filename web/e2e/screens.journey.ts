import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './company';
import { watch } from './doors';
import { expect, test } from './journey';
import { startProduct } from './product';

const viewport = { width: 1280, height: 800 };
const modules = join(import.meta.dirname, '../src/modules');

/** Every screen that a module declares and that needs no record to be shown. */
function screens(): string[] {
  const declared = readdirSync(modules).flatMap((module) => {
    const routes = readFileSync(join(modules, module, 'routes.tsx'), 'utf8');
    return [...routes.matchAll(/path: '(\/[^':*]*)'/g)].map((found) => found[1] ?? '/');
  });
  const withoutAFrame = /^\/(portal|setup|sign-in|invitation|wall)/;
  return [...new Set(declared)].filter((path) => !withoutAFrame.test(path)).sort();
}

test('every screen opens in both languages, named, within its width, and without a refusal of the browser', async ({
  browser,
}) => {
  test.setTimeout(600_000); // two languages, and more screens with every module
  const product = await startProduct();
  try {
    const context = await browser.newContext({ baseURL: product.url, viewport });
    const page = await context.newPage();
    const refused = watch(page);
    await setUp(page, product, () => Promise.resolve());
    await expect(page.getByRole('navigation').first()).toBeVisible();
    const session = await context.storageState();
    await context.close();
    const all = screens();
    // a screen is mostly waited for: two tabs of each language wait at once
    const walks = ['zh-CN', 'en'].flatMap((language) =>
      [0, 1].map((tab) => async () => {
        const tabContext = await browser.newContext({
          baseURL: product.url,
          viewport,
          storageState: session,
        });
        await tabContext.addInitScript(
          (chosen) => localStorage.setItem('chengnuo.language', chosen),
          language,
        );
        return walk(
          await tabContext.newPage(),
          language,
          all.filter((_, index) => index % 2 === tab),
        );
      }),
    );
    const faults = await Promise.all(walks.map((start) => start()));
    expect(faults.flat()).toEqual([]);
    expect(refused).toEqual([]);
  } finally {
    await product.stop();
  }
});

/** What is wrong with these screens, and what the browser refused on the way. */
async function walk(page: Page, language: string, paths: string[]): Promise<string[]> {
  const refused = watch(page);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('navigation').first(), path).toBeVisible();
    await page.waitForLoadState('networkidle');
    faults.push(...(await page.evaluate(faultsOf, `${language} ${path}`)));
  }
  return [...faults, ...refused];
}

/** Runs in the page: what a reader would stumble over. */
function faultsOf(where: string): string[] {
  const faults: string[] = [];
  if (document.querySelector('.ant-result-error, .ant-result-404'))
    faults.push(`${where}: broken or not found`);
  if (!document.title.trim()) faults.push(`${where}: no title`);
  const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wider > 1) faults.push(`${where}: ${String(wider)} px wider than the window`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    const isKey = /^[a-z][A-Za-z]*(:[a-z][A-Za-z]*)?(\.[A-Za-z_]+)+$/.test(text);
    if (isKey && !/\.(com|example)$/.test(text)) faults.push(`${where}: key ${text}`); // domains look alike
  }
  return faults;
}
