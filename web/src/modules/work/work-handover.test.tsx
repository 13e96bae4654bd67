import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Stage } from './api/procedure-document';
import type { Work } from './api/work';
import { WorkHandover } from './work-handover';

const words = (zh: string) => ({ zh, en: zh });
const field = (key: string, zh: string) => ({ key, label: words(zh), type: 'text', choices: [] });
const stages = [
  {
    key: 'apply',
    department: 'service',
    fields: [field('order', '订单号'), field('tracking', '运单号'), field('mood', '客户情绪')],
  },
  { key: 'check', department: 'service', fields: [] },
  { key: 'receipt', department: 'warehouse', fields: [] },
] as unknown as readonly [Stage, Stage, Stage];

const work = {
  stage: 'apply',
  procedure: {
    stages,
    departments: [{ key: 'warehouse', name: words('仓储部') }],
    handovers: [
      { name: words('转仓库'), from: 'service', to: 'warehouse', must: ['order'], may: ['tracking'] },
    ],
  },
  answers: { order: 'D-1', tracking: 'SF-9', mood: '着急' },
  withheld: [],
  people: {},
  files: {},
} as unknown as Work;

test('REQ-SRQ-37 what must and what may go to the next department is shown, and nothing else', () => {
  render(<WorkHandover work={work} to={stages[2]} />);
  expect(screen.getByText('D-1')).toBeDefined();
  expect(screen.getByText('SF-9')).toBeDefined();
  expect(screen.queryByText('着急')).toBeNull();
  expect(screen.getByRole('heading').textContent).toContain('仓储部');
});

test('REQ-SRQ-37 within one department nothing is handed over', () => {
  const { container } = render(<WorkHandover work={work} to={stages[1]} />);
  expect(container.textContent).toBe('');
});
