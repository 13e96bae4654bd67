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

  it('does not scatter single characters where another sentence came', () => {
    const before = '客户把事情交给我们，是相信我们会办成、办快、办明白。我们以守住每一项承诺回报这份信任。';
    const after = '客户的时间最宝贵。我们用一次接触、一个人、最短的时间把事情办完。';
    expect(diffChars(before, after)).toEqual([
      { kind: 'gone', text: before },
      { kind: 'came', text: after },
    ]);
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
