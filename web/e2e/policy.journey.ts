import type { Page } from '@playwright/test';
import { asAdministrator, invite, organise } from './company';
import { call, watch } from './doors';
import { expect, test } from './journey';

/**
 * The next version of the policy, from the first changed word to the comparison of two published versions: written and discussed,
 * proposed with its impact, approved and signed by somebody else, published, read to the end, printed.
 */
test.describe.configure({ mode: 'serial' });

let editor: Page;
let director: Page;
const reports: string[] = [];

test.beforeAll(async ({ browser, product }) => {
  editor = await asAdministrator(browser, product);
  const place = await organise(editor);
  const post = await call<{ id: string }>(editor, 'POST', '/posts', {
    name: '服务总监',
    dutiesZh: '批准并签署服务制度。',
    dutiesEn: 'Approves and signs the service policy.',
    powers: [],
    rights: { policy_read: 'all', policy_edit: 'all', people_read: 'all', board_read: 'all' },
  });
  director = await invite(
    editor,
    browser,
    { name: '李敏', email: 'li.min@chengnuo.example', team: place.service, post: post.id, unit: place.unit },
    () => Promise.resolve(),
  );
  watch(editor, reports);
  watch(director, reports);
});

test('REQ-POL-04 REQ-POL-12 起草：改条款、写意见、废止一条、加附录', async ({ picture }) => {
  await editor.goto('/policy/draft');
  await editor.getByRole('button', { name: '开始编写新版本' }).click();
  await editor.getByRole('button', { name: '编辑', exact: true }).click();
  await editor
    .getByLabel('中文', { exact: true })
    .last()
    .fill('客户请求二十小时内由专人答复，夜间另有值班。');
  await editor.getByRole('button', { name: '保存', exact: true }).click();
  await expect(editor.getByText('客户请求二十小时内由专人答复，夜间另有值班。')).toBeVisible();
  await editor.getByLabel('对这一条说点什么').fill('夜间值班的人手请人力资源确认。');
  await editor.getByRole('button', { name: /发\s*表/ }).click();
  await expect(editor.locator('aside').getByText('夜间值班的人手请人力资源确认。')).toBeVisible();
  await picture(editor, 'policy-draft');

  await editor.goto('/policy/draft?clause=13.2');
  await editor.getByRole('button', { name: '废止', exact: true }).click();
  const repeal = editor.getByRole('dialog');
  await repeal.getByLabel('原因').fill('积分改由会员章程规定');
  await repeal.getByRole('combobox').last().fill('13.1');
  await editor.locator('.ant-select-item-option', { hasText: /^13\.1/ }).click();
  await picture(editor, 'policy-repeal');
  await repeal.getByRole('button', { name: /确\s*定|OK/ }).click();
  await expect(editor.getByText(/已废止：积分改由会员章程规定/)).toBeVisible();

  await editor.getByRole('button', { name: '宪章与附件' }).click();
  const frame = editor.getByRole('dialog');
  await frame.getByRole('tab', { name: '附录' }).click();
  const before = await frame.getByLabel(/^附录 \d+$/).count();
  await frame.getByRole('button', { name: '新增附录' }).click();
  await frame
    .getByLabel(/^附录 \d+$/)
    .nth(before)
    .fill('夜间值班登记表');
  await frame.getByLabel('英文', { exact: true }).last().fill('Night duty record');
  await frame.getByLabel('内容（中文）').last().fill('日期\n值班人\n接听件数');
  await frame.getByLabel('内容（英文）').last().fill('Day\nOn duty\nCalls taken');
  await picture(editor, 'policy-appendices');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await expect(editor.getByText('已保存到草案')).toBeVisible();
  await editor.keyboard.press('Escape');
});

