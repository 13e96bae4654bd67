import { expect, type Page } from '@playwright/test';

/** Calls a door as the page itself would: with its cookies and its proof against foreign pages. */
export async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([verb, door, json]) => {
      const proof = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
      const response = await fetch(`/api/v1${door}`, {
        method: verb,
        headers: {
          'Content-Type': 'application/json',
          'X-XSRF-TOKEN': proof?.slice('XSRF-TOKEN='.length) ?? '',
        },
        ...(json === null ? {} : { body: json }),
      });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  expect(answer.status, `${method} ${path}\n${answer.text}`).toBeLessThan(300);
  return (answer.text === '' ? undefined : JSON.parse(answer.text)) as T;
}

/** Everything the browser refused under the content security policy, and every error a script threw. */
export function watch(page: Page, seen: string[] = []): string[] {
  page.on('console', (message) => {
    if (/content security policy|violates/i.test(message.text())) seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}
