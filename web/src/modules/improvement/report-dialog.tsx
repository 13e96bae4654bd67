import { useMutation } from '@tanstack/react-query';
import { Form, Input, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilesField } from '@/ui/files-field';
import { FormDialog } from '@/ui/form-dialog';
import type { Named } from './api/common';
import { type ActionPlan, goalsChanged, type Measure, reportMeasure } from './api/goals';

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
  const saving = useMutation({
    mutationFn: ({ progress, words, files = [] }: Fields) =>
      reportMeasure(plan.id, measure, { progress, words: words.trim(), files: files.map((file) => file.id) }),
    onSuccess: async () => {
      await goalsChanged();
      close();
    },
  });
  return (
    <FormDialog
      title={measure.title}
      okText={t('measures.report')}
      close={close}
      saving={saving}
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
        <FilesField add={t('addFile')} />
      </Form.Item>
    </FormDialog>
  );
}
