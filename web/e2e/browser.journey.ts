import { expect, test } from '@playwright/test';
import { totp } from './totp';

test('the browser of the journeys writes Chinese', async ({ page }) => {
  await page.setContent('<h1>承诺:冰箱不制冷,请尽快处理。</h1><p>Promise kept 93.4 %</p>');
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.font = '40px sans-serif';
    return ['承诺', 'iiii'].map((text) => context.measureText(text).width);
  });
  expect(widths[0]).toBeCloseTo(80, 0);
  expect(widths[1]).toBeLessThan(60);
  await page.screenshot({ path: 'artefacts/browser.png' });
});

test('the authenticator of the journeys computes the codes of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totp(secret, new Date(59_000))).toBe('287082');
  expect(totp(secret, new Date(1_111_111_109_000))).toBe('081804');
});
