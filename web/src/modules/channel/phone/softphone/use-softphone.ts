import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from '@/lib/session';
import { type SipAccount, useSipAccount } from './account';
import { softphoneOf } from './here';
import type { Shown, Softphone } from './softphone';
import { type Act, silent } from './state';

export interface MySoftphone {
  readonly account: SipAccount;
  readonly state: Shown;
  readonly act: (act: Act) => void;
}

const none: Shown = { ...silent, here: false };
const nothing = () => () => undefined;

/** My telephone in this browser, registered as long as I have an account; undefined without one. */
export function useSoftphone(extension: string | null | undefined): MySoftphone | undefined {
  const me = useMe();
  const asked = useSipAccount(Boolean(extension));
  const account = extension ? asked.data?.softphone : null;
  const softphone: Softphone | undefined = account ? softphoneOf(me.id) : undefined;
  useEffect(() => softphone?.use(account ?? undefined), [softphone, account]);
  // Whoever loses the account signs off.
  useEffect(() => () => softphone?.use(undefined), [softphone]);
  const state = useSyncExternalStore(softphone?.subscribe ?? nothing, () => softphone?.state() ?? none);
  return softphone && account ? { account, state, act: (act) => softphone.act(act) } : undefined;
}
