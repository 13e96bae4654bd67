import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import type { Named } from './api/ticket';
import styles from './workspace.module.css';

interface Other {
  readonly person: Named;
  readonly writing: boolean;
}

const often = 15_000; // ms

interface PresenceProps {
  readonly ticket: string;
  readonly writing: boolean;
}

/** Who else has this ticket open, so that two do not answer the same. Saying that one is here and asking is one call. */
export function Presence({ ticket, writing }: PresenceProps) {
  const { t } = useTranslation('ticket');
  const others = useQuery({
    queryKey: ['presence', ticket, writing],
    queryFn: () => api.put<{ items: readonly Other[] }>(`/tickets/${ticket}/presence`, { writing }),
    refetchInterval: often,
    gcTime: 0,
    retry: false,
    placeholderData: (shown) => shown,
  });
  const items = others.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className={styles.presence} role="status">
      {items.map(({ person, writing: writes }) => (
        <span key={person.id}>{t(writes ? 'presence.writes' : 'presence.looks', { name: person.name })}</span>
      ))}
    </div>
  );
}
