import { Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { loadTakeovers, useTakeover, type Takeover } from './api/takeovers';
import { LinesTable } from './lines-table';

/** What passed on before, the newest first; each opens with every piece. */
export function TakeoversTable() {
  const { t } = useTranslation('takeover');
  const [shown, setShown] = useState<Takeover>();
  return (
    <>
      <PagedTable<Takeover>
        queryKey={['takeovers', 'list']}
        load={loadTakeovers}
        meta={{ live: ['WorkTakenOver'] }}
        empty={<EmptyState title={t('none')} fill={t('noneFill')} />}
        onRow={(row) => ({
          onClick: () => setShown(row),
          onKeyDown: (event) => {
            if (event.key === 'Enter') setShown(row);
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
        columns={[
          { title: t('person'), render: (_, row) => row.person.name },
          { title: t('reason'), dataIndex: 'reason', ellipsis: true },
          { title: t('passed'), dataIndex: 'passed', align: 'right' },
          { title: t('leftOver'), dataIndex: 'left', align: 'right' },
          { title: t('by'), render: (_, row) => row.by?.name },
          { title: t('at'), render: (_, row) => <Time at={row.at} /> },
        ]}
      />
      {shown && (
        <Drawer open title={shown.person.name} size={720} onClose={() => setShown(undefined)}>
          <Pieces id={shown.id} />
        </Drawer>
      )}
    </>
  );
}

function Pieces({ id }: { readonly id: string }) {
  const takeover = useTakeover(id);
  if (takeover.error) return <ProblemAlert error={takeover.error} />;
  return takeover.data ? <LinesTable lines={takeover.data.lines} /> : <Skeleton active />;
}
