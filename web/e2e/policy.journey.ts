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
  await editor.getByRole('button', { name: /废\s*止/ }).click();
  const repeal = editor.getByRole('dialog');
  await repeal.getByLabel('原因').fill('积分改由会员章程规定');
  await repeal.getByRole('combobox').last().click();
  await editor.locator('.ant-select-item-option', { hasText: /^13\.1/ }).click();
  await picture(editor, 'policy-repeal');
  await repeal.getByRole('button', { name: /确\s*定|OK/ }).click();
  await expect(editor.getByText(/已废止：积分改由会员章程规定/)).toBeVisible();

  await editor.getByRole('button', { name: '框架' }).click();
  const frame = editor.getByRole('dialog');
  await frame.getByRole('tab', { name: '附录' }).click();
  await frame.getByRole('button', { name: /增加附录|添加附录/ }).click();
  await picture(editor, 'policy-appendices');
});
