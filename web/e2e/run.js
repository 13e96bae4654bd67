// `npm run e2e`: fetches what this folder's package-lock.json names when it changed, says so, and runs the journeys.
import { execSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';

process.chdir(import.meta.dirname);
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const run = (command) => execSync(command, { stdio: 'inherit' });

try {
  if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
    console.log(
      'Fetching the journeys’ packages through npm: @playwright/test, Chromium (70 MB), Noto Sans SC (20 MB).',
    );
    run('npm ci --no-audit --no-fund');
  }
  run('npm run --silent typecheck');
  const others = process.argv.slice(2);
  // A run by other settings adds its pictures to those of the story.
  if (!others.includes('--config')) rmSync('artefacts', { recursive: true, force: true });
  run(`npx playwright test ${others.join(' ')}`);
} catch (failure) {
  process.exitCode = failure.status ?? 1;
}
