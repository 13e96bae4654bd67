import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Page } from '@/lib/api';
import { useCalendarName } from '@/lib/calendars';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { usePromiseName } from './promise-name';

interface Recount {
  readonly id: string;
  readonly kind: 'target' | 'calendar' | 'pause';
  readonly key: string;
  readonly reason: string;
  readonly by?: { readonly name: string } | null;
  readonly askedAt: string;
  readonly finishedAt?: string | null;
  readonly total: number;
  readonly done: number;
  readonly earlier: number;
  readonly later: number;
  readonly broken: number;
}

/** Open tickets that were let follow a change, and how far that has come. */
export function RecountsTable() {
  const { t } = useTranslation('sla');
  const promiseName = usePromiseName();
  const calendarName = useCalendarName();
  return (
    <PagedTable<Recount>
      queryKey={['recounts']}
      rowKey="id"
      load={(cursor, signal) => api.get<Page<Recount>>('/recounts', { query: { cursor }, signal })}
      meta={{ live: ['Recount', 'ClocksRecounted'] }}
      empty={<EmptyState title={t('recount.none')} fill={t('recount.noneFill')} />}
      columns={[
        {
          title: t('recount.asked'),
          width: 130,
          render: (_, { askedAt }) => <Time at={askedAt} as="short" />,
        },
        {
          title: t('recount.what'),
          render: (_, { kind, key }) =>
            kind === 'target'
              ? t('recount.target', { name: promiseName(key) })
              : kind === 'pause'
                ? t('recount.pause', { name: t(`recount.pauses.${key.toLowerCase()}`) })
                : t('recount.calendar', { name: calendarName(key) }),
        },
        { title: t('recount.reason'), dataIndex: 'reason', ellipsis: true },
        { title: t('recount.by'), width: 120, render: (_, { by }) => by?.name },
        {
          title: t('recount.progress'),
          width: 200,
          render: (_, { total, done, finishedAt }) => (
            <Progress
              size="small"
              percent={finishedAt ? 100 : total === 0 ? 0 : Math.min(99, Math.round((done / total) * 100))}
              format={() => t('recount.count', { done })}
            />
          ),
        },
        {
          title: t('recount.result'),
          width: 260,
          render: (_, { earlier, later, broken }) => t('recount.became', { earlier, later, broken }),
        },
      ]}
    />
  );
}
