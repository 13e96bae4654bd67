import type { Browser, BrowserContext, Page } from '@playwright/test';
import { call } from './doors';
import { expect } from './journey';
import type { Product } from './product';
import { totp } from './totp';

export const administrator = {
  name: '陈静',
  email: 'chen.jing@chengnuo.example',
  password: 'feng-zheng-xian-duan-le-73',
};

/** Somebody who signs in: what the person knows, and the secret on the phone. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly secret: string;
}

/** The set-up guide, filled in with the code from the console and the codes from a phone; signed in afterwards. */
export async function setUp(
  page: Page,
  product: Product,
  shown: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto('/setup');
  await page.getByLabel('初始化码').fill(product.setupCode ?? '');
  await page.getByLabel('公司名称').fill('晨诺电器');
  await page.getByLabel('管理员姓名').fill(administrator.name);
  await page.getByLabel('管理员邮箱').fill(administrator.email);
  await page.getByLabel('管理员密码').fill(administrator.password);
  await shown('set-up');
  await page.getByRole('button', { name: '开始使用' }).click();
  await enrol(page, () => shown('set-up-codes'));
  await page.getByRole('link', { name: '进入工作台' }).click();
}

/** The administrator's cookies, once the company of this worker's product is set up. */
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;

/** For the shorter journeys: a company that may be there already. */
export async function ensureSetUp(browser: Browser, product: Product): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/setup');
  const setup = await call<{ open: boolean }>(page, 'GET', '/setup');
  if (setup.open) {
    await setUp(page, product, () => Promise.resolve());
    await expect(page).not.toHaveURL(/setup/);
    signedIn = await page.context().storageState();
  }
  await page.context().close();
}

/** A page of the administrator, signed in. */
export async function asAdministrator(browser: Browser, product: Product): Promise<Page> {
  await ensureSetUp(browser, product);
  if (signedIn === undefined) throw new Error('The company was set up by somebody else.');
  const page = await (await browser.newContext({ storageState: signedIn })).newPage();
  await page.goto('/');
  return page;
}

/** Sets up codes on the phone; answers the secret. */
export async function enrol(
  page: Page,
  shown: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const secret = (await page.getByTestId('totp-secret').innerText()).trim();
  await shown();
  await page.getByLabel('验证码').fill(totp(secret));
  await page.getByRole('button', { name: /确\s*认/ }).click();
  await page.getByRole('button', { name: '已保存，继续' }).click();
  return secret;
}

const rights = [
  'ticket_read', 'ticket_open', 'ticket_reply', 'ticket_note', 'ticket_assign', 'ticket_transfer', 'ticket_deliver',
  'ticket_close', 'ticket_reopen', 'ticket_export', 'customer_read', 'board_read', 'policy_read', 'calendar_read',
  'people_read', 'survey_read', 'survey_follow_up',
]; // prettier-ignore

export interface Organised {
  readonly service: string;
  readonly technical: string;
}

/** Two teams and a post for agents, made by the administrator. */
export async function organise(admin: Page): Promise<Organised & { post: string; unit: string }> {
  const units = await call<{ items: { id: string }[] }>(admin, 'GET', '/units');
  const unit = units.items[0]?.id ?? '';
  const team = (name: string, kind: string) =>
    call<{ id: string }>(admin, 'POST', '/teams', { unit, name, kind });
  const service = await team('客服一组', 'customer_service');
  const technical = await team('技术支持组', 'technical_support');
  const post = await call<{ id: string }>(admin, 'POST', '/posts', {
    name: '坐席',
    dutiesZh: '受理请求,按承诺答复、交付并回访。',
    dutiesEn: 'Takes requests and keeps the promises.',
    powers: [],
    rights: Object.fromEntries(rights.map((right) => [right, 'all'])),
  });
  return { service: service.id, technical: technical.id, post: post.id, unit };
}

/** An invitation, accepted in a browser of its own: password, codes, and in. */
export async function invite(
  admin: Page,
  browser: Browser,
  person: { name: string; email: string; team: string; post: string; unit: string },
  shown: (page: Page) => Promise<void>,
): Promise<Page> {
  const made = await call<{ invitation: { link: string } }>(admin, 'POST', '/people', {
    name: person.name,
    email: person.email,
    posts: [{ post: person.post, unit: person.unit, team: person.team }],
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL(made.invitation.link).pathname + new URL(made.invitation.link).hash);
  await expect(page.getByText(person.name)).toBeVisible();
  await shown(page);
  await page.getByLabel('设置密码').fill('shan-gao-shui-chang-2026!');
  await page.getByRole('button', { name: '设置密码并继续' }).click();
  await enrol(page);
  await expect(page).toHaveURL(/\/(?!invitation)/);
  return page;
}
