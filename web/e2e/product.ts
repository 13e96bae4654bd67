import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A product that runs for the journeys: its address and what it said so far on its way up. */
export interface Product {
  url: string;
  /** The one-time code of the first start; undefined when the company was set up already. */
  setupCode: string | undefined;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const jars = ['target/run/now/chengnuo.jar', 'server/target/chengnuo.jar'].map((jar) => join(root, jar));

/** The one named by CHENGNUO_URL (with CHENGNUO_SETUP_CODE), or one of our own on an empty data folder. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const url = process.env.CHENGNUO_URL;
  if (url !== undefined) {
    return { url, setupCode: process.env.CHENGNUO_SETUP_CODE, stop: () => Promise.resolve() };
  }
  const jar = jars.find((file) => existsSync(file));
  if (jar === undefined) {
    throw new Error('The product is not built: ./chengnuo --version builds it.');
  }
  const data = mkdtempSync(join(tmpdir(), 'chengnuo-journey-'));
  const port = await freePort();
  const child = spawn(join(root, 'chengnuo'), ['start', '--data', data, '--port', String(port)], {
    env: {
      ...process.env,
      CHENGNUO_NO_BUILD: '1',
      CHENGNUO_PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await readyLines(child);
  return {
    url: `http://127.0.0.1:${port}`,
    setupCode: setupCodeIn(said),
    stop: async () => {
      await stopped(child);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Everything printed until the line READY. */
function readyLines(child: ChildProcess): Promise<string[]> {
  const said: string[] = [];
  return new Promise((done, failed) => {
    const hear = (line: string) => {
      said.push(line);
      if (line.startsWith('READY ')) {
        done(said);
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) {
        createInterface({ input: stream }).on('line', hear);
      }
    }
    child.once('exit', (code) => {
      failed(new Error(`The product ended (${String(code)}) before it was ready:\n${said.join('\n')}`));
    });
  });
}

function setupCodeIn(lines: string[]): string | undefined {
  return /(?:code|设置码)\D*?[:：]?\s*([A-Z0-9]{4}(?:-[A-Z0-9]{4})+|[A-Z0-9]{8,})/i.exec(
    lines.join('\n'),
  )?.[1];
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => {
      done();
    });
    child.kill('SIGTERM');
  });
}

/** A free port below those that the system hands out for a moment: nobody takes it while the product is on its way up. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer().once('error', () => {
      done(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        done(true);
      });
    });
  });
}
