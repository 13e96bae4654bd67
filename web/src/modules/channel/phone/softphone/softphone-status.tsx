import { Alert, Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { DeviceChoice } from './device-choice';
import { lights, useLineText } from './line-text';
import type { MySoftphone } from './use-softphone';
import styles from './softphone.module.css';

/** Whether my telephone is registered, what to do when it is not, and which microphone and speaker it uses. */
export function SoftphoneStatus({ mine }: { readonly mine: MySoftphone }) {
  const { t } = useTranslation('channel');
  const [open, setOpen] = useState(false);
  const { state, act } = mine;
  const { kind } = state.line;
  const words = useLineText(state, t);
  useCommands([
    { id: 'softphone', title: t('softphone.title'), group: t('phone.title'), run: () => setOpen(true) },
  ]);
  const panel = (
    <div className={styles.panel}>
      <strong>{t('softphone.title')}</strong>
      <span role="status">{words}</span>
      {kind !== 'registered' && kind !== 'waiting' && <span>{t(`softphone.whatToDo.${kind}`)}</span>}
      {(kind === 'lost' || kind === 'refused') && (
        <Button size="small" onClick={() => act({ kind: 'again' })}>
          {t('softphone.again')}
        </Button>
      )}
      {kind === 'blocked' && (
        <Button size="small" onClick={() => window.location.reload()}>
          {t('softphone.reload')}
        </Button>
      )}
      <DeviceChoice chosen={() => act({ kind: 'devices' })} />
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="right"
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      content={panel}
    >
      <button type="button" className={styles.status} aria-label={`${t('softphone.title')}: ${words}`}>
        <Badge status={lights[kind]} />
        {!(kind === 'registered' && state.here) && <span>{words}</span>}
      </button>
    </Popover>
  );
}

/** What went wrong just now, and what helps. */
export function SoftphoneTrouble({ mine }: { readonly mine: MySoftphone }) {
  const { t } = useTranslation('channel');
  const { trouble } = mine.state;
  if (!trouble) return null;
  return (
    <Alert
      showIcon
      type="warning"
      title={t(`softphone.troubles.${trouble}`)}
      closable={{ 'aria-label': t('softphone.dismiss'), onClose: () => mine.act({ kind: 'dismiss' }) }}
    />
  );
}
