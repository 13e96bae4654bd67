import { api } from '@/lib/api';

const worker = '/portal-worker.js';
const scope = '/portal';

/** Whether this browser shows notices: it cannot, its user refused them, it may, it does. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

/** What the server offers and where this browser stands; one that is told asks anew, for what its session sees by now. */
export async function readPush(): Promise<{ readonly key: string | null; readonly state: PushState }> {
  const { key } = await api.get<{ key: string | null }>('/portal/push');
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return { key, state: 'unsupported' };
  }
  if (Notification.permission === 'denied') return { key, state: 'denied' };
  const subscription = await subscribed();
  if (subscription && key) await tell(subscription);
  return { key, state: subscription ? 'on' : 'off' };
}

export async function turnOn(key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return;
  await navigator.serviceWorker.register(worker, { scope });
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  try {
    await tell(subscription);
  } catch (problem) {
    await subscription.unsubscribe();
    throw problem;
  }
}

export async function turnOff(): Promise<void> {
  const subscription = await subscribed();
  if (!subscription) return;
  await api.delete('/portal/push', { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}

/** Whoever uses this browser next is not told of what concerned another. */
export async function forgetPush(): Promise<void> {
  await (await subscribed())?.unsubscribe();
}

async function subscribed(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function tell(subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  await api.put('/portal/push', { endpoint, p256dh: keys?.p256dh, auth: keys?.auth });
}
