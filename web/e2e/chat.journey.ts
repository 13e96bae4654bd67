import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asAdministrator } from './company';
import { call, watch } from './doors';
import { expect, test } from './journey';

/** A web site of its own, with nothing on it but the one line that its owner was given. */
async function shop(product: string, chat: string) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="zh-CN"><title>网店</title><h1>网店</h1>` +
        `<script async src="${product}/chat/widget.js" data-chat="${chat}"></script></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chat: (id: string) => (chat = id),
    close: () => server.close(),
  };
}

test('REQ-CHN-09 REQ-CHN-01 REQ-CHN-17 a visitor of a shop chats with an agent, and nothing is lost or overheard', async ({
  browser,
  product,
  picture,
}) => {
  const agent = await asAdministrator(browser, product);
  const me = await call<{ id: string }>(agent, 'GET', '/me');
  const units = await call<{ items: { id: string }[] }>(agent, 'GET', '/units');
  await call(agent, 'POST', '/teams', {
    unit: units.items[0]?.id,
    name: '退换货组',
    kind: 'customer_service',
  });
  const site = await shop(product.url, '');
  const settings = { origins: site.url, title: '网店客服', askName: 'true', patience: '600' };
  const connector = { kind: 'chat', name: '网店', inCharge: me.id, enabled: true };
  const made = await call<{ id: string }>(agent, 'POST', '/channels/connectors', { ...connector, settings });
  site.chat(made.id);

  const visitors = await browser.newContext({ viewport: { width: 900, height: 760 } });
  const page = await visitors.newPage();
  const seen = watch(page);
  await page.goto(site.url);
  await page.getByRole('button', { name: '打开在线客服' }).click();
  await page.getByLabel('您的称呼').fill('何女士');
  await page.getByRole('button', { name: '开始咨询' }).click();
  await page.getByLabel('请输入您的问题').fill('<b>洗衣机</b>漏水了');
  await page.keyboard.press('Enter');
  await expect(page.getByText('<b>洗衣机</b>漏水了')).toBeVisible();
  await expect(page.getByText('马上轮到您，请稍候')).toBeVisible();
  await picture(page, 'chat-waiting');

  await agent.goto('/chats');
  await agent.getByRole('button', { name: /^接\s*入$/ }).click();
  await agent.getByLabel(/^回复访客/).fill('您好，型号是什么？');
  await agent.keyboard.press('Enter');
  await expect(page.getByText('您好，型号是什么？')).toBeVisible();
  await expect(page.getByText(/正在为您服务/)).toBeVisible();

  await agent.getByText('悄悄话', { exact: true }).click();
  await agent.getByLabel('悄悄话，访客看不到').fill('这批次有召回');
  await agent.keyboard.press('Enter');
  await expect(agent.getByRole('log').getByText('这批次有召回')).toBeVisible();
  await picture(agent, 'chat-desk');

  await visitors.setOffline(true);
  await page.getByLabel('请输入您的问题').fill('型号 W8');
  await page.keyboard.press('Enter');
  await expect(page.getByText('网络已断开，正在重新连接…')).toBeVisible();
  await visitors.setOffline(false);
  await expect(agent.getByRole('log').getByText('型号 W8')).toBeVisible({ timeout: 60_000 });

  await page.reload();
  await page.getByRole('button', { name: /打开在线客服/ }).click();
  await expect(page.getByText('您好，型号是什么？')).toBeVisible();
  await expect(page.getByText('型号 W8', { exact: true })).toHaveCount(1);
  await expect(page.getByText('这批次有召回')).toHaveCount(0);
  await picture(page, 'chat-after-reload');

  await agent.getByRole('button', { name: /转\s*接/ }).click();
  await agent.getByRole('dialog').getByText('班组', { exact: true }).click();
  await agent.getByRole('combobox', { name: '班组' }).click();
  await agent.getByTitle('退换货组').click();
  await agent
    .getByRole('dialog')
    .getByRole('button', { name: /转\s*接/ })
    .click();
  await expect(page.getByText('正在为您转接 退换货组，请稍候。')).toBeVisible();
  expect(seen).toEqual([]);

  const hasty = { ...settings, patience: '10', askName: 'false' };
  const other = await call<{ id: string }>(agent, 'POST', '/channels/connectors', {
    ...connector,
    name: '网店二',
    settings: hasty,
  });
  site.chat(other.id);
  const alone = await (await browser.newContext()).newPage();
  await alone.goto(site.url);
  await alone.getByRole('button', { name: '打开在线客服' }).click();
  await alone.getByLabel('请输入您的问题').fill('有人吗');
  await alone.keyboard.press('Enter');
  await expect(alone.getByText(/您的请求已登记，编号 SR-/)).toBeVisible({ timeout: 60_000 });
  await picture(alone, 'chat-unattended');
  site.close();
});

test('REQ-CHN-09 an agent invites somebody who only looks at a page, and has him when he accepts', async ({
  browser,
  product,
  picture,
}) => {
  const agent = await asAdministrator(browser, product);
  const me = await call<{ id: string }>(agent, 'GET', '/me');
  const site = await shop(product.url, '');
  const { id } = await call<{ id: string }>(agent, 'POST', '/channels/connectors', {
    kind: 'chat',
    name: '展厅',
    inCharge: me.id,
    enabled: true,
    settings: { origins: site.url, title: '展厅客服', askName: 'true', watchVisitors: 'true' },
  });
  site.chat(id);
  const looking = await (await browser.newContext({ viewport: { width: 900, height: 760 } })).newPage();
  await looking.goto(`${site.url}/washers?order=7788`);
  await agent.goto('/chats?view=site');
  const row = agent.getByRole('listitem').filter({ hasText: '展厅 · /washers' });
  await row.getByRole('button', { name: /邀\s*请/ }).click({ timeout: 30_000 });
  await agent.getByLabel('邀请语').fill('要帮您挑一台吗？');
  await agent.getByRole('button', { name: '发送邀请' }).click();
  await expect(row.getByText('邀请已发出')).toBeVisible();
  await expect(looking.getByText('要帮您挑一台吗？')).toBeVisible({ timeout: 45_000 });
  await picture(looking, 'chat-invited');
  await expect(row.getByText('邀请已显示')).toBeVisible({ timeout: 30_000 });
  await picture(agent, 'chat-on-the-site');
  await looking.getByRole('group').getByRole('button', { name: '开始咨询' }).click();
  await looking.getByLabel('您的称呼').fill('秦先生');
  await looking.getByRole('button', { name: '开始咨询' }).click();
  await looking.getByLabel('请输入您的问题').fill('八公斤的');
  await looking.keyboard.press('Enter');
  await expect(looking.getByText(/正在为您服务/).first()).toBeVisible();
  await expect(row.getByText('会话中')).toBeVisible({ timeout: 30_000 });
  await agent.goto('/chats');
  await agent.getByText('秦先生').click();
  await expect(agent.getByRole('log').getByText('要帮您挑一台吗？')).toBeVisible();
  site.close();
});
