import { queries } from '@/lib/queries';
import { tellAlive } from './account';
import { postEvent } from './outbox';
import { Softphone } from './softphone';

let here: { readonly person: string; readonly softphone: Softphone } | undefined;

/** The telephone of this browser, made when it is asked for first. */
export function softphoneOf(person: string): Softphone {
  if (here?.person !== person) here = { person, softphone: make(person) };
  return here.softphone;
}

/** Calls somebody; nothing without a telephone here. */
export const dialHere = (to: string): void => here?.softphone.act({ kind: 'dial', to });

function make(person: string): Softphone {
  const name = `chengnuo-softphone-${person}`;
  const softphone = new Softphone({
    // Refused at once where pages cannot agree on one, as without https: then this page shows why it does not telephone.
    alone: (turn) => {
      const locks = navigator.locks as LockManager | undefined;
      if (locks) void locks.request(name, turn);
      else void turn();
    },
    channel: new BroadcastChannel(name),
    // SIP is a chunk of its own, fetched by those who telephone here.
    open: async (account, hear) => (await import('./sip-line')).openSipLine(account, hear),
    post: postEvent,
    store: sessionStorage,
    alive: tellAlive,
    told: () => void queries.invalidateQueries({ queryKey: ['calls'] }),
    secure: window.isSecureContext,
  });
  window.addEventListener('pagehide', () => softphone.leave());
  window.addEventListener('beforeunload', (event) => {
    const { here: mine, talk } = softphone.state();
    if (mine && talk) event.preventDefault();
  });
  return softphone;
}
