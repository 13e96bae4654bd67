import { ensureSetUp } from './company';
import { watch } from './doors';
import { expect, test } from './journey';

/** What a stranger writes is shown as written: in the portal, in the lists and conversations of the staff. */
const payloads = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg onload=alert(1)>',
  "javascript:alert('1')",
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
];

test('REQ-CHN-03 REQ-CPL-08 hostile words, names and file names stay words', async ({
  browser,
  page,
  picture,
  product,
}) => {
  await ensureSetUp(browser, product);
  const reports = watch(page);
  for (const payload of payloads) {
    await page.context().clearCookies();
    await page.goto('/portal/ask?category=information');
    await page.getByRole('textbox', { name: '说说情况' }).fill(payload);
    await page.getByLabel('怎么称呼您').fill(payload);
    await page.getByLabel('手机号或邮箱').fill('13900005678');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await page.getByRole('link', { name: '查看进度' }).click();
    await expect(page.getByText(payload).first()).toBeVisible();
  }
  await picture(page, 'hostile-portal');
  expect(reports).toEqual([]);
});
