import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { EmptyState } from '@/ui/empty-state';
import { FilesField } from '@/ui/files-field';
import { ProblemAlert } from '@/ui/problem-alert';
import { evidenceKinds, useDeed, type Evidence } from './api/authoring';
import styles from './blueprint.module.css';
import type { EvidenceStepProps } from './evidence-step';
import { removing } from './removing';

/** Laws, standards and findings that the table rests on. */
export function EvidenceTable({ table, authoring, mayEdit }: EvidenceStepProps) {
  const { t } = useTranslation('blueprint');
  const deed = useDeed(table.head.id);
  const [form] = Form.useForm<Omit<Evidence, 'id'>>();
  return (
    <section style={{ marginBottom: 16 }}>
      <Typography.Title level={5}>{t('evidence')}</Typography.Title>
      <Table<Evidence>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...authoring.evidence]}
        locale={{ emptyText: <EmptyState title={t('noEvidence')} fill={t('noEvidenceFill')} /> }}
        columns={[
          { title: t('kind'), width: 110, render: (_, row) => t(`evidenceKinds.${row.kind}`) },
          { title: t('evidenceTitle'), render: (_, row) => row.title },
          { title: t('reference'), width: 180, render: (_, row) => row.reference || '—' },
          { title: t('note'), render: (_, row) => row.note || '—' },
          {
            title: t('files'),
            width: 200,
            render: (_, row) =>
              row.files.map((file) => (
                <a
                  key={file.id}
                  className={styles.file}
                  href={url(`/blueprints/${table.head.id}/authoring/evidence/${row.id}/files/${file.id}`)}
                  download
                >
                  <PaperClipOutlined /> {file.name}
                </a>
              )),
          },
          removing(mayEdit, t('delete'), (id) => deed.mutate({ kind: 'removeEvidence', id })),
        ]}
      />
      <ProblemAlert error={deed.error} />
      {mayEdit && (
        <Form
          form={form}
          layout="inline"
          style={{ marginTop: 8, rowGap: 8 }}
          initialValues={{ kind: 'law', title: '', reference: '', note: '', files: [] }}
          onFinish={(evidence) =>
            deed.mutate({ kind: 'addEvidence', evidence }, { onSuccess: () => form.resetFields() })
          }
        >
          <Form.Item name="kind">
            <Select
              aria-label={t('kind')}
              style={{ width: 120 }}
              options={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidenceKinds.${kind}`) }))}
            />
          </Form.Item>
          <Form.Item name="title" rules={[{ required: true, whitespace: true, message: t('needed') }]}>
            <Input placeholder={t('evidenceTitle')} maxLength={300} style={{ width: 220 }} />
          </Form.Item>
          <Form.Item name="reference">
            <Input placeholder={t('reference')} maxLength={200} style={{ width: 150 }} />
          </Form.Item>
          <Form.Item name="note">
            <Input placeholder={t('note')} maxLength={2000} style={{ width: 220 }} />
          </Form.Item>
          <Form.Item name="files">
            <FilesField add={t('addFile')} size="middle" most={10} />
          </Form.Item>
          <Button htmlType="submit" loading={deed.isPending}>
            {t('addEvidence')}
          </Button>
        </Form>
      )}
    </section>
  );
}
