// Called by Maven: installs what package-lock.json names when it changed, builds when a source is newer than dist/.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

process.chdir(import.meta.dirname);
const npm = (command) => execSync(`npm ${command}`, { stdio: 'inherit' });
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newest = (folder) =>
  Math.max(...readdirSync(folder, { recursive: true }).map((file) => changed(`${folder}/${file}`)));

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) npm('ci --no-audit --no-fund');

const sources = [
  'package-lock.json',
  'index.html',
  'vite.config.ts',
  'vite.widget.config.ts',
  'tsconfig.json',
].map(changed);
if (changed('dist/index.html') < Math.max(...sources, newest('src'), newest('public'))) npm('run build');
