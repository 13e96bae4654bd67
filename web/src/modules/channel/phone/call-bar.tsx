import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { type CallAtHand, useAtHand } from './api';
import { CallCard } from './call-card';
import { DialDialog } from './dial-dialog';
import styles from './phone.module.css';

/** The calls at my extension, on every screen; without one, a button to call somebody. */
export function CallBar() {
  const works = useRight('call_work');
  return works ? <Calls /> : null;
}

function Calls() {
  const { t } = useTranslation('channel');
  const hand = useAtHand();
  const [dialling, setDialling] = useState(false);
  const extension = hand.data?.extension;
  useCommands([
    { id: 'phone-dial', title: t('phone.dial'), group: t('phone.title'), run: () => setDialling(true) },
  ]);
  useRecordOpens(hand.data?.calls ?? []);
  if (!extension) return null;
  const calls = hand.data?.calls ?? [];
  return (
    <>
      {calls.length === 0 && (
        <Button
          className={styles.idle ?? ''}
          size="small"
          shape="round"
          icon={<PhoneOutlined />}
          aria-label={t('phone.dial')}
          onClick={() => setDialling(true)}
        >
          {extension}
        </Button>
      )}
      {calls.slice(0, 2).map((at) => (
        <CallCard key={at.call.id} at={at} />
      ))}
      {dialling && <DialDialog close={() => setDialling(false)} />}
    </>
  );
}

/** The caller's record opens when I answer, once a call, and not while I am typing something. */
function useRecordOpens(calls: readonly CallAtHand[]) {
  const navigate = useNavigate();
  const mayRead = useRight('customer_read');
  const opened = useRef(new Set<string>());
  const talking = calls.find(({ call }) => call.state === 'talking' && call.direction === 'inbound')?.call;
  useEffect(() => {
    if (!talking?.customer || opened.current.has(talking.id)) return;
    opened.current.add(talking.id);
    const typing = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
    if (mayRead && !typing) void navigate(`/customers/${talking.customer.id}`);
  }, [talking, mayRead, navigate]);
}
