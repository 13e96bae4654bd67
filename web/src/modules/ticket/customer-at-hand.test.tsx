import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import type { TicketCustomer } from './api/ticket';
import { CustomerAtHand } from './customer-at-hand';

const customer = {
  id: 'c1',
  name: '王芳',
  kind: 'person',
  tier: 'high',
  phone: '13900000001',
  provisional: false,
} as unknown as TicketCustomer;

const ticket = (id: string, subject: string, status: string) => ({
  id,
  number: `SR-${id}`,
  subject,
  status,
  openedAt: '2026-03-02T02:00:00Z',
});

test('REQ-SRQ-05 the archive, open promises and earlier enquiries are at hand, and gaps are asked for', async () => {
  fakeServer({
    'GET /tickets': () => ({
      body: { items: [ticket('1', '空调不制冷', 'in_progress'), ticket('2', '发票抬头', 'closed')] },
    }),
  });
  render(
    <QueryClientProvider client={queries}>
      <App>
        <MemoryRouter>
          <CustomerAtHand customer={customer} />
        </MemoryRouter>
      </App>
    </QueryClientProvider>,
  );
  const region = within(screen.getByRole('region'));
  expect(await region.findByText(/空调不制冷/)).toBeDefined();
  expect(region.getByText(/发票抬头/)).toBeDefined();
  expect(region.getByRole('status').textContent).toContain('邮箱');
  expect(region.getByRole('status').textContent).not.toContain('电话');
  expect(region.getAllByRole('link')[0]?.getAttribute('href')).toBe('/customers/c1');
});
