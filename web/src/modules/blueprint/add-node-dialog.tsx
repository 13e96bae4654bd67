import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { parts, useChange, type LifePart, type Table } from './api/blueprints';

interface Values {
  readonly part: LifePart;
  readonly stage: string;
  readonly task: string;
}

/** A node that no procedure has: the rest of its cells is typed afterwards. */
export function AddNodeDialog({
  table,
  close,
  done,
}: {
  readonly table: Table;
  readonly close: () => void;
  readonly done: (key: string) => void;
}) {
  const { t } = useTranslation('blueprint');
  const [form] = Form.useForm<Values>();
  const change = useChange(table);
  const add = ({ part, stage, task }: Values) => {
    const key = `own-${crypto.randomUUID().slice(0, 8)}`;
    change.mutate(
      { kind: 'add', node: { key, part, stage: { zh: stage, en: stage }, task: { zh: task, en: task } } },
      { onSuccess: () => done(key) },
    );
  };
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Modal
      open
      title={t('add')}
      okText={t('save')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <Form form={form} layout="vertical" initialValues={{ part: 'acquisition' }} onFinish={add}>
        <Form.Item name="part" label={t('columns.part')}>
          <Select options={parts.map((part) => ({ value: part, label: t(`parts.${part}`) }))} />
        </Form.Item>
        <Form.Item name="stage" label={t('columns.stage')} rules={needed}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="task" label={t('columns.task')} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <ProblemAlert error={change.error} />
      </Form>
    </Modal>
  );
}
