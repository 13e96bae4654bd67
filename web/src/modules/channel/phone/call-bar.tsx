import { PhoneOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '@/lib/commands';
import type { PartProps } from '@/lib/parts';
import { useRight } from '@/lib/rights';
import { type CallAtHand, useAtHand } from './api';
import { CallCard } from './call-card';
import { DialDialog } from './dial-dialog';
import { useRing } from './softphone/ring';
import { SoftphoneCard } from './softphone/softphone-card';
import { SoftphoneStatus, SoftphoneTrouble } from './softphone/softphone-status';
import { type MySoftphone, useSoftphone } from './softphone/use-softphone';
import styles from './phone.module.css';

/** The calls at my extension, on every screen; without one, a button to call somebody. */
export function CallBar({ rail }: PartProps['callBar']) {
  const works = useRight('call_work');
  return works ? <Calls rail={rail} /> : null;
}

function Calls({ rail }: PartProps['callBar']) {
  const { t } = useTranslation('channel');
  const hand = useAtHand();
  const [dialling, setDialling] = useState(false);
  const extension = hand.data?.extension;
  useCommands([
    { id: 'phone-dial', title: t('phone.dial'), group: t('phone.title'), run: () => setDialling(true) },
  ]);
  const softphone = useSoftphone(extension);
  const talk = softphone?.state.talk;
  const calls = hand.data?.calls ?? [];
  useRecordOpens(calls);
  useRing(
    Boolean(softphone?.state.here && talk?.state === 'ringing' && talk.direction === 'inbound'),
    t('phone.states.ringing'),
  );
  if (!extension) return null;
  const isHere = (at: CallAtHand, call: string | undefined) =>
    call !== undefined && (at.key === call || at.key === `${call}/${extension}`);
  const unknown = talk && !calls.some((at) => isHere(at, talk.call)) ? talk : undefined;
  return (
    <>
      {rail &&
        createPortal(
          <Idle extension={extension} softphone={softphone} dial={() => setDialling(true)} />,
          rail,
        )}
      {softphone && calls.length === 0 && !unknown && <SoftphoneTrouble mine={softphone} />}
      {unknown && softphone && <SoftphoneCard talk={unknown} act={softphone.act} />}
      {calls.slice(0, 2).map((at) => (
        <CallCard
          key={at.call.id}
          at={at}
          softphone={isHere(at, talk?.call) ? softphone : undefined}
          isOver={isHere(at, softphone?.state.over)}
        />
      ))}
      {dialling && <DialDialog bySoftphone={Boolean(softphone)} close={() => setDialling(false)} />}
    </>
  );
}

/** What stands in the rail. */
function Idle({
  extension,
  softphone,
  dial,
}: {
  readonly extension: string;
  readonly softphone: MySoftphone | undefined;
  readonly dial: () => void;
}) {
  const { t } = useTranslation('channel');
  return (
    <>
      <button type="button" className={styles.idle} aria-label={t('phone.dial')} onClick={dial}>
        <PhoneOutlined />
        <span>{extension}</span>
      </button>
      {softphone && <SoftphoneStatus mine={softphone} />}
    </>
  );
}

/** The caller's record opens when I answer, once a call, also when the page is loaded again, and not while I am typing something. */
function useRecordOpens(calls: readonly CallAtHand[]) {
  const navigate = useNavigate();
  const mayRead = useRight('customer_read');
  const talking = calls.find(({ call }) => call.state === 'talking' && call.direction === 'inbound')?.call;
  useEffect(() => {
    if (!talking?.customer || !isFirst(talking.id)) return;
    const typing = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
    if (mayRead && !typing) void navigate(`/customers/${talking.customer.id}`);
  }, [talking, mayRead, navigate]);
}

let opened = new Set<string>();

/** Remembered by the tab; where the browser keeps nothing, by the page. */
function isFirst(call: string): boolean {
  const key = 'chengnuo.call.opened';
  try {
    opened = new Set([...opened, ...(JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[])]);
  } catch {
    // a browser that keeps nothing
  }
  if (opened.has(call)) return false;
  opened.add(call);
  try {
    sessionStorage.setItem(key, JSON.stringify([...opened].slice(-20)));
  } catch {
    // known until the page is loaded again
  }
  return true;
}
