import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Select, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { evidenceKinds, useDeed, type Authoring, type Evidence, type Pain } from './api/authoring';
import type { Table as Blueprint } from './api/blueprints';
import styles from './blueprint.module.css';
import { EvidenceFiles } from './evidence-files';
import { cellOf, useWords } from './words';

interface EvidenceStepProps {
  readonly table: Blueprint;
  readonly authoring: Authoring;
  readonly mayEdit: boolean;
}

/** What the table rests on, and what hurts customers, each pain with the node that answers it. */
export function EvidenceStep(props: EvidenceStepProps) {
  return (
    <>
      <EvidenceTable {...props} />
      <PainTable {...props} />
    </>
  );
}

function EvidenceTable({ table, authoring, mayEdit }: EvidenceStepProps) {
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
          {
            title: '',
            width: 80,
            render: (_, row) =>
              mayEdit && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => deed.mutate({ kind: 'removeEvidence', id: row.id })}
                >
                  {t('delete')}
                </Button>
              ),
          },
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
            <EvidenceFiles />
          </Form.Item>
          <Button htmlType="submit" loading={deed.isPending}>
            {t('addEvidence')}
          </Button>
        </Form>
      )}
    </section>
  );
}

function PainTable({ table, authoring, mayEdit }: EvidenceStepProps) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const deed = useDeed(table.head.id);
  const [form] = Form.useForm<{ text: string; nodes: string[] }>();
  const options = table.nodes.map((node) => ({
    value: node.key,
    label: `${words(cellOf(node, 'stage').shown)} · ${words(cellOf(node, 'task').shown)}`,
  }));
  return (
    <section style={{ marginBottom: 16 }}>
      <Typography.Title level={5}>{t('pains')}</Typography.Title>
      <Table<Pain>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...authoring.pains]}
        locale={{ emptyText: <EmptyState title={t('noPains')} fill={t('noPainsFill')} /> }}
        columns={[
          { title: t('pain'), render: (_, row) => row.text },
          {
            title: t('answeredBy'),
            width: 420,
            render: (_, row) => (
              <Select
                mode="multiple"
                aria-label={t('answeredBy')}
                size="small"
                style={{ width: '100%' }}
                disabled={!mayEdit}
                status={row.nodes.length === 0 ? 'warning' : ''}
                placeholder={t('noAnswer')}
                showSearch={{ optionFilterProp: 'label' }}
                value={[...row.nodes]}
                options={options}
                onChange={(nodes: string[]) => deed.mutate({ kind: 'link', id: row.id, nodes })}
              />
            ),
          },
          {
            title: '',
            width: 80,
            render: (_, row) =>
              mayEdit && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => deed.mutate({ kind: 'removePain', id: row.id })}
                >
                  {t('delete')}
                </Button>
              ),
          },
        ]}
      />
      <ProblemAlert error={deed.error} />
      {mayEdit && (
        <Form
          form={form}
          onFinish={({ text }) =>
            deed.mutate({ kind: 'addPain', text, nodes: [] }, { onSuccess: () => form.resetFields() })
          }
        >
          <Flex gap={8} style={{ marginTop: 8 }}>
            <Form.Item
              name="text"
              noStyle
              rules={[{ required: true, whitespace: true, message: t('needed') }]}
            >
              <Input placeholder={t('painHint')} maxLength={1000} style={{ maxWidth: 460 }} />
            </Form.Item>
            <Button htmlType="submit" loading={deed.isPending}>
              {t('addPain')}
            </Button>
          </Flex>
        </Form>
      )}
    </section>
  );
}
