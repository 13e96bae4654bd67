import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { listMoves, type Move } from './api/classes';

/** Whom one run moved, or would move, the best first. */
export function ClassRunPage() {
  const { t } = useTranslation('customer');
  const { id = '' } = useParams();
  const [state] = useUrlState();
  const owner = state.owner;
  return (
    <PageBody wide>
      <PageHeader
        title={t('classes.moves')}
        hint={<Link to="/customers/classes">{t('classes.title')}</Link>}
      />
      <PagedTable<Move>
        rowKey="customer"
        queryKey={['customer-classes', 'moves', id, owner]}
        load={(cursor, signal) => listMoves(id, owner, cursor, signal)}
        empty={<EmptyState title={t('classes.noMoves')} fill={t('classes.noMovesFill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('name'),
            render: (_, move) => <Link to={`/customers/${move.customer}`}>{move.name}</Link>,
          },
          { title: t('classes.score'), align: 'right', render: (_, move) => move.score.toFixed(1) },
          {
            title: t('tier'),
            render: (_, move) =>
              move.tier === move.tierBefore
                ? t(`tiers.${move.tier}`)
                : `${t(`tiers.${move.tierBefore}`)} → ${t(`tiers.${move.tier}`)}`,
          },
          {
            title: t('stage'),
            render: (_, move) =>
              move.stage === move.stageBefore
                ? t(`stages.${move.stage}`)
                : `${t(`stages.${move.stageBefore}`)} → ${t(`stages.${move.stage}`)}`,
          },
          { title: t('classes.behaviour'), render: (_, move) => t(`classes.behaviours.${move.behaviour}`) },
        ]}
      />
    </PageBody>
  );
}
