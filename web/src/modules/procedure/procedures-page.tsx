import { PlusOutlined } from '@ant-design/icons';
import { Badge, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { listProcedures, proceduresKey, type Row } from './api/list-procedures';
import { BeginDialog } from './begin-dialog';
import { ChoiceTrial } from './choice-trial';
import styles from './procedure.module.css';

/** Every procedure, and a trial of which one a request would get. */
export function ProceduresPage() {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const navigate = useNavigate();
  const mayEdit = useRight('procedure_edit');
  const [isBeginning, setBeginning] = useState(false);
  const open = (row: Row) =>
    void navigate(`/procedures/${row.key}${row.revision === 0 && mayEdit ? '/draft' : ''}`);
  return (
    <PageBody wide>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          mayEdit && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setBeginning(true)}>
              {t('begin')}
            </Button>
          )
        }
      />
      <ChoiceTrial />
      <PagedTable<Row>
        rowKey="key"
        queryKey={proceduresKey}
        load={listProcedures}
        meta={{ live: ['ProcedurePublished'] }}
        empty={<EmptyState title={t('none')} fill={t('noneFill')} />}
        onRow={(row) => ({
          onClick: () => open(row),
          onKeyDown: (event) => {
            if (event.key === 'Enter') open(row);
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
        columns={[
          {
            title: t('name'),
            render: (_, row) => (
              <>
                <strong>{words(row.name) || row.key}</strong>
                <div className={styles.muted}>{words(row.summary)}</div>
              </>
            ),
          },
          {
            title: t('stages'),
            width: 80,
            align: 'right',
            render: (_, row) => row.stages,
          },
          {
            title: t('state'),
            width: 110,
            render: (_, row) => (
              <Badge
                status={row.state === 'in_use' ? 'success' : row.state === 'new' ? 'processing' : 'default'}
                text={t(`states.${row.state}`)}
              />
            ),
          },
          {
            title: t('revision'),
            width: 80,
            align: 'right',
            render: (_, row) => (row.revision === 0 ? '–' : t('revisionNumber', { number: row.revision })),
          },
          {
            title: t('publishedAt'),
            width: 130,
            responsive: ['md'],
            render: (_, row) => row.publishedAt && <Time at={row.publishedAt} as="short" />,
          },
          {
            title: t('draft'),
            width: 110,
            render: (_, row) => row.draftedAt && <Tag color="blue">{t('hasDraft')}</Tag>,
          },
        ]}
      />
      {isBeginning && <BeginDialog close={() => setBeginning(false)} />}
    </PageBody>
  );
}
