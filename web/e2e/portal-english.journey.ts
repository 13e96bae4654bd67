import { ensureSetUp } from './company';
import { call } from './doors';
import { expect, test } from './journey';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' });

/** The customer's side in English, on a telephone: ask, keep the link, come back with it, complain in one tap. */
test('REQ-CHN-04 REQ-SRQ-31 REQ-CMP-01 a customer asks, comes back by the link and complains', async ({
  page,
  browser,
  picture,
  product,
}) => {
  await ensureSetUp(browser, product);
  await page.goto('/portal');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'What do you need?' })).toBeVisible();
  await picture(page, 'english-home');
  await page.locator('a[href*="category=technical"]').click();
  await page
    .getByLabel('What is it about?')
    .fill('The fridge has been warm since yesterday. Switching it off and on did not help.');
  await page.getByLabel('Your name').fill('Wei Zhang');
  await page.getByLabel('Telephone or e-mail').fill('+86 138 0000 4321');
  await page.getByRole('button', { name: 'Send' }).click();
  const number = await page.getByText(/^SR-\d{4}-\d+$/).innerText();
  await expect(page.getByLabel('Keep your own link')).toHaveValue(/./);
  const link = new URL(await page.getByLabel('Keep your own link').inputValue(), page.url());
  await picture(page, 'english-received');

  const later = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  ).newPage();
  await later.goto(new URL(link.pathname + link.hash, page.url()).href);
  await expect(later.getByText(number)).toBeVisible();
  expect(later.url()).not.toContain('#');
  await later.getByText(number).click();
  await later.getByLabel(/Answer or add something|回复或补充说明/).fill('It is a BCD-260.');
  await later.getByRole('button', { name: /Send|发\s*送/ }).click();
  await expect(later.getByText('It is a BCD-260.')).toBeVisible();

  await page.goto(`/portal/complain?about=${number}`);
  await page.getByRole('button', { name: 'Send the complaint' }).click();
  await expect(page.getByText(/^SR-\d{4}-\d+$/)).toBeVisible();
  await picture(page, 'english-complaint');
  const mine = await call<{ items: unknown[] }>(page, 'GET', '/portal/requests');
  expect(mine.items).toHaveLength(2);
});
