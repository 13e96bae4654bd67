// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

/** Pages of others wait for it: it stays small, whatever it learns. */
test('the widget is at most 60 KB compressed, one file, and loads nothing else', async () => {
  const built = (await build({
    configFile: 'vite.widget.config.ts',
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput[];
  const files = built.flatMap(({ output }) => output);
  expect(files).toHaveLength(1);
  const code = files[0]?.type === 'chunk' ? files[0].code : '';
  expect(gzipSync(code).length).toBeLessThan(60 * 1024);
  expect(code).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
});
