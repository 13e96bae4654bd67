import { asAdministrator, enrol } from './company';
import { call } from './doors';
import { expect, test } from './journey';

/** A colleague makes a passkey with a virtual authenticator of the browser, and signs in with it alone. */
test('REQ-ORG-02 a passkey is made and opens the workspace without password or code', async ({
  browser,
  product,
  picture,
}) => {
  const admin = await asAdministrator(browser, product);
  const made = await call<{ invitation: { link: string } }>(admin, 'POST', '/people', {
    name: '何晓',
    email: 'he.xiao@chengnuo.example',
    posts: [],
  });
  await admin.context().close();

  // Browsers make passkeys for names, not for bare addresses.
  const home = new URL(product.url);
  home.hostname = 'localhost';
  const context = await browser.newContext({ baseURL: home.origin });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  const invitation = new URL(made.invitation.link);
  await page.goto(invitation.pathname + invitation.hash);
  await page.getByLabel('设置密码').fill('shan-gao-shui-chang-2026!');
  await page.getByRole('button', { name: '设置密码并继续' }).click();
  await enrol(page);
  await expect(page).toHaveURL(/\/(?!invitation)/);

  await page.goto('/account');
  await page.getByPlaceholder('名称，如“办公电脑”').fill('工位电脑');
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await expect(page.getByRole('cell', { name: '工位电脑' })).toBeVisible();
  await picture(page, 'passkey-made');
  const kept = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
  expect(kept.credentials).toHaveLength(1);

  await context.clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: '使用通行密钥登录' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  expect((await call<{ name: string }>(page, 'GET', '/me')).name).toBe('何晓');

  // The key is bound to its user's finger or PIN: without it the door stays shut.
  await context.clearCookies();
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: '使用通行密钥登录' }).click();
  await expect(page.getByRole('button', { name: '使用通行密钥登录' })).toBeEnabled();
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});
