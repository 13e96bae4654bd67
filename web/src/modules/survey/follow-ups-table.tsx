import { Button, Rate } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Page } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import type { FollowUp } from './api/follow-ups';
import { CloseFollowUpDialog } from './close-follow-up-dialog';

/** Bad marks that somebody looks after: what waits, or what came of it. */
export function FollowUpsTable({ state }: { state: 'open' | 'done' }) {
  const { t } = useTranslation('survey');
  const mayClose = useRight('survey_follow_up');
  const [closing, setClosing] = useState<FollowUp>();
  const last =
    state === 'open'
      ? {
          key: 'action',
          render: (_: unknown, row: FollowUp) =>
            mayClose && (
              <Button size="small" onClick={() => setClosing(row)}>
                {t('followUps.close')}
              </Button>
            ),
        }
      : {
          key: 'outcome',
          title: t('columns.outcome'),
          render: (_: unknown, row: FollowUp) =>
            row.outcome && `${t(`outcomes.${row.outcome}`)}:${row.note ?? ''}`,
        };
  return (
    <>
      <PagedTable<FollowUp>
        key={state}
        queryKey={['follow-ups', state]}
        load={(cursor, signal) =>
          api.get<Page<FollowUp>>('/follow-ups', { query: { state, cursor }, signal })
        }
        meta={{ live: ['FollowUp'] }}
        empty={<EmptyState title={t('followUps.none')} fill={t('followUps.fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('columns.score'), render: (_, row) => <Rate disabled value={row.lowest} /> },
          {
            title: t('columns.ticket'),
            render: (_, row) => <Link to={`/tickets/${row.ticket}`}>{row.number}</Link>,
          },
          { title: t('columns.subject'), dataIndex: 'subject', ellipsis: true },
          { title: t('columns.comment'), dataIndex: 'comment', ellipsis: true },
          { title: t('columns.team'), render: (_, row) => row.team?.name },
          { title: t('columns.due'), dataIndex: 'dueAt', render: (at: string) => <Time at={at} /> },
          last,
        ]}
      />
      {closing && <CloseFollowUpDialog followUp={closing} close={() => setClosing(undefined)} />}
    </>
  );
}
