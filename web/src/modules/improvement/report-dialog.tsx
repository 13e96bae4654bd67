import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Named } from './api/common';
import { type ActionPlan, goalsChanged, type Measure, reportMeasure } from './api/goals';
import { Evidence } from './evidence';

interface Fields {
  readonly progress: number;
  readonly words: string;
  readonly files?: readonly Named[];
}

/** How far a measure has come, in percent and in words. */
export function ReportDialog({
  plan,
  measure,
  close,
}: {
  readonly plan: ActionPlan;
  readonly measure: Measure;
  readonly close: () => void;
}) {
  const { t } = useTranslation('improvement');
  const [form] = Form.useForm<Fields>();
  const saving = useMutation({
    mutationFn: ({ progress, words, files = [] }: Fields) =>
      reportMeasure(plan.id, measure, { progress, words: words.trim(), files: files.map((file) => file.id) }),
    onSuccess: async () => {
      await goalsChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={measure.title}
      okText={t('measures.report')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        initialValues={{ progress: measure.progress }}
      >
        <Form.Item name="progress" label={t('goals.progress')} extra={t('measures.hundred')}>
          <Slider step={5} marks={{ 0: '0', 50: '50%', 100: '100%' }} />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('measures.words')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="files" label={t('findings.evidence')}>
          <Evidence />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
