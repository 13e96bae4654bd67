import { expect, test } from 'vitest';
import { texts as english } from './texts-en';
import { texts as chinese } from './texts-zh-cn';

const sources = import.meta.glob<string>(['../{app,ui,modules}/**/*.{ts,tsx}', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('every text exists in Chinese and in English, and none is empty', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  for (const [namespace, texts] of Object.entries(chinese)) {
    expect({ [namespace]: plain(leaves(english[namespace])) }).toEqual({ [namespace]: plain(leaves(texts)) });
    expect([...leaves(texts), ...leaves(english[namespace])].filter(([, text]) => !text)).toEqual([]);
  }
});

test('no name stands twice: the later one would silently take the place of the earlier', () => {
  const files = import.meta.glob<string>('../{app,lib,ui,modules}/**/texts*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  expect(Object.keys(files).length).toBeGreaterThan(20);
  expect(
    Object.entries(files).flatMap(([file, json]) => doubled(json).map((key) => `${file}: ${key}`)),
  ).toEqual([]);
});

/** By the indentation of the formatted file, because a parser keeps only the last. */
function doubled(json: string): string[] {
  const open: Set<string>[] = [];
  return json.split('\n').flatMap((line) => {
    const found = /^( *)"([^"]+)":/.exec(line);
    if (!found) return [];
    const depth = (found[1] ?? '').length / 2;
    open.length = depth + 1;
    const names = (open[depth] ??= new Set());
    const key = found[2] ?? '';
    const twice = names.has(key);
    names.add(key);
    return twice ? [key] : [];
  });
}

test('every namespace is used', () => {
  const all = Object.values(sources).join('\n');
  const unused = Object.keys(chinese).filter(
    (namespace) => !all.includes(`useTranslation('${namespace}'`) && !all.includes(`'${namespace}:`),
  );
  expect(unused).toEqual([]);
});

test('every key that a component names is there', () => {
  const missing = Object.entries(sources).flatMap(([file, source]) => {
    const namespace = /useTranslation\('([\w-]+)'\)/.exec(source)?.[1];
    const known = new Set(leaves(chinese[namespace ?? '']).map(([key]) => withoutPlural(key)));
    return namespace
      ? named(source)
          .filter((key) => !known.has(key))
          .map((key) => `${file}: ${key}`)
      : [];
  });
  expect(missing).toEqual([]);
});

/** `t('a.b')` and `t('a.b', {…})`, without namespace and without variables in the key. */
function named(source: string): string[] {
  return [...source.matchAll(/\bt\('([\w.-]+)'[,)]/g)].map((match) => match[1] ?? '');
}

function plain(entries: [string, string][]): string[] {
  return [...new Set(entries.map(([key]) => withoutPlural(key)))].sort();
}

/** English has `_one` beside `_other`; Chinese only `_other`. */
function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function leaves(texts: object | undefined, path = ''): [string, string][] {
  return Object.entries(texts ?? {}).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
