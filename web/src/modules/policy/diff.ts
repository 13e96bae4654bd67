export interface Piece {
  readonly kind: 'same' | 'gone' | 'came';
  readonly text: string;
}

/** What went and what came between two wordings, by the longest common subsequence of their pieces; whole where little of it stayed. */
export function diffChars(before: string, after: string): readonly Piece[] {
  const old = split(before);
  const now = split(after);
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    const row = longest[i];
    if (!row) continue;
    for (let j = now.length - 1; j >= 0; j--)
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  if (at(0, 0) * 2 < Math.min(old.length, now.length))
    return [
      { kind: 'gone', text: before },
      { kind: 'came', text: after },
    ];
  const found: Piece[] = [];
  const put = (kind: Piece['kind'], text: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else found.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [gone, came] = [old[i], now[j]];
    if (gone !== undefined && gone === came) {
      put('same', gone);
      i++;
      j++;
    } else if (came === undefined || (gone !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      put('gone', gone ?? '');
      i++;
    } else {
      put('came', came);
      j++;
    }
  }
  return found;
}

/** Latin words and numbers whole, everything else character by character: pieces people see as one. */
function split(text: string): readonly string[] {
  const found: string[] = [];
  let word = '';
  for (const char of text) {
    if (/[A-Za-z0-9]/.test(char)) {
      word += char;
      continue;
    }
    if (word) found.push(word);
    word = '';
    found.push(char);
  }
  if (word) found.push(word);
  return found;
}
