import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import '@/fake-server';
import type { Policy } from './api/policy';
import { Papers } from './papers';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }));
});

const target = (promise: string, zh: string, set: boolean) => ({
  promise,
  set,
  amount: set ? 'PT4H' : null,
  indicator: { name: { zh, en: zh }, direction: 'at_most', unit: 'minutes' },
});

test('REQ-POL-12 the appendix of promises lists what the standing clauses promise, as the export does', () => {
  const policy = {
    chapters: [
      {
        clauses: [
          { number: '3.1', targets: [target('a', '服务响应时间', true), target('b', '邮件回复时限', false)] },
          { number: '3.2', repealed: { reason: '' }, targets: [target('c', '旧承诺', true)] },
        ],
      },
    ],
    frame: {
      appendices: [
        { key: 'promises', kind: 'table', title: { zh: '一览', en: '' }, text: { zh: '由系统生成', en: '' } },
      ],
      references: [],
    },
  } as unknown as Policy;
  render(<Papers policy={policy} />);
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toEqual(['§3.1 服务响应时间≤ 4 小时']);
  expect(screen.queryByText('由系统生成')).toBeNull();
});
