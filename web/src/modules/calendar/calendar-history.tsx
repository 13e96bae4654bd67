import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { Pairs } from '@/ui/pairs';
import { days, type Definition } from './api/calendar';
import { useVersions, type CalendarVersion } from './api/list-versions';

/** What the calendar said before, says now and will say: since when, who wrote it and why. */
export function CalendarHistory({ calendar }: { readonly calendar: string }) {
  const { t } = useTranslation('calendar');
  const versions = useVersions(calendar);
  if (versions.error) return <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />;
  return (
    <section>
      <h3>{t('history.title')}</h3>
      <Table<CalendarVersion>
        size="small"
        rowKey="version"
        loading={versions.isPending}
        dataSource={[...(versions.data?.items ?? [])]}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        expandable={{ expandedRowRender: ({ definition }) => <Hours definition={definition} /> }}
        columns={[
          {
            title: t('history.version'),
            width: 80,
            render: (_, { version }) => t('history.number', { version }),
          },
          {
            title: t('history.state'),
            width: 110,
            render: (_, { state }) => (
              <Tag color={state === 'in_force' ? 'green' : state === 'planned' ? 'blue' : 'default'}>
                {t(`history.states.${state}`)}
              </Tag>
            ),
          },
          {
            title: t('history.from'),
            width: 170,
            render: (_, { from }) => (from ? <Time at={from} as="short" /> : t('history.always')),
          },
          {
            title: t('history.hours'),
            render: (_, { definition }) => {
              const open = days.filter((day) => (definition.weekly[day] ?? []).length > 0).length;
              return t('history.summary', { open, exceptions: definition.exceptions.length });
            },
          },
          { title: t('history.by'), width: 120, render: (_, { by }) => by?.name ?? t('history.system') },
          { title: t('history.reason'), ellipsis: true, render: (_, { reason }) => reason ?? '—' },
        ]}
      />
    </section>
  );
}

function Hours({ definition }: { readonly definition: Definition }) {
  const { t } = useTranslation('calendar');
  return (
    <Pairs
      of={[
        ...days.map(
          (day) =>
            [t(`days.${day}`), (definition.weekly[day] ?? []).join('、') || t('history.closed')] as const,
        ),
        ...definition.exceptions.map(
          ({ date, periods, note }) =>
            [date, [periods.join('、') || t('history.closed'), note].filter(Boolean).join(' · ')] as const,
        ),
      ]}
    />
  );
}
