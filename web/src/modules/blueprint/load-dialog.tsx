import { InboxOutlined } from '@ant-design/icons';
import { Alert, Modal, Table, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Table as Blueprint } from './api/blueprints';
import { useSpreadsheet, type Comparison } from './api/sheets';
import { cellOf } from './words';

/** A filled spreadsheet comes back: first what it would change and what cannot be taken, then it is taken. */
export function LoadDialog({ table, close }: { readonly table: Blueprint; readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const [file, setFile] = useState<File>();
  const look = useSpreadsheet(table);
  const take = useSpreadsheet(table);
  const found = look.data;
  const count = found ? found.changed.length + found.added.length : 0;
  return (
    <Modal
      open
      width={920}
      title={t('load')}
      okText={t('takeOver', { count })}
      okButtonProps={{ disabled: !file || count === 0 }}
      confirmLoading={take.isPending}
      onOk={() => file && take.mutate({ file, apply: true }, { onSuccess: close })}
      onCancel={close}
    >
      <Upload.Dragger
        accept=".xlsx"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          setFile(chosen);
          look.mutate({ file: chosen, apply: false });
          return false;
        }}
      >
        <p>
          <InboxOutlined /> {file ? file.name : t('loadHint')}
        </p>
      </Upload.Dragger>
      <ProblemAlert error={look.error ?? take.error} />
      {found && <Report table={table} found={found} />}
    </Modal>
  );
}

function Report({ table, found }: { readonly table: Blueprint; readonly found: Comparison }) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const name = (key: string) => {
    const node = table.nodes.find((each) => each.key === key);
    return node ? `${words(cellOf(node, 'stage').shown)} · ${words(cellOf(node, 'task').shown)}` : key;
  };
  if (found.changed.length + found.added.length + found.refused.length === 0) {
    return (
      <Alert
        style={{ marginTop: 12 }}
        type="success"
        showIcon
        title={t('noDifference', { count: found.compared })}
      />
    );
  }
  return (
    <>
      {found.refused.length > 0 && (
        <>
          <Typography.Title level={5}>{t('refusedCells', { count: found.refused.length })}</Typography.Title>
          <Table
            size="small"
            rowKey={(row) => `${row.row}${row.column}${row.reason}`}
            pagination={found.refused.length > 8 ? { pageSize: 8, size: 'small' } : false}
            dataSource={[...found.refused]}
            columns={[
              { title: t('row'), dataIndex: 'row', width: 70 },
              {
                title: t('column'),
                width: 110,
                render: (_, row) => (row.column ? t(`columns.${row.column}`) : t('wholeRow')),
              },
              {
                title: t('reason'),
                width: 200,
                render: (_, row) => t([`reasons.${row.column}_${row.reason}`, `reasons.${row.reason}`]),
              },
              { title: t('cellText'), ellipsis: true, render: (_, row) => row.text || '—' },
            ]}
          />
        </>
      )}
      <Typography.Title level={5}>{t('changedCells', { count: found.changed.length })}</Typography.Title>
      <Table
        size="small"
        rowKey={(row) => row.node + row.column}
        pagination={found.changed.length > 8 ? { pageSize: 8, size: 'small' } : false}
        dataSource={[...found.changed]}
        columns={[
          { title: t('row'), dataIndex: 'row', width: 70 },
          { title: t('node'), width: 200, render: (_, row) => name(row.node) },
          { title: t('column'), width: 100, render: (_, row) => t(`columns.${row.column}`) },
          { title: t('before'), render: (_, row) => words(row.before) || '—' },
          {
            title: t('after'),
            render: (_, row) => (
              <>
                {words(row.after) || '—'}
                {row.takesBack && <Typography.Text type="secondary"> （{t('asSource')}）</Typography.Text>}
              </>
            ),
          },
        ]}
      />
      {found.added.length > 0 && <p>{t('addedNodes', { count: found.added.length })}</p>}
      {found.missing.length > 0 && (
        <Typography.Text type="secondary">
          {t('missingNodes', { count: found.missing.length })}
        </Typography.Text>
      )}
    </>
  );
}
