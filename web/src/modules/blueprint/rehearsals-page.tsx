import { PlusOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { useTable } from './api/blueprints';
import { listRehearsals, rehearsalsKey, type RehearsalRow } from './api/rehearsals';
import { BeginRehearsal } from './begin-rehearsal';
import { ResultText } from './rehearsal-line';

/** Samples that were run through a table before it went live. */
export function RehearsalsPage() {
  const { t } = useTranslation('blueprint');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const mayEdit = useRight('blueprint_edit');
  const table = useTable(id);
  const [isBeginning, setBeginning] = useState(false);
  const open = (row: RehearsalRow) => void navigate(`/blueprint/${id}/rehearsals/${row.id}`);
  return (
    <PageBody>
      <PageHeader
        title={t('rehearsals')}
        hint={<Link to={`/blueprint/${id}`}>{table.data?.head.name}</Link>}
        actions={
          mayEdit && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              disabled={!table.data}
              onClick={() => setBeginning(true)}
            >
              {t('beginRehearsal')}
            </Button>
          )
        }
      />
      <PagedTable<RehearsalRow>
        queryKey={[...rehearsalsKey(id), 'list']}
        load={listRehearsals(id)}
        meta={{ live: ['Rehearsal'] }}
        empty={<EmptyState title={t('noRehearsals')} fill={t('noRehearsalsFill')} />}
        onRow={(row) => ({
          onClick: () => open(row),
          onKeyDown: (event) => {
            if (event.key === 'Enter') open(row);
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
        columns={[
          { title: t('rehearsalName'), render: (_, row) => row.name },
          { title: t('samples'), width: 80, align: 'right', render: (_, row) => row.samples },
          { title: t('startedAt'), width: 130, render: (_, row) => <Time at={row.startedAt} as="short" /> },
          {
            title: t('outcome'),
            width: 320,
            render: (_, row) =>
              row.result ? (
                <ResultText result={row.result} />
              ) : (
                <Badge status="processing" text={t('underWay')} />
              ),
          },
        ]}
      />
      {isBeginning && table.data && <BeginRehearsal table={table.data} close={() => setBeginning(false)} />}
    </PageBody>
  );
}
