import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';

const home = 'http://localhost/telephone';

/** A page that is nobody's desk and telephones: {@link ./telephone.ts} registered at the registrar. The microphone is there for pages of this machine only. */
export async function outsideTelephone(
  browser: Browser,
  account: { readonly address: string; readonly uri: string; readonly password: string },
): Promise<Page> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'telephone.ts'), formats: ['iife'], name: 'telephone' },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const script = output.map((each) => ('code' in each ? each.code : '')).join('\n');
  const page = await (await browser.newContext({ permissions: ['microphone'] })).newPage();
  await page.route(home, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>telephone</title>' }),
  );
  await page.goto(home);
  await page.addScriptTag({ content: script });
  await page.evaluate(
    ({ address, uri, password }) =>
      (window as unknown as { register: (...of: string[]) => Promise<void> }).register(
        address,
        uri,
        password,
      ),
    account,
  );
  return page;
}
