import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { MeContext, type Me } from '@/lib/session';
import type { Ticket } from './api/ticket';
import { Composer } from './composer';

const me = { id: 'me', name: '李敏', rights: [], teams: [] } as unknown as Me;
const ticket = {
  id: '1',
  version: 3,
  status: 'in_progress',
  allowed: ['answer', 'note'],
  customer: { name: '张伟' },
} as unknown as Ticket;

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

function show(): HTMLElement {
  render(
    <QueryClientProvider client={queries}>
      <App>
        <MeContext value={me}>
          <Composer ticket={ticket} ask={() => undefined} leave={() => undefined} />
        </MeContext>
      </App>
    </QueryClientProvider>,
  );
  return screen.getByRole('textbox');
}

test('Ctrl Enter sends after a moment in which it could be taken back, plain Enter and composing never', async () => {
  const asked = fakeServer({ 'POST /tickets/1/messages': () => ({ status: 201 }) });
  const sent = () => asked.filter(({ method }) => method === 'POST');
  const field = show();
  fireEvent.change(field, { target: { value: '今天下午上门' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent()).toEqual([]);

  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(sent()).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent()[0]?.body).toEqual({ body: '今天下午上门', visibility: 'public', kind: 'answer', files: [] });
});

test('what was being written is there again after a reload', () => {
  const field = show();
  fireEvent.change(field, { target: { value: '还没写完' } });
  cleanup();
  expect(show()).toHaveProperty('value', '还没写完');
});

test('what was being written on another device is there, and what is written here goes along', async () => {
  const asked = fakeServer({
    'GET /tickets/1/draft': () => ({ body: { body: '在另一台电脑上写的', visibility: 'public' } }),
    'PUT /tickets/1/draft': () => ({ status: 204 }),
  });
  const field = show();
  await vi.waitFor(() => expect(field).toHaveProperty('value', '在另一台电脑上写的'));
  fireEvent.change(field, { target: { value: '接着写' } });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asked.findLast(({ method }) => method === 'PUT')?.body).toEqual({
    body: '接着写',
    visibility: 'public',
  });
});
