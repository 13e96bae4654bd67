import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { type Me, MeContext } from '@/lib/session';
import { callsChanged } from './api';
import { CallBar } from './call-bar';

// A machine that does other things at the same time must not decide it.
configure({ asyncUtilTimeout: 20_000 });

const me = { id: 'p1', name: '李静', rights: ['call_work', 'customer_read', 'ticket_open'] } as unknown as Me;

function Where() {
  return <output>{useLocation().pathname}</output>;
}

test('REQ-CHN-21 it rings, the caller is there, the record opens on answer, notes, a ticket, and the work after it', async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  let state = 'ringing';
  const at = () => ({
    call: {
      id: 'k1',
      direction: 'inbound',
      number: '138****1234',
      customer: { id: 'c1', name: '王小明' },
      state,
      answeredAt: state === 'ringing' ? null : '2026-03-02T02:00:00Z',
      startedAt: '2026-03-02T02:00:00Z',
      heldSeconds: 0,
    },
    seconds: 75,
    commands: ['dial', 'answer', 'hold', 'resume', 'transfer', 'hang_up'],
    customer: { id: 'c1', name: '王小明', tier: 'high', provisional: false },
    tickets: [{ id: 't1', number: 'SR-1', subject: '洗衣机漏水', status: 'in_progress' }],
  });
  const asked = fakeServer({
    'GET /calls/at-hand': () => ({ body: { extension: '801', calls: state === 'done' ? [] : [at()] } }),
    'GET /softphone': () => ({ body: { softphone: null } }),
    'POST /calls/k1/commands': () => ({ status: 202 }),
    'PUT /calls/k1/notes': () => ({}),
    'PUT /calls/k1/work-end': () => ({}),
    'GET /categories': () => ({ body: { items: [] } }),
    'POST /calls/k1/ticket': () => ({ status: 201, body: { ticket: 't9' } }),
  });
  const sent = (method: string, path: string) =>
    asked.find((one) => one.method === method && one.path === path)?.body;
  const tells = async (next: string) => {
    state = next;
    await callsChanged();
  };
  render(
    <QueryClientProvider client={queries}>
      <App>
        <MemoryRouter initialEntries={['/tickets']}>
          <MeContext value={me}>
            <CallBar rail={document.body} />
            <Where />
          </MeContext>
        </MemoryRouter>
      </App>
    </QueryClientProvider>,
  );
  const bar = within(await screen.findByRole('region'));
  expect(bar.getByText('王小明')).toBeDefined();
  expect(bar.getByText(/洗衣机漏水/)).toBeDefined();
  expect(bar.getByText(/^1:\d\d$/)).toBeDefined();
  fireEvent.click(bar.getByRole('button', { name: /接\s*听/ }));
  await waitFor(() => expect(sent('POST', '/calls/k1/commands')).toEqual({ kind: 'answer' }));

  await tells('talking');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('/customers/c1'));
  const notes = await bar.findByRole('textbox', { name: '通话记录' });
  fireEvent.change(notes, { target: { value: '还在漏' } });
  await tells('held');
  expect(bar.getByRole('textbox', { name: '通话记录' })).toHaveProperty('value', '还在漏');
  fireEvent.blur(notes);
  await waitFor(() => expect(sent('PUT', '/calls/k1/notes')).toEqual({ notes: '还在漏' }));

  fireEvent.click(bar.getByRole('button', { name: '由此通话建单' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: /OK/ }));
  await waitFor(() =>
    expect(sent('POST', '/calls/k1/ticket')).toMatchObject({ subject: '还在漏', body: '还在漏' }),
  );
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('/tickets/t9'));

  await tells('ended');
  fireEvent.click(await bar.findByRole('button', { name: '处理完毕' }));
  await waitFor(() => expect(sent('PUT', '/calls/k1/work-end')).toEqual({}));
  await tells('done');
  expect(await screen.findByRole('button', { name: '拨打电话' })).toBeDefined();
}, 120_000);

test('REQ-CHN-21 a page loaded again in the middle of a call stays where it is', async () => {
  sessionStorage.setItem('chengnuo.call.opened', '["k2"]');
  const call = {
    id: 'k2',
    direction: 'inbound',
    number: '138****1234',
    customer: { id: 'c1', name: '王小明' },
    state: 'talking',
    startedAt: '2026-03-02T02:00:00Z',
    answeredAt: '2026-03-02T02:00:00Z',
    heldSeconds: 0,
  };
  const customer = { id: 'c1', name: '王小明', tier: 'high', provisional: false };
  fakeServer({
    'GET /calls/at-hand': () => ({
      body: { extension: '801', calls: [{ call, seconds: 5, commands: [], customer, tickets: [] }] },
    }),
    'GET /softphone': () => ({ body: { softphone: null } }),
  });
  queries.clear();
  render(
    <QueryClientProvider client={queries}>
      <App>
        <MemoryRouter initialEntries={['/chats']}>
          <MeContext value={me}>
            <CallBar rail={document.body} />
            <Where />
          </MeContext>
        </MemoryRouter>
      </App>
    </QueryClientProvider>,
  );
  await screen.findByRole('region');
  expect(screen.getByRole('status').textContent).toBe('/chats');
}, 60_000);
