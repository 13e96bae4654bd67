import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { type Evaluation, evaluationsLive, loadEvaluations } from './api/evaluations';
import { EvaluationDialog } from './evaluation-dialog';
import { EvaluationDrawer } from './evaluation-drawer';
import { Places } from './places';

/** Whether the policy does what it should, by staff, customers and numbers. */
export function EvaluationsPage() {
  const { t } = useTranslation('improvement');
  const mayEdit = useRight('policy_edit');
  const [url, set] = useUrlState();
  const [making, setMaking] = useState(false);
  return (
    <PageBody wide>
      <PageHeader
        title={t('evaluations.heading')}
        hint={t('evaluations.hint')}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setMaking(true)}>
              {t('evaluations.new')}
            </Button>
          )
        }
      />
      <Places />
      <PagedTable<Evaluation>
        queryKey={['evaluations', 'list']}
        load={loadEvaluations}
        meta={{ live: evaluationsLive }}
        empty={<EmptyState title={t('evaluations.none')} fill={t('evaluations.fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('evaluations.evaluation'),
            render: (_, row) => (
              <Button
                type="link"
                size="small"
                style={{ padding: 0 }}
                onClick={() => set({ evaluation: row.id })}
              >
                {row.title}
              </Button>
            ),
          },
          { title: t('evaluations.version'), dataIndex: 'policyNumber' },
          { title: t('evaluations.closesOn'), dataIndex: 'closesOn' },
          { title: t('evaluations.answered'), render: (_, row) => `${row.answered} / ${row.asked}` },
          {
            title: t('evaluations.verdict'),
            render: (_, row) =>
              row.verdict ? (
                <Tag>{t(`verdicts.${row.verdict}`)}</Tag>
              ) : (
                row.mine && (
                  <Button size="small" onClick={() => set({ evaluation: row.id })}>
                    {t('evaluations.answer')}
                  </Button>
                )
              ),
          },
        ]}
      />
      {making && <EvaluationDialog close={() => setMaking(false)} />}
      {url.evaluation && (
        <EvaluationDrawer id={url.evaluation} close={() => set({ evaluation: undefined })} />
      )}
    </PageBody>
  );
}
