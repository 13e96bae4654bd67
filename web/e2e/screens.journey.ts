import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './company';
import { watch } from './doors';
import { expect, test } from './journey';
import { startProduct } from './product';

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
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    const refused = watch(page);
    await setUp(page, product, () => Promise.resolve());
    await expect(page.getByRole('navigation').first()).toBeVisible();
    const faults: string[] = [];
    for (const language of ['zh-CN', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('chengnuo.language', chosen), language);
      for (const path of screens()) {
        await page.goto(path);
        await expect(page.getByRole('navigation').first(), path).toBeVisible();
        await page.waitForLoadState('networkidle');
        faults.push(...(await page.evaluate(faultsOf, `${language} ${path}`)));
      }
    }
    expect(faults).toEqual([]);
    expect(refused).toEqual([]);
  } finally {
    await product.stop();
  }
});

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
    if (/^[a-z][A-Za-z]*(:[a-z][A-Za-z]*)?(\.[A-Za-z_]+)+$/.test(text)) faults.push(`${where}: key ${text}`);
  }
  return faults;
}
