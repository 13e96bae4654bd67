import type { Page } from '@playwright/test';
import { asAdministrator, invite, organise } from './company';
import { call, watch } from './doors';
import { expect, test } from './journey';
import { outsideTelephone } from './outside-telephone';
import { Registrar } from './registrar';

const registrar = new Registrar();

test.beforeAll(() => registrar.start());
test.afterAll(() => registrar.stop());

/** Keeps the connections of calls, so that what they received can be asked for. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all: RTCPeerConnection[] = [];
    Object.assign(window, { connections: all });
    const Original = RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        all.push(this);
      }
    };
  });
}

/** Bytes of audio that came in so far, over all calls of the page. */
const heard = (page: Page) =>
  page.evaluate(async () => {
    let bytes = 0;
    for (const each of (window as unknown as { connections: RTCPeerConnection[] }).connections) {
      (await each.getStats()).forEach((one: { type: string; bytesReceived?: number }) => {
        if (one.type === 'inbound-rtp') bytes += one.bytesReceived ?? 0;
      });
    }
    return bytes;
  });

const line = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words });
const patient = { timeout: 60_000 };

test('REQ-CHN-02 REQ-CHN-21 two agents telephone with each other in their browsers through a SIP registrar', async ({
  browser,
  product,
  picture,
}) => {
  test.setTimeout(420_000);
  const admin = await asAdministrator(browser, product);
  const me = await call<{ id: string }>(admin, 'GET', '/me');
  const { service, unit } = await organise(admin);
  const rights = ['call_work', 'call_read', 'customer_read', 'ticket_read', 'ticket_open'];
  const post = await call<{ id: string }>(admin, 'POST', '/posts', {
    name: '热线坐席',
    dutiesZh: '接听热线。',
    dutiesEn: 'Answers the hotline.',
    powers: [],
    rights: Object.fromEntries(rights.map((right) => [right, 'all'])),
  });
  const agent = (name: string, email: string) =>
    invite(admin, browser, { name, email, team: service, post: post.id, unit }, () => Promise.resolve());
  const caller = await agent('王芳', 'wang.fang@chengnuo.example');
  const taker = await agent('李静', 'li.jing@chengnuo.example');
  const id = async (page: Page) => (await call<{ id: string }>(page, 'GET', '/me')).id;

  const phone = await call<{ id: string }>(admin, 'POST', '/channels/connectors', {
    kind: 'softphone',
    name: '客服软电话',
    inCharge: me.id,
    enabled: true,
    settings: { webSocket: registrar.address, sipDomain: 'sip.hemu.example' },
  });
  const account = (person: string, extension: string, password: string) =>
    call(admin, 'PUT', `/phones/${phone.id}/sip-accounts/${person}`, { extension, password });
  await account(await id(caller), '13912345678', 'right-one-caller');
  await account(await id(taker), '801', 'wrong-one');

  const seen: string[] = [];
  for (const page of [caller, taker]) {
    await listen(page);
    await page.goto('/'); // A page from before the account may not connect to the registrar, and says so.
    watch(page, seen);
  }
  await expect(line(caller, '软电话: 已注册')).toBeVisible(patient);
  await expect(line(taker, '软电话: 账号或密码被拒绝')).toBeVisible(patient);
  await line(taker, '软电话: 账号或密码被拒绝').click();
  await expect(taker.getByText(/请联系电话系统管理员重新设置/)).toBeVisible();
  await picture(taker, 'softphone-refused');
  await account(await id(taker), '801', 'right-one-801');
  await expect(line(taker, '软电话: 已注册')).toBeVisible(patient);
  await taker.keyboard.press('Escape');

  await caller.getByRole('button', { name: '拨打电话' }).click();
  await caller.getByRole('dialog').getByRole('textbox').fill('801');
  await caller.keyboard.press('Enter');
  const rings = taker.getByRole('region', { name: '通话' });
  await expect(rings.getByRole('button', { name: /^接\s*听$/ })).toBeVisible(patient);
  await expect(rings.getByRole('link', { name: /139\*+5678/ })).toBeVisible(patient);
  await picture(taker, 'softphone-rings');
  await rings.getByRole('button', { name: /^接\s*听$/ }).click();

  await expect(taker).toHaveURL(/\/customers\//, patient);
  await expect(rings.getByText('通话中', { exact: true })).toBeVisible(patient);
  const calls = caller.getByRole('region', { name: '通话' });
  await expect(calls.getByText('通话中', { exact: true })).toBeVisible(patient);
  for (const page of [caller, taker]) await expect.poll(() => heard(page), patient).toBeGreaterThan(2_000);
  await picture(taker, 'softphone-talks');

  await rings.getByRole('button', { name: /^静\s*音$/ }).click();
  await rings.getByRole('button', { name: '取消静音' }).click();
  await rings.getByRole('button', { name: /^保\s*持$/ }).click();
  await expect(rings.getByText('保持中', { exact: true })).toBeVisible(patient);
  await rings.getByRole('button', { name: /恢\s*复|取\s*回/ }).click();
  await expect(rings.getByText('通话中', { exact: true })).toBeVisible(patient);
  const before = await heard(caller);
  await expect.poll(() => heard(caller), patient).toBeGreaterThan(before);
  await rings.getByRole('button', { name: '拨号盘' }).click();
  await taker.getByRole('textbox', { name: '要发送的按键' }).pressSequentially('12#');
  await expect(taker.getByRole('textbox', { name: '要发送的按键' })).toHaveValue('12#');
  await picture(taker, 'softphone-keypad');
  await taker.keyboard.press('Escape');

  await calls.getByRole('button', { name: /^挂\s*断$/ }).click();
  await rings.getByRole('button', { name: '处理完毕' }).click(patient);
  await expect(line(taker, '软电话: 已注册')).toBeVisible(patient);
  const record = await call<{ items: { person?: { name: string }; result: string; talkSeconds: number; heldSeconds: number }[] }>(
    admin, 'GET', '/calls?number=13912345678',
  ); // prettier-ignore
  expect(record.items).toHaveLength(1);
  expect(record.items[0]).toMatchObject({ person: { name: '李静' }, result: 'answered' });
  expect(record.items[0]?.talkSeconds).toBeGreaterThan(0);
  await admin.goto('/calls');
  await expect(admin.getByText('李静').first()).toBeVisible();
  await picture(admin, 'softphone-record');

  const outside = await outsideTelephone(browser, {
    address: registrar.address,
    uri: 'sip:802@sip.hemu.example',
    password: 'right-one-802',
  });
  await taker.getByRole('button', { name: '拨打电话' }).click();
  await taker.getByRole('dialog').getByRole('textbox').fill('802');
  await taker.keyboard.press('Enter');
  await expect(rings.getByText('通话中', { exact: true })).toBeVisible(patient);
  await line(taker, '软电话: 已注册').click();
  await taker.getByLabel('麦克风').click();
  await taker.getByText('Fake Audio Input 2', { exact: true }).click();
  await taker.keyboard.press('Escape');
  await expect(rings.getByText('通话中', { exact: true })).toBeVisible();
  await rings.getByRole('button', { name: /^转\s*接$/ }).click();
  await rings.getByRole('searchbox').fill('13912345678');
  await picture(taker, 'softphone-transfers');
  await taker.keyboard.press('Enter');
  await expect(calls.getByRole('button', { name: /^接\s*听$/ })).toBeVisible(patient);
  const quiet = await heard(caller);
  await calls.getByRole('button', { name: /^接\s*听$/ }).click();
  await expect.poll(() => heard(caller), patient).toBeGreaterThan(quiet + 2_000);
  await rings.getByRole('button', { name: '处理完毕' }).click(patient);
  await calls.getByRole('button', { name: /^挂\s*断$/ }).click();
  await outside.context().close();

  const tab = await taker.context().newPage();
  await tab.goto('/');
  await expect(line(tab, '软电话: 在另一标签页')).toBeVisible(patient);
  await tab.close();

  await registrar.stop();
  await expect(line(taker, /软电话: 连接中断，\d+ 秒后重试/)).toBeVisible(patient);
  await picture(taker, 'softphone-lost');
  await registrar.start();
  await expect(line(taker, '软电话: 已注册')).toBeVisible(patient);
  await taker.reload();
  await expect(line(taker, '软电话: 已注册')).toBeVisible(patient);
  // That a WebSocket breaks is told in the console by the browser; what a policy refused would be here.
  expect(seen).toEqual([]);
});
