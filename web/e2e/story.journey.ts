import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { organise, invite, setUp } from './company';
import { call, watch } from './doors';
import { expect, type Picture, test } from './journey';
import { ready } from './work';

/**
 * The whole story in Chinese: set-up, an agent invited, a customer's request, everything that happens to it until the customer
 * rates it badly and somebody looks into that; then the board, down to the ticket and its clocks, and the ledger as a file.
 */
test.describe.configure({ mode: 'serial' });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let admin: Page;
let agent: Page;
let engineer: Page;
let customer: Page;
let number = '';
let ticket = '';
const reports: string[] = [];

test.beforeAll(async ({ browser }) => {
  admin = await (await browser.newContext()).newPage();
  customer = await (await browser.newContext(phone)).newPage();
  watch(admin, reports);
  watch(customer, reports);
});

test('REQ-ORG-02 REQ-POL-26 初始化:控制台上的初始化码、管理员、手机验证码', async ({ product, picture }) => {
  await setUp(admin, product, (name) => picture(admin, name));
  await expect(admin.getByRole('navigation').first()).toBeVisible();
  await picture(admin, 'workspace-empty');
});

test('REQ-ORG-01 REQ-ORG-02 邀请两位同事,各自设置密码和验证码', async ({ browser, picture }) => {
  const place = await organise(admin);
  const common = { post: place.post, unit: place.unit };
  agent = await invite(
    admin, browser, { name: '林晓', email: 'lin.xiao@chengnuo.example', team: place.service, ...common },
    (page) => picture(page, 'invitation'),
  ); // prettier-ignore
  engineer = await invite(
    admin, browser, { name: '周凯', email: 'zhou.kai@chengnuo.example', team: place.technical, ...common },
    () => Promise.resolve(),
  ); // prettier-ignore
  watch(agent, reports);
  watch(engineer, reports);
});

test('REQ-CHN-03 REQ-CHN-04 REQ-SRQ-01 REQ-SRQ-09 客户在手机上提出请求,拿到编号、下一步和时间', async ({
  picture,
}) => {
  await customer.goto('/portal');
  await expect(customer.getByRole('heading', { name: '您需要什么帮助？' })).toBeVisible();
  await picture(customer, 'portal-home');
  await customer.getByRole('link', { name: '技术支持' }).click();
  await customer.getByLabel('说说情况').fill('冰箱从昨天起不制冷,冷藏室 18 度。断电重启过,没有用。');
  await customer
    .locator('input[type=file]')
    .setInputFiles({ name: '冰箱.png', mimeType: 'image/png', buffer: pixel });
  await expect(customer.getByAltText('冰箱.png')).toBeVisible();
  await customer.getByLabel('怎么称呼您').fill('张伟');
  await customer.getByLabel('手机号或邮箱').fill('13800001234');
  await picture(customer, 'portal-ask');
  await customer.getByRole('button', { name: /提\s*交/ }).click();
  number = await customer.getByText(/^SR-\d{4}-\d+$/).innerText();
  await expect(customer.getByText('我们的同事会答复您')).toBeVisible();
  await expect(customer.getByText(/最迟/).first()).toBeVisible();
  await picture(customer, 'portal-received');
  await customer.getByRole('link', { name: '查看进度' }).click();
  await expect(customer.getByRole('list', { name: '进度' })).toBeVisible();
  await picture(customer, 'portal-progress');
});

test('REQ-SRQ-10 REQ-SLA-01 坐席受理,看见时限,写备注并答复', async ({ picture }) => {
  const found = await call<{ items: { id: string }[] }>(agent, 'GET', `/tickets?view=all&q=${number}`);
  ticket = found.items[0]?.id ?? '';
  await open(agent);
  await act(agent, '受理');
  await expect(agent.getByText('处理中').first()).toBeVisible();
  await expect(agent.getByText('时限承诺').first()).toBeVisible();
  await picture(agent, 'ticket-taken');
  await agent.getByText('内部备注', { exact: true }).click();
  await agent.getByRole('textbox', { name: '内部备注' }).fill('疑似压缩机故障,需技术支持组上门。');
  await agent.getByRole('button', { name: /保存备注/ }).click();
  await agent.getByText('回复客户', { exact: true }).click();
  await agent
    .getByRole('textbox', { name: '回复客户' })
    .fill('张先生您好,已收到。我先请技术同事判断,今天内给您安排。');
  await agent.getByRole('button', { name: /^发\s*送/ }).click();
  await told(/已收到。我先请技术同事判断/);
  await expect(customer.getByText('疑似压缩机故障')).toHaveCount(0);
  await picture(agent, 'ticket-answered');
});

