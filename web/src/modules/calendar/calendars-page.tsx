import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCalendarName } from '@/lib/calendars';
import { duration } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import type { Calendar } from './api/calendar';
import { useCalendars } from './api/list-calendars';
import { NewCalendarDialog } from './new-calendar-dialog';
import { NoticeWarning } from './notice-warning';
import { WeekStrip } from './week-strip';

export function CalendarsPage() {
  const { t } = useTranslation('calendar');
  const calendars = useCalendars();
  const nameOf = useCalendarName();
  const mayEdit = useRight('calendar_edit');
  const [isNew, setNew] = useState(false);
  return (
    <PageBody>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setNew(true)}>
              {t('new')}
            </Button>
          )
        }
      />
      <ProblemAlert error={calendars.error} retry={() => void calendars.refetch()} />
      <NoticeWarning warnings={calendars.data?.warnings ?? []} />
      <Table<Calendar>
        size="small"
        rowKey="key"
        loading={calendars.isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...(calendars.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('none')} fill={t('noneFill')} /> }}
        columns={[
          {
            title: t('name'),
            render: (_, calendar) => <Link to={`/calendars/${calendar.key}`}>{nameOf(calendar.key)}</Link>,
          },
          { title: t('key'), dataIndex: 'key' },
          { title: t('week'), width: 260, render: (_, calendar) => <WeekStrip weekly={calendar.weekly} /> },
          {
            title: t('workingDay'),
            render: (_, { workingDay }) => (workingDay ? duration(workingDay) : '—'),
          },
          { title: t('holidays'), render: (_, { holidays }) => t(`holidaySets.${holidays}`) },
          { title: t('zone'), dataIndex: 'zone' },
          { title: t('changed'), render: (_, { changedAt }) => <Time at={changedAt} /> },
        ]}
      />
      {isNew && <NewCalendarDialog close={() => setNew(false)} />}
    </PageBody>
  );
}
