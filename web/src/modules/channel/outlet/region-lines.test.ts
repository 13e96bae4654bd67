import { expect, test } from 'vitest';
import { readRegions } from './region-lines';

test('REQ-CHN-13 regions are pasted as lines of code and name', () => {
  expect(
    readRegions(
      '330106 浙江省杭州市西湖区\n310115，上海市浦东新区\n\n33010 太短\n320505\t江苏省苏州市虎丘区',
    ),
  ).toEqual({
    regions: [
      { code: '330106', name: '浙江省杭州市西湖区' },
      { code: '310115', name: '上海市浦东新区' },
      { code: '320505', name: '江苏省苏州市虎丘区' },
    ],
    bad: [4],
  });
});