test('REQ-SRQ-32 转给技术支持组,客户知道现在由谁负责', async ({ picture }) => {
  const teams = await call<{ items: { id: string; name: string }[] }>(agent, 'GET', '/teams');
  const technical = teams.items.find((team) => team.name === '技术支持组')?.id;
  await ready(agent, ticket, 'toTransfer', await others());
  await call(agent, 'POST', `/tickets/${ticket}/transfers`, {
    toTeam: technical,
    reason: '需要上门检测压缩机',
  });
  await open(engineer);
  await picture(engineer, 'transfer-asked');
  await act(engineer, '接收移交');
  await expect(engineer.getByText('周凯').first()).toBeVisible();
  await customer.reload();
  await expect(customer.getByText(/周凯/).first()).toBeVisible();
});

test('REQ-SRQ-31 等待客户补充时暂停计时,客户答复后继续', async ({ picture }) => {
  await call(engineer, 'PUT', `/tickets/${ticket}/waiting`, { reason: '请客户提供购买日期' });
  await customer.reload();
  await expect(customer.getByText('请您补充说明，我们才能继续')).toBeVisible();
  await picture(customer, 'portal-your-turn');
  await customer.getByLabel('回复或补充说明').fill('2024 年 5 月 3 日买的,发票还在。');
  await customer.getByRole('button', { name: /发\s*送/ }).click();
  await expect(customer.getByText('2024 年 5 月 3 日买的,发票还在。')).toBeVisible();
  await open(engineer);
  await expect(engineer.getByText('处理中').first()).toBeVisible();
});

test('REQ-SRQ-44 交付结果,客户先提出异议,再手写签收', async ({ picture }) => {
  await deliver('更换启动电容');
  await customer.reload();
  await picture(customer, 'portal-delivered');
  await customer.getByRole('button', { name: '没有解决' }).click();
  const dialog = customer.getByRole('dialog');
  await dialog.getByRole('textbox').fill('今天早上又不冷了');
  await dialog.getByRole('button', { name: /确\s*[定认]/ }).click();
  await expect(customer.getByText(/今天早上又不冷了/).first()).toBeVisible();
  await deliver('更换压缩机,保修一年');
  await customer.reload();
  await customer.getByRole('button', { name: /^签\s*收$/ }).click();
  await customer.getByLabel('姓名').fill('张伟');
  await draw();
  await picture(customer, 'portal-sign');
  await customer
    .getByRole('dialog')
    .getByRole('button', { name: /^签\s*收$/ })
    .click();
  await expect(customer.getByText(/张伟 于 .* 签收/)).toBeVisible();
  await picture(customer, 'portal-signed');
});

test('REQ-SRQ-49 未核实不能关闭;核实之后关闭', async ({ picture }) => {
  await open(engineer);
  await act(engineer, '核实');
  await picture(engineer, 'ticket-verified');
  await ready(engineer, ticket, 'toClose', await others());
  await call(engineer, 'PUT', `/tickets/${ticket}/closure`, {});
  await customer.reload();
  await expect(customer.getByRole('link', { name: '为这次服务打分' })).toBeVisible();
});

test('REQ-SUR-01 REQ-SUR-04 客户打两星,班组长跟进', async ({ picture }) => {
  await expect(async () => {
    const open = await call<unknown[]>(customer, 'GET', '/portal/surveys');
    expect(open).toHaveLength(1);
  }).toPass();
  await customer.getByRole('link', { name: '为这次服务打分' }).click();
  await customer.locator('[role=radio][aria-posinset="2"]').first().click();
  await customer.getByPlaceholder(/哪里让您不满意/).fill('第一次没有修好,多跑了一趟。');
  await picture(customer, 'portal-survey');
  await customer.getByRole('button', { name: '提交评价' }).click();
  await expect(customer.getByText('谢谢您的评价')).toBeVisible();
  await agent.goto('/surveys');
  await expect(agent.getByText('第一次没有修好,多跑了一趟。')).toBeVisible();
  await picture(agent, 'follow-ups');
  await agent.getByRole('button', { name: '完成跟进' }).click();
  const dialog = agent.getByRole('dialog');
  await dialog.getByRole('combobox').click();
  await agent.getByTitle('已补救，客户满意').click();
  await dialog.getByRole('textbox').fill('已电话致歉,赠送一次清洗。');
  await dialog.getByRole('button', { name: '完成跟进' }).click();
  await expect(agent.getByText('没有需要跟进的低分')).toBeVisible();
});

