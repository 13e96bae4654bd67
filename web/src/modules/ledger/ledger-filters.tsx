import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { allChannels, tiers } from '@/lib/request-traits';
import { useUrlState } from '@/lib/url-state';
import { FilterBar, type Filter } from '@/ui/filter-bar';
import { useCategoryChoices, usePersonChoices, useTeamChoices } from './api/choices';

const day = 'YYYY-MM-DD';

/** Every question that can be put to the ledger; what is asked lives in the address. */
export function LedgerFilters() {
  const { t } = useTranslation('ledger');
  const [state, set] = useUrlState();
  const teams = useTeamChoices();
  const people = usePersonChoices();
  const categories = useCategoryChoices();
  const filters: readonly Filter[] = [
    {
      name: 'status',
      several: true,
      label: t('columns.status'),
      options: words(t, 'ticket:statuses', [
        'new',
        'in_progress',
        'waiting_customer',
        'on_hold',
        'delivered',
        'confirmed',
        'closed',
        'withdrawn',
        'merged',
      ]),
    },
    {
      name: 'priority',
      several: true,
      label: t('columns.priority'),
      options: words(t, 'ticket:priorities', ['p1', 'p2', 'p3', 'p4']),
    },
    { name: 'category', label: t('columns.category'), options: categories },
    {
      name: 'channel',
      several: true,
      label: t('columns.channel'),
      options: words(t, 'ticket:channels', allChannels),
    },
    { name: 'tier', label: t('columns.tier'), options: words(t, 'ticket:tiers', tiers) },
    { name: 'team', label: t('columns.team'), options: teams },
    { name: 'handler', label: t('columns.handler'), options: people },
    {
      name: 'problemClass',
      label: t('columns.problemClass'),
      options: words(t, 'ticket:problemClasses', ['technical', 'process', 'communication']),
    },
    {
      name: 'mark',
      several: true,
      label: t('columns.marks'),
      options: words(t, 'marks', ['major', 'high_risk']),
    },
    { name: 'promise', label: t('promise'), options: words(t, 'promises', ['kept', 'broken']) },
  ];
  return (
    <FilterBar
      search="q"
      filters={filters}
      extra={
        <DatePicker.RangePicker
          value={[state.from ? dayjs(state.from) : null, state.to ? dayjs(state.to) : null]}
          onChange={(range) => set({ from: range?.[0]?.format(day), to: range?.[1]?.format(day) })}
          placeholder={[t('openedFrom'), t('openedTo')]}
          allowEmpty={[true, true]}
        />
      }
    />
  );
}

function words(t: TFunction<'ledger'>, group: string, values: readonly string[]) {
  return values.map((value) => ({ value, label: (t as TFunction)(`${group}.${value}`) }));
}
