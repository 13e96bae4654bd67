import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { MeContext, type Me } from '@/lib/session';
import type { Ticket } from './api/ticket';
import { Composer } from './composer';
import { takeBack } from './send-later';

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

test('what is taken back is in the composer again, its files with it', async () => {
  fakeServer({ 'POST /files': () => ({ body: { id: 'f1', name: '现场.png', type: 'image/png', size: 9 } }) });
  const field = show();
  fireEvent.change(field, { target: { value: '见照片' } });
  fireEvent.paste(field, { clipboardData: { files: [new File(['x'], '现场.png', { type: 'image/png' })] } });
  await screen.findByText('现场.png');
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(screen.queryByText('现场.png')).toBeNull();

  const [letter] = JSON.parse(localStorage.getItem('chengnuo.outgoing') ?? '[]') as { id: string }[];
  act(() => takeBack(letter?.id ?? ''));
  expect(field).toHaveProperty('value', '见照片');
  expect(screen.getByText('现场.png')).toBeTruthy();
});

test('what the server refuses is in the composer again, with the reason beside it until it is sent anew', async () => {
  let answer: { status: number; body?: object } = {
    status: 422,
    body: { title: '客户所在的渠道无法收取这些附件', status: 422, code: 'files_not_sendable' },
  };
  fakeServer({ 'POST /tickets/1/messages': () => answer });
  const field = show();
  fireEvent.change(field, { target: { value: '请看附件' } });
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(field).toHaveProperty('value', '请看附件');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByRole('alert').textContent).toContain('客户所在的渠道无法收取这些附件');
  answer = { status: 201 };
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what was being written is there again after a reload', () => {
  const field = show();
  fireEvent.change(field, { target: { value: '还没写完' } });
  cleanup();
  expect(show()).toHaveProperty('value', '还没写完');
});

test('what was being written on another device is there, and what is written here goes along', async () => {
  const asked = fakeServer({
    'GET /tickets/1/draft': () => ({
      body: { body: '在另一台电脑上写的', visibility: 'public', version: 7 },
    }),
    'PUT /tickets/1/draft': () => ({ body: { version: 8 } }),
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

test('of two devices that write the same letter none overwrites the other unseen', async () => {
  let theirs = { body: '', visibility: 'public', version: 0 };
  const asked = fakeServer({
    'GET /tickets/1/draft': () => ({ body: theirs }),
    'PUT /tickets/1/draft': () =>
      theirs.version === 9
        ? { body: { version: 10 } }
        : { status: 412, body: { title: '已被修改', status: 412, code: 'changed_meanwhile' } },
  });
  const field = show();
  await vi.advanceTimersByTimeAsync(10);
  theirs = { body: '在手机上写的', visibility: 'public', version: 8 };
  fireEvent.change(field, { target: { value: '在电脑上写的' } });
  await vi.advanceTimersByTimeAsync(3_000);
  await screen.findByText('这份草稿在另一台设备上改过');
  expect(screen.getByText('在手机上写的')).toBeTruthy();
  theirs = { ...theirs, version: 9 };
  fireEvent.click(screen.getByRole('button', { name: '保留这一份' }));
  await vi.waitFor(() =>
    expect(asked.findLast(({ method }) => method === 'PUT')?.body).toMatchObject({ body: '在电脑上写的' }),
  );
  expect(field).toHaveProperty('value', '在电脑上写的');
  expect(screen.queryByText('这份草稿在另一台设备上改过')).toBeNull();
});