test('REQ-ANA-05 REQ-SLA-09 承诺看板:每条条款兑现与否,点开到工单和计时说明', async ({ picture }) => {
  await admin.goto('/board');
  await expect(admin.getByRole('heading', { name: '承诺看板' })).toBeVisible();
  const board = await call<{ items: Row[] }>(admin, 'GET', '/board');
  const row = await firstWithTicket(board.items.filter((line) => line.kept > 0 && line.promise !== null));
  const line = admin
    .getByRole('row')
    .filter({ has: admin.getByRole('cell', { name: row.name.zh, exact: true }) });
  await expect(line).toBeVisible();
  await picture(admin, 'board');
  await line.getByRole('button', { name: /件兑现的工单/ }).click();
  await expect(admin.getByRole('link', { name: number })).toBeVisible();
  await picture(admin, 'board-tickets');
  await admin.getByRole('button', { name: `说明工单 ${number} 的计时` }).click();
  const why = admin.getByRole('dialog').filter({ hasText: '为什么这样计时' });
  await expect(why.getByText(/（允许 .*）/)).toBeVisible();
  await expect(why.getByText('计时', { exact: true }).first()).toBeVisible();
  await picture(admin, 'board-clock');
});

test('REQ-SRQ-47 台账导出含这张工单', async ({ picture }) => {
  await admin.goto('/ledger');
  await expect(admin.getByText(number).first()).toBeVisible();
  await picture(admin, 'ledger');
  await admin.getByRole('button', { name: '导出' }).click();
  const saved = admin.waitForEvent('download');
  await admin.getByRole('menuitem', { name: /CSV/ }).click();
  const file = await (await saved).path();
  expect(await readFile(file, 'utf8')).toContain(number);
});

test('REQ-POL-25 公开的服务承诺', async ({ picture }) => {
  await customer.goto('/portal/commitments');
  await expect(customer.getByRole('heading', { name: '我们的服务承诺' })).toBeVisible();
  await expect(customer.getByText(/第 .* 条/).first()).toBeVisible();
  await picture(customer, 'portal-commitments');
});

test('REQ-CPL-08 浏览器在整个过程中没有拒绝任何内容,脚本没有出错', () => {
  expect(reports).toEqual([]);
});

interface Row {
  readonly code: string;
  readonly name: { readonly zh: string };
  readonly promise: string | null;
  readonly kept: number;
}

/** One red dot: enough of a photo. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function open(page: Page): Promise<void> {
  await page.goto(`/tickets/${ticket}`);
  await expect(page.getByText(number).first()).toBeVisible();
}

/** Presses the button of an action, or finds it in the menu. */
async function act(page: Page, name: string): Promise<void> {
  const spaced = [...name].join('\\s*');
  await page
    .getByRole('button', { name: new RegExp(`^${spaced}`) })
    .first()
    .click();
}

/** The first line of the board behind whose kept promises stands the ticket of this story. */
async function firstWithTicket(rows: readonly Row[]): Promise<Row> {
  for (const row of rows) {
    const path = `/board/${row.code}/tickets?outcome=kept`;
    const behind = await call<{ items: { number: string }[] }>(admin, 'GET', path);
    if (behind.items.some((one) => one.number === number)) return row;
  }
  throw new Error(`${number} kept none of the promises on the board`);
}

async function told(words: RegExp): Promise<void> {
  await expect(async () => {
    await customer.reload();
    await expect(customer.getByText(words)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
}

async function deliver(result: string): Promise<void> {
  await ready(engineer, ticket, 'toDeliver', await others());
  await call(engineer, 'POST', `/tickets/${ticket}/deliveries`, {
    result,
    explanation: '请通电两小时后确认温度。',
  });
}

async function others(): Promise<{ person: string; second: Page }> {
  const people = await call<{ items: { id: string }[] }>(admin, 'GET', '/people');
  return { person: people.items[0]?.id ?? '', second: admin };
}

async function draw(): Promise<void> {
  const pad = customer.getByRole('img', { name: /手写签名/ });
  const box = await pad.boundingBox();
  if (!box) throw new Error('no place to sign');
  await customer.mouse.move(box.x + 30, box.y + 90);
  await customer.mouse.down();
  for (let step = 0; step < 40; step += 1) {
    await customer.mouse.move(box.x + 30 + step * 5, box.y + 80 + 40 * Math.sin(step / 3));
  }
  await customer.mouse.up();
}

export type { Picture };
