import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  afterSalesChanged,
  makeVisit,
  visitOutcomes,
  type Visit,
  type VisitOutcome,
} from './api/after-sales';

/** What came of a call or visit. */
export function VisitDialog({ visit, done }: { readonly visit: Visit; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<{ outcome: VisitOutcome; result: string }>();
  const making = useMutation({
    mutationFn: (body: { outcome: VisitOutcome; result: string }) => makeVisit(visit, body),
    onSuccess: async () => {
      await afterSalesChanged();
      done();
    },
  });
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Modal open title={visit.subject} onCancel={done} onOk={form.submit} confirmLoading={making.isPending}>
      <Form form={form} layout="vertical" onFinish={(body) => making.mutate(body)}>
        <Form.Item name="outcome" label={t('visits.outcome')} rules={needed}>
          <Radio.Group
            options={visitOutcomes.map((value) => ({ value, label: t(`visits.outcomes.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="result" label={t('visits.result')} rules={needed}>
          <Input.TextArea autoFocus rows={4} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={making.error} />
      </Form>
    </Modal>
  );
}
