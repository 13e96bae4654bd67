import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, inflateSync } from 'node:zlib';

/**
 * The browser of the journeys: Chromium out of the npm package @sparticuz/chromium, unpacked once below node_modules. It needs
 * nothing installed: the few libraries a bare machine lacks come out of the same package, and the letters out of
 * @fontsource/noto-sans-sc, so that pictures show the same Chinese on every machine.
 */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

const packages = join(import.meta.dirname, 'node_modules');
const described = readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8');
const version = (JSON.parse(described) as { version: string }).version;
const home = join(packages, '.cache', `browser-${version}`);

export function browser(): Browser {
  if (!existsSync(home)) {
    unpack();
  }
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const libraries = join(home, 'lib');
  return {
    executablePath: join(home, 'chromium'),
    env: lacksLibraries() ? { ...env, LD_LIBRARY_PATH: libraries } : env,
  };
}

function unpack(): void {
  console.log(
    `Unpacking Chromium from the npm package @sparticuz/chromium ${version}; nothing is installed on the system.`,
  );
  const part = `${home}.${process.pid}.part`;
  const fonts = join(part, 'fonts');
  mkdirSync(fonts, { recursive: true });
  const bin = join(packages, '@sparticuz/chromium/bin');
  const inflated = (name: string) => brotliDecompressSync(readFileSync(join(bin, name)));
  writeFileSync(join(part, 'chromium'), inflated('chromium.br'));
  chmodSync(join(part, 'chromium'), 0o755);
  for (const archive of ['swiftshader.tar.br', 'al2023.tar.br']) {
    execFileSync('tar', ['-xf', '-', '-C', part], { input: inflated(archive) });
  }
  const letters = join(packages, '@fontsource/noto-sans-sc/files');
  // The numbered files hold the signs beyond letters: ≤ ≥ → ● ▲ ■ ↵ and their like.
  for (const file of readdirSync(letters).filter((name) =>
    /-(chinese-simplified|latin|87|90|100|102|105|109)-(400|700)-normal\.woff$/.test(name),
  )) {
    writeFileSync(join(fonts, file.replace(/woff$/, 'ttf')), toOpenType(readFileSync(join(letters, file))));
  }
  writeFileSync(join(part, 'fonts.conf'), fontConfiguration(join(home, 'fonts'), join(home, 'font-cache')));
  rmSync(home, { recursive: true, force: true });
  renameSync(part, home);
}

/** Whether the loader misses a library of this machine; then the copies in the package serve. */
function lacksLibraries(): boolean {
  try {
    return execFileSync('ldd', [join(home, 'chromium')], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function fontConfiguration(folder: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir>
<match target="pattern"><edit name="family" mode="append" binding="strong"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`;
}

/** WOFF 1 is OpenType with each table deflated; fontconfig wants it plain. */
function toOpenType(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, plain] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed < plain ? inflateSync(bytes) : bytes,
    };
  });
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  [count, 2 ** power * 16, power, count * 16 - 2 ** power * 16].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + index * 2),
  );
  const parts: Buffer[] = [head];
  let place = head.length;
  tables.forEach((table, index) => {
    const entry = 12 + index * 16;
    table.tag.copy(head, entry);
    head.writeUInt32BE(table.checksum, entry + 4);
    head.writeUInt32BE(place, entry + 8);
    head.writeUInt32BE(table.bytes.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.bytes.length % 4)) % 4);
    parts.push(table.bytes, padding);
    place += table.bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
