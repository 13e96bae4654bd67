import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { kinds, listImports, type Line } from './api/imports';
import { PutDownButton } from './put-down-button';
import { StateTag } from './state-tag';

/** The files that were taken over or wait for it, the latest first. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  return (
    <PageBody wide>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <Space>
            {kinds.map((kind) => (
              <PutDownButton key={kind} kind={kind} />
            ))}
          </Space>
        }
      />
      <PagedTable<Line>
        queryKey={['imports', 'list']}
        load={listImports}
        meta={{ live: ['ImportFinished'] }}
        empty={<EmptyState title={t('none')} fill={t('fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('columns.file'),
            render: (_, row) => <Link to={`/imports/${row.id}`}>{row.fileName}</Link>,
          },
          { title: t('columns.kind'), render: (_, row) => t(`kinds.${row.kind}`) },
          { title: t('columns.state'), render: (_, row) => <StateTag state={row.state} /> },
          { title: t('columns.created'), align: 'right', render: (_, row) => row.counts?.created ?? '' },
          { title: t('columns.skipped'), align: 'right', render: (_, row) => row.counts?.skipped ?? '' },
          { title: t('columns.failed'), align: 'right', render: (_, row) => row.counts?.failed ?? '' },
          { title: t('columns.by'), dataIndex: 'putDownBy' },
          { title: t('columns.at'), dataIndex: 'putDownAt', render: (at: string) => <Time at={at} /> },
        ]}
      />
    </PageBody>
  );
}