test('REQ-POL-10 提交前看影响：逐条差异、用过去的工单试算', async ({ picture }) => {
  await editor.getByRole('button', { name: '影响', exact: true }).click();
  const impact = editor.getByRole('dialog');
  await expect(impact.getByRole('heading', { name: '用过去的工单试算' })).toBeVisible();
  await expect(impact).toContainText('§1.1');
  await expect(impact).toContainText('§13.2');
  await picture(editor, 'policy-impact');
  await editor.keyboard.press('Escape');

  await editor.getByRole('button', { name: '提交审批' }).click();
  const propose = editor.getByRole('dialog');
  await propose.getByLabel('原因').fill('夜间咨询多，先答复再办理');
  await propose.getByLabel('签署人').click();
  await editor.locator('.ant-select-item-option', { hasText: '李敏' }).click();
  await propose.getByRole('button', { name: '提交审批' }).click();
  await expect(editor.getByText('下一步：等待审批人决定')).toBeVisible();
  await picture(editor, 'policy-proposed');
});

test('REQ-POL-10 REQ-POL-14 另一人批准、签署人承诺预算和岗位、发布', async ({ picture }) => {
  await director.goto('/approvals');
  await director.getByRole('row', { name: /客户服务制度|服务制度/ }).click();
  await expect(director.getByRole('link', { name: /打开制度草案/ })).toBeVisible();
  await picture(director, 'policy-approval');
  await director.getByRole('dialog').getByRole('button', { name: /^同意/ }).click();
  await expect(director.getByText('没有等您审批的事项')).toBeVisible();
  await director.goto('/policy/draft');
  await director.getByRole('button', { name: /^签\s*署$/ }).click();
  const sign = director.getByRole('dialog');
  await sign.getByLabel('预算（元）').fill('120000');
  await sign.getByLabel('岗位数').fill('2');
  await picture(director, 'policy-sign');
  await sign.getByRole('button', { name: /^签\s*署$/ }).click();
  await expect(director.getByText(/李敏 已签署/)).toBeVisible();

  await editor.goto('/policy/draft');
  await editor.getByRole('button', { name: '发布新版本' }).click();
  await expect(editor.getByRole('heading', { name: /服务制度/ }).first()).toBeVisible();
  await expect(editor.getByText('客户请求二十小时内由专人答复，夜间另有值班。')).toBeVisible();
  await picture(editor, 'policy-published');
});

test('REQ-POL-10 REQ-POL-11 两个版本逐条比较；废止的条款仍可读；打印如屏幕', async ({ picture }) => {
  await editor.getByRole('button', { name: '版本', exact: true }).click();
  await editor.getByRole('dialog').getByRole('button', { name: '改了什么', exact: true }).first().click();
  const compared = editor.getByRole('dialog').last();
  await expect(compared).toContainText('§1.1');
  await expect(compared).toContainText('§13.2');
  await picture(editor, 'policy-compared');
  await editor.goto('/policy?clause=13.2');
  await expect(editor.locator('aside').getByText('积分改由会员章程规定')).toBeVisible();
  await picture(editor, 'policy-repealed-clause');
  await editor.emulateMedia({ media: 'print' });
  await expect(editor.getByRole('navigation').first()).toBeHidden();
  await expect(editor.getByText('夜间值班登记表').first()).toBeVisible();
  await picture(editor, 'policy-print');
  await editor.emulateMedia({ media: 'screen' });
  expect(reports).toEqual([]);
});

test('REQ-POL-15 REQ-POL-34 制度表的文件菜单写明格式；客户看到承诺，工作日不说成日历日', async ({
  browser,
  picture,
}) => {
  await editor.goto('/blueprint');
  await editor.getByRole('button', { name: '导出与导入' }).hover();
  await expect(editor.getByText('PDF（A3 横向）')).toBeVisible();
  await expect(editor.getByText('导入填好的表格')).toBeVisible();
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/portal/commitments');
  await expect(visitor.getByText('限 2 工作日')).toBeVisible();
  await picture(visitor, 'portal-promises');
  await visitor.context().close();
});
