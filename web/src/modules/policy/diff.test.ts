import { describe, expect, it } from 'vitest';
import { diffChars } from './diff';

describe('difference of two wordings (REQ-POL-10)', () => {
  it('keeps numbers and Latin words whole', () => {
    expect(diffChars('自受理起 24 小时内', '自受理起 8 小时内')).toEqual([
      { kind: 'same', text: '自受理起 ' },
      { kind: 'gone', text: '24' },
      { kind: 'came', text: '8' },
      { kind: 'same', text: ' 小时内' },
    ]);
  });

  it('shows a new clause as come and a removed one as gone', () => {
    expect(diffChars('', '新')).toEqual([{ kind: 'came', text: '新' }]);
    expect(diffChars('旧', '')).toEqual([{ kind: 'gone', text: '旧' }]);
    expect(diffChars('同', '同')).toEqual([{ kind: 'same', text: '同' }]);
  });

  it('puts both wordings together again', () => {
    const before = '客户咨询自受理起 24 小时内答复。';
    const after = '客户咨询在受理后 12 小时内由专人答复。';
    const found = diffChars(before, after);
    const only = (left: string) =>
      found
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect(only('came')).toBe(before);
    expect(only('gone')).toBe(after);
  });
});
