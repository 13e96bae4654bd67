import { useMutation } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { FormDialog } from '@/ui/form-dialog';
import { settleTask, type RolloutTask } from './api';

/** A task ends with what proves it, or with why it is not needed. */
export function SettleDialog({ task, close }: { readonly task: RolloutTask; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const settling = useMutation({
    mutationFn: (body: { state: 'done' | 'dropped'; note: string }) => settleTask(task.id, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['rollouts'] });
      close();
    },
  });
  return (
    <FormDialog title={task.title} close={close} saving={settling} initialValues={{ state: 'done' }}>
      <Form.Item name="state">
        <Radio.Group
          options={(['done', 'dropped'] as const).map((value) => ({
            value,
            label: t(`rollout.settleAs.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('rollout.note')}
        rules={[{ required: true, whitespace: true, message: t('rollout.noteMissing') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
