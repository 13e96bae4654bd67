import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { call } from './doors';

/**
 * Takes the pictures of the README from a running demo: CHENGNUO_URL says where it is, CHENGNUO_PASSWORD is the one it printed.
 */
const url = process.env.CHENGNUO_URL ?? 'http://127.0.0.1:8080';
const folder = resolve(import.meta.dirname, '../../docs/pictures');

test.use({ baseURL: url });

test('board, policy, ledger, as the manager sees them', async ({ page }) => {
  await signIn(page, 'gu@hemu.example');
  await page.goto('/board');
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await take(page, 'board');
  await page.getByRole("row", { name: /3.5/ }).getByRole("button", { name: /打开 [1-9]\d{0,4} 件未兑现的工单/ }).first().click(); // prettier-ignore
  await expect(page.getByRole('dialog').getByRole('row').nth(2)).toBeVisible();
  await take(page, 'board-drawer');
  await page.goto('/policy');
  await expect(page.getByText('服务响应').first()).toBeVisible();
  await take(page, 'policy');
  await page.goto('/ledger');
  await expect(page.getByText(/^SR-/).nth(5)).toBeVisible();
  await take(page, 'ledger');
});

test('workspace and clock, as a team leader sees them', async ({ page }) => {
  await signIn(page, 'lin@hemu.example');
  const open = await call<{ items: { id: string; status: string }[] }>(page, 'GET', '/tickets?view=all');
  const shown = open.items.find((one) => one.status.toLowerCase() === 'in_progress') ?? open.items[0];
  await page.goto(`/tickets/${shown?.id}?view=all`);
  await expect(page.getByText('时限承诺').first()).toBeVisible();
  await take(page, 'workspace');
  await page.getByRole('button', { name: /§/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await take(page, 'clock');
});

test('procedure, process and queue desk, draft of the policy', async ({ page }) => {
  await signIn(page, 'shen@hemu.example');
  await page.goto('/procedures/repair');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await take(page, 'procedure');
  await page.goto('/queues');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await take(page, 'queues');
  await page.goto('/roster');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await take(page, 'roster');
  await page.goto('/policy/draft');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await take(page, 'policy-draft');
});

test('management table, supervision of the policy', async ({ page }) => {
  await signIn(page, 'shen@hemu.example');
  await page.goto('/blueprint');
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await take(page, 'blueprint');
  await page.goto('/committees');
  await page.getByRole('row').nth(2).getByRole('link').or(page.getByRole('row').nth(2).getByRole('button')).first().click(); // prettier-ignore
  await expect(page.getByRole('dialog')).toBeVisible();
  await take(page, 'committee');
});

test('a target is tried on the past before it is published', async ({ page }) => {
  await signIn(page, 'shen@hemu.example');
  await page.goto('/policy');
  await page.getByText('技术类问题响应时间').first().click();
  await page.getByRole('button', { name: '修改目标' }).click();
  await page.getByRole('spinbutton', { name: '新目标' }).fill('10');
  await page.getByRole('button', { name: '用过去的工单试算' }).click();
  await expect(page.getByRole('dialog').getByText('兑现率')).toBeVisible();
  await take(page, 'replay');
});

test('portal on a phone, as a customer sees it', async ({ browser }) => {
  const phone = { baseURL: url, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await (await browser.newContext({ ...phone, locale: 'zh-CN' })).newPage();
  await page.goto('/portal');
  await page.getByRole('link', { name: '技术支持' }).click();
  await page.getByLabel('说说情况').fill('冰箱从昨天起不制冷,冷藏室 18 度。断电重启过,没有用。');
  await page.getByLabel('怎么称呼您').fill('张伟');
  await page.getByLabel('手机号或邮箱').fill('13800001234');
  await page.getByRole('button', { name: /提\s*交/ }).click();
  await page.getByRole('link', { name: '查看进度' }).click();
  await expect(page.getByRole('list', { name: '进度' })).toBeVisible();
  await take(page, 'portal-phone');
});

test('a visitor chats, an agent answers; a connection with its log', async ({ page, browser }) => {
  await signIn(page, 'shen@hemu.example');
  const all = await call<{ id: string; kind: string; name: string }[]>(page, 'GET', '/channels/connectors');
  const chat = all.find((one) => one.kind === 'chat');
  const shop = await browser.newPage({ baseURL: url, viewport: { width: 420, height: 720 } });
  await shop.goto(`/try-chat/${chat?.id}`);
  await shop.getByRole('button', { name: /打开在线客服/ }).click();
  await shop.getByLabel('您的称呼').fill('穆春梅');
  await shop.getByRole('button', { name: '开始咨询' }).click();
  await shop.getByLabel('请输入您的问题').fill('退款多久到账');
  await shop.keyboard.press('Enter');
  await expect(shop.getByText(/来自：退款多久到账/)).toBeVisible();
  await shop.getByLabel('请输入您的问题').fill('已经八天了，转人工');
  await shop.keyboard.press('Enter');
  const agent = await (
    await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 720 } })
  ).newPage();
  await signIn(agent, 'zhou@hemu.example');
  await agent.goto('/chats');
  await expect(agent.getByText('穆春梅').last()).toBeVisible();
  await agent
    .getByRole('button', { name: /^接\s*入$/ })
    .last()
    .click();
  await agent.getByLabel(/^回复访客/).fill('您好，我是周雨桐，马上为您查。方便说一下订单号吗？');
  await agent.keyboard.press('Enter');
  await expect(shop.getByText('方便说一下订单号吗')).toBeVisible();
  await beside(page, agent, shop);
  await page.goto('/connectors');
  await page
    .getByRole('row', { name: /官网在线客服/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await take(page, 'connector');
});

/** The desk and what the visitor sees, in one picture. */
async function beside(page: Page, desk: Page, shop: Page): Promise<void> {
  const images = await Promise.all(
    [desk, shop].map(async (one) => (await one.screenshot({ animations: 'disabled' })).toString('base64')),
  );
  await page.setViewportSize({ width: 1720, height: 740 });
  await page.goto('about:blank');
  await page.setContent(
    `<body style="margin:10px;display:flex;gap:10px;background:#e5e7eb">${images
      .map((image) => `<img height="720" src="data:image/png;base64,${image}">`)
      .join('')}</body>`,
  );
  await page.screenshot({ path: join(folder, 'chat.png') });
  await page.setViewportSize({ width: 1280, height: 720 });
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(process.env.CHENGNUO_PASSWORD ?? '');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
