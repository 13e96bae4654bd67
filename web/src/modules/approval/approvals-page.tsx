import { Badge, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { live, loadApprovals, type Approval, type Which } from './api/approvals';
import { ApprovalDrawer } from './approval-drawer';
import { DeputiesDialog } from './deputies-dialog';
import { StateTag } from './state-tag';

/** What waits for my word, what I asked for, what I decided. */
export function ApprovalsPage() {
  const { t } = useTranslation('approval');
  const [state, set] = useUrlState();
  const navigate = useNavigate();
  const { id } = useParams();
  const all = useRight('approval_edit');
  const [deputies, setDeputies] = useState(false);
  const views: Which[] = ['to_decide', 'asked', 'decided', ...(all ? (['all'] as const) : [])];
  const view = views.find((one) => one === state.view) ?? 'to_decide';
  const show = (approval?: string) =>
    void navigate({ pathname: `/approvals${approval ? `/${approval}` : ''}`, search: `?view=${view}` });
  return (
    <PageBody wide>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        actions={<Button onClick={() => setDeputies(true)}>{t('deputies.title')}</Button>}
      />
      <Segmented<Which>
        options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        value={view}
        onChange={(value) => set({ view: value })}
        style={{ marginBottom: 12 }}
      />
      <PagedTable<Approval>
        key={view}
        queryKey={['approvals', view]}
        load={(cursor, signal) => loadApprovals(view, cursor, signal)}
        meta={{ live }}
        empty={<EmptyState title={t(`none.${view}`)} fill={t('noneFill')} />}
        onRow={(row) => ({
          onClick: () => show(row.id),
          onKeyDown: (event) => {
            if (event.key === 'Enter') show(row.id);
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
        columns={[
          {
            title: t('columns.title'),
            render: (_, row) =>
              view === 'to_decide' ? <Badge status="processing" text={row.title} /> : row.title,
            ellipsis: true,
          },
          {
            title: t('columns.kind'),
            width: 140,
            render: (_, row) => t(`kinds.${row.kind}`, { defaultValue: row.kind }),
          },
          { title: t('columns.askedBy'), width: 120, render: (_, row) => row.askedBy.name },
          { title: t('columns.askedAt'), width: 130, render: (_, row) => <Time at={row.askedAt} /> },
          { title: t('columns.state'), width: 110, render: (_, row) => <StateTag state={row.state} /> },
          {
            title: t('columns.decidedBy'),
            width: 120,
            responsive: ['md'],
            render: (_, row) => row.decidedBy?.name,
          },
        ]}
      />
      {id && <ApprovalDrawer key={id} id={id} close={() => show()} />}
      {deputies && <DeputiesDialog close={() => setDeputies(false)} />}
    </PageBody>
  );
}
