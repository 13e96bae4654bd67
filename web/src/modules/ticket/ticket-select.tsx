import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Page } from '@/lib/api';
import { useSettled } from '@/ui/use-settled';
import type { TicketSummary } from './api/ticket';

interface TicketSelectProps<Chosen> {
  readonly not: string;
  /** Proposed before anything is typed: other tickets of this customer. */
  readonly customer?: string | undefined;
  readonly value?: Chosen;
  readonly onChange?: (chosen: Chosen) => void;
  readonly several?: boolean;
}

/** Finds tickets by number, subject or customer, and picks one or several. */
export function TicketSelect<Chosen extends string | string[]>({
  not,
  customer,
  several,
  ...field
}: TicketSelectProps<Chosen>) {
  const { t } = useTranslation('ticket');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed).trim();
  const found = useQuery({
    queryKey: ['tickets', { q, customer: q ? undefined : customer, pick: true }],
    queryFn: ({ signal }) =>
      api.get<Page<TicketSummary>>('/tickets', {
        query: q ? { q, limit: 20 } : { customer, limit: 20 },
        signal,
      }),
    enabled: Boolean(q || customer),
    placeholderData: (shown) => shown,
  });
  const options = (found.data?.items ?? [])
    .filter((each) => each.id !== not)
    .map((each) => ({
      value: each.id,
      label: `${each.number} ${each.subject} · ${each.customer.name} · ${t(`statuses.${each.status}`)}`,
    }));
  return (
    <Select<Chosen>
      {...field}
      {...(several ? { mode: 'multiple' as const } : {})}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('searchHint')}
      loading={found.isFetching}
      options={options}
      notFoundContent={q ? t('noTickets') : t('typeToSearch')}
    />
  );
}
