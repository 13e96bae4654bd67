import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { useHeartbeat, useMyPresence, useSay } from './api/presence';
import type { Presence } from './api/queues';
import styles from './routing.module.css';

const choices: readonly Presence[] = ['online', 'busy', 'away', 'offline'];

/** In the rail: am I to be offered work. */
export function PresenceSwitch() {
  const works = useRight('ticket_reply');
  return works ? <Switch /> : null;
}

function Switch() {
  const { t } = useTranslation('routing');
  const mine = useMyPresence();
  const say = useSay();
  useHeartbeat();
  useCommands(
    choices.map((state) => ({
      id: `presence-${state}`,
      title: t('presence.become', { state: t(`presence.${state}`) }),
      group: t('presence.title'),
      run: () => say.mutate(state),
    })),
  );
  const state = mine.data?.state ?? 'offline';
  const items = [
    {
      key: 'load',
      type: 'group' as const,
      label: t('presence.load', { load: mine.data?.load ?? 0, capacity: mine.data?.capacity ?? 0 }),
    },
    ...choices.map((each) => ({
      key: each,
      label: t(`presence.${each}`),
      icon: <i className={styles.dot} data-presence={each} />,
      onClick: () => say.mutate(each),
    })),
  ];
  return (
    <Dropdown menu={{ items, selectedKeys: [state] }} trigger={['click']} placement="topRight">
      <button
        type="button"
        className={styles.presence}
        aria-label={`${t('presence.title')}: ${t(`presence.${state}`)}`}
      >
        <i className={styles.dot} data-presence={state} />
        <span>{t(`presence.${state}`)}</span>
      </button>
    </Dropdown>
  );
}
