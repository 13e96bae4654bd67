import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeServer } from '@/fake-server';
import { queries } from '@/lib/queries';
import { PushOffer } from './push-offer';

/** A browser whose push manager answers at once. */
function browser(permission: NotificationPermission, refused?: DOMException) {
  let subscription: object | null = null;
  const pushManager = {
    getSubscription: () => Promise.resolve(subscription),
    subscribe: () => {
      if (refused) return Promise.reject(refused);
      subscription = {
        endpoint: 'https://push.example/7',
        toJSON: () => ({ endpoint: 'https://push.example/7', keys: { p256dh: 'B1', auth: 'A1' } }),
        unsubscribe: () => {
          subscription = null;
          return Promise.resolve(true);
        },
      };
      return Promise.resolve(subscription);
    },
  };
  const registration = { pushManager };
  vi.stubGlobal('navigator', {
    language: navigator.language,
    serviceWorker: {
      getRegistration: () => Promise.resolve(registration),
      register: () => Promise.resolve(registration),
      ready: Promise.resolve(registration),
    },
  });
  vi.stubGlobal('PushManager', Object);
  vi.stubGlobal('Notification', { permission, requestPermission: () => Promise.resolve('granted') });
}

afterEach(() => {
  vi.unstubAllGlobals();
  queries.clear();
});

const show = () =>
  render(
    <QueryClientProvider client={queries}>
      <PushOffer />
    </QueryClientProvider>,
  );

test('REQ-CHN-04 whoever wants to be told gives the server the keys of this browser, and takes them back', async () => {
  browser('default');
  const asked = fakeServer({
    'GET /portal/push': () => ({ body: { key: 'K' } }),
    'PUT /portal/push': () => ({}),
    'DELETE /portal/push': () => ({}),
  });
  show();
  fireEvent.click(await screen.findByRole('button'));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      endpoint: 'https://push.example/7',
      p256dh: 'B1',
      auth: 'A1',
    }),
  );
  await screen.findByText('这台设备已开启通知：有新进展会提醒您。');
  fireEvent.click(screen.getByRole('button'));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'DELETE')?.body).toEqual({
      endpoint: 'https://push.example/7',
    }),
  );
  await screen.findByText('开启通知：请求有新进展时，这台设备会提醒您。');
});

test('where the company sends none, nothing is offered', async () => {
  browser('default');
  const asked = fakeServer({ 'GET /portal/push': () => ({ body: { key: null } }) });
  const { container } = show();
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(container.textContent).toBe('');
});

test('whoever refused notices is told where to allow them', async () => {
  browser('denied');
  fakeServer({ 'GET /portal/push': () => ({ body: { key: 'K' } }) });
  show();
  await screen.findByText(/此浏览器已禁止通知/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a notice service that cannot be reached is told as such', async () => {
  browser('default', new DOMException('push service error', 'AbortError'));
  fakeServer({ 'GET /portal/push': () => ({ body: { key: 'K' } }) });
  show();
  fireEvent.click(await screen.findByRole('button'));
  await screen.findByText(/未能连上它的通知服务/);
});
