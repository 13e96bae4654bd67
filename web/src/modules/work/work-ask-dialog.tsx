import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useStep, type Work } from './api/work';

interface AskProps {
  readonly work: Work;
  readonly path: string;
  readonly title: string;
  readonly choice?: {
    readonly name: string;
    readonly label: string;
    readonly options: readonly (readonly [value: string, label: string])[];
  };
  readonly words: { readonly name: string; readonly label: string };
  /** What goes along without being asked. */
  readonly also?: object;
  readonly done: () => void;
}

/** A step that wants one choice and some words. */
export function WorkAskDialog({ work, path, title, choice, words, also, done }: AskProps) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Record<string, string>>();
  const step = useStep(work);
  return (
    <Modal
      open
      title={title}
      onCancel={done}
      onOk={() => form.submit()}
      okText={title}
      confirmLoading={step.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={choice ? { [choice.name]: choice.options[0]?.[0] } : {}}
        onFinish={(said) => step.mutate({ path, body: { ...also, ...said } }, { onSuccess: done })}
      >
        {choice && (
          <Form.Item name={choice.name} label={choice.label}>
            <Select options={choice.options.map(([value, label]) => ({ value, label }))} />
          </Form.Item>
        )}
        <Form.Item
          name={words.name}
          label={words.label}
          rules={[{ required: true, whitespace: true, message: t('desk.wordsNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}
