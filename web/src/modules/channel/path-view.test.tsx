import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PathView } from './path-view';

test('REQ-SRQ-31 every step of the way is there: what is done, where it is, what comes and by when', () => {
  render(
    <PathView
      openedAt="2026-03-02T01:00:00Z"
      path={{
        expectedAt: '2026-03-05T10:00:00Z',
        steps: [
          { name: '故障登记', says: '正在登记', state: 'done', at: '2026-03-02T02:00:00Z', late: false },
          { name: '维修', says: '正在维修', state: 'now', until: '2026-03-04T10:00:00Z', late: true },
          { name: '验收', says: '请验收', state: 'ahead', until: '2026-03-05T10:00:00Z', late: false },
        ],
      }}
    />,
  );
  const steps = screen.getAllByRole('listitem');
  expect(steps.map((step) => step.dataset.state)).toEqual(['done', 'done', 'now', 'ahead']);
  expect(steps[2]?.getAttribute('aria-current')).toBe('step');
  expect(steps[2]?.textContent).toContain('正在维修');
  expect(steps[2]?.dataset.late).toBe('true');
  expect(steps[1]?.textContent).not.toContain('正在登记');
});
