import { Card, Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useImport, type Import } from './api/imports';
import { MappingForm } from './mapping-form';
import { RehearsalView } from './rehearsal-view';
import { RunView } from './run-view';
import { StateTag } from './state-tag';

/** One file: how it was understood, what its columns mean, the dry run, the run. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  const asked = useImport(id);
  const shown = asked.data;
  if (!shown) {
    return (
      <PageBody>
        {asked.error ? (
          <ProblemAlert error={asked.error} retry={() => void asked.refetch()} />
        ) : (
          <Skeleton active />
        )}
      </PageBody>
    );
  }
  return (
    <PageBody wide>
      <PageHeader
        title={shown.fileName}
        hint={`${t(`kinds.${shown.kind}`)} · ${shown.format}`}
        actions={<StateTag state={shown.state} />}
      />
      <Card size="small" title={t('steps.file')} style={{ marginBottom: 12 }}>
        <FirstRows shown={shown} />
      </Card>
      <Card size="small" title={t('steps.mapping')} style={{ marginBottom: 12 }}>
        <MappingForm key={shown.version} shown={shown} />
      </Card>
      <Card size="small" title={t('steps.rehearsal')} style={{ marginBottom: 12 }}>
        <RehearsalView shown={shown} />
      </Card>
      <Card size="small" title={t('steps.run')}>
        <RunView shown={shown} />
      </Card>
    </PageBody>
  );
}

function FirstRows({ shown }: { readonly shown: Import }) {
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey={(row) => row.place}
      dataSource={shown.firstRows.map((cells, place) => ({ place, cells }))}
      columns={shown.header.map((title, column) => ({
        title,
        key: String(column),
        width: 160,
        ellipsis: true,
        render: (_: unknown, row: { cells: readonly string[] }) => row.cells[column] ?? '',
      }))}
    />
  );
}
