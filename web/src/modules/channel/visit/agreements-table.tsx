import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { type Agreement, careLive, loadAgreements } from './api/customer-visits';
import { ResultDialog } from './result-dialog';

interface AgreementsTableProps {
  readonly overdue: boolean;
  readonly open: (visit: string) => void;
}

/** What was agreed and is not done yet, the longest overdue first. */
export function AgreementsTable({ overdue, open }: AgreementsTableProps) {
  const { t } = useTranslation('channel');
  const [finished, setFinished] = useState<Agreement>();
  return (
    <>
      <PagedTable<Agreement>
        queryKey={['customer-visits', 'agreements', overdue]}
        load={(cursor, signal) => loadAgreements({ overdue }, cursor, signal)}
        meta={{ live: careLive }}
        empty={<EmptyState title={t('care.noneAgreed')} fill={t('care.fillAgreed')} />}
        columns={[
          {
            title: t('care.due'),
            width: 150,
            render: (_, row) => (
              <>
                {row.dueOn} {row.overdue && <Tag color="red">{t('care.late')}</Tag>}
              </>
            ),
          },
          { title: t('care.what'), dataIndex: 'what' },
          {
            title: t('care.customer'),
            render: (_, row) => (
              <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(row.visit)}>
                {row.customer.name}
              </Button>
            ),
          },
          { title: t('care.by'), width: 110, render: (_, row) => row.person.name },
          {
            width: 90,
            render: (_, row) => (
              <Button size="small" onClick={() => setFinished(row)}>
                {t('care.done')}
              </Button>
            ),
          },
        ]}
      />
      {finished && <ResultDialog agreement={finished} close={() => setFinished(undefined)} />}
    </>
  );
}
