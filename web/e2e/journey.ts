import { test as base, type Page } from '@playwright/test';
import { type Product, startProduct } from './product';

export { expect } from '@playwright/test';

/** Keeps a picture of the page among the artefacts, named by the step of the story. */
export type Picture = (page: Page, name: string) => Promise<void>;

/** Pictures are numbered through the whole run, so that the folder tells the story in its order. */
let number = 0;

/** A journey has a running product, shared by the stories of one file's worker, and a camera. */
export const test = base.extend<{ picture: Picture }, { product: Product }>({
  product: [
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ product }, use) => {
    await use(product.url);
  },
  picture: async ({}, use) => {
    await use(async (page, name) => {
      number += 1;
      const path = `artefacts/${String(number).padStart(2, '0')}-${name}.png`;
      // Hiding the caret would put a style element into the page, which its content security policy refuses.
      await page.screenshot({ path, fullPage: false, animations: 'disabled', caret: 'initial' });
    });
  },
});
