import { Segmented, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { listReaders, type Reader } from './api';

const states = ['all', 'open', 'overdue', 'done'] as const;

/** The people behind a share. */
export function ReadersTable({ version }: { readonly version: string }) {
  const { t } = useTranslation('policy');
  const [{ state = 'all', team, unit }, change] = useUrlState();
  const filter = { state: state === 'all' ? undefined : state, team, unit };
  return (
    <>
      <Segmented<string>
        style={{ margin: '16px 0 8px' }}
        value={state}
        onChange={(next) => change({ state: next === 'all' ? undefined : next })}
        options={states.map((value) => ({ value, label: t(`reading.states.${value}`) }))}
      />
      <PagedTable<Reader>
        queryKey={['readings', version, 'people', filter]}
        load={(cursor, signal) => listReaders(version, { ...filter, cursor }, signal)}
        meta={{ live: ['PolicyAccepted', 'PolicyHandedOut'] }}
        rowKey="person"
        empty={<EmptyState title={t('reading.nobody')} fill={t('reading.nobodyFill')} />}
        columns={[
          { title: t('reading.person'), dataIndex: 'name', width: 140 },
          { title: t('reading.department'), dataIndex: 'department', width: 160 },
          { title: t('reading.due'), width: 140, render: (_, row) => row.dueOn },
          {
            title: t('reading.state'),
            width: 120,
            render: (_, row) =>
              row.acceptedAt ? (
                <Tag color="green">{t('reading.states.done')}</Tag>
              ) : row.overdue ? (
                <Tag color="orange">{t('reading.states.overdue')}</Tag>
              ) : (
                <Tag>{row.openedAt ? t('reading.looked') : t('reading.states.open')}</Tag>
              ),
          },
          {
            title: t('reading.acceptedAtShort'),
            width: 160,
            render: (_, row) => row.acceptedAt && <Time at={row.acceptedAt} as="short" />,
          },
          { title: t('reading.triesShort'), align: 'right', width: 90, render: (_, row) => row.tries || '' },
        ]}
      />
    </>
  );
}
