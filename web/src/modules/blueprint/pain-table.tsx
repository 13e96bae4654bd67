import { Button, Flex, Form, Input, Select, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useDeed, type Pain } from './api/authoring';
import type { EvidenceStepProps } from './evidence-step';
import { removing } from './removing';
import { cellOf } from './words';

/** What hurts customers, each pain with the nodes that answer it. */
export function PainTable({ table, authoring, mayEdit }: EvidenceStepProps) {
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
          removing(mayEdit, t('delete'), (id) => deed.mutate({ kind: 'removePain', id })),
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
