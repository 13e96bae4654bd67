import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/choices';
import { useOutlet } from './api/outlets';
import { queueChanged, takeFor } from './api/queue';

interface Fields {
  readonly service: string;
  readonly visitor?: string;
}

/** A number for somebody without a phone. */
export function VisitorDialog({ outlet, close }: { readonly outlet: string; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const found = useOutlet(outlet);
  const serviceName = useCategoryName();
  const taking = useMutation({
    mutationFn: (fields: Fields) => takeFor(outlet, fields.service, fields.visitor),
    onSuccess: async ({ label }) => {
      await queueChanged();
      void message.success(t('queue.counter.given', { label }));
      close();
    },
  });
  return (
    <Modal
      open
      title={t('queue.counter.take')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={taking.isPending}
    >
      <Form form={form} layout="vertical" onFinish={taking.mutate}>
        <Form.Item
          name="service"
          label={t('outlet.services')}
          rules={[{ required: true, message: t('outlet.needed') }]}
        >
          <Select
            options={
              found.data?.details.services.map((value) => ({ value, label: serviceName(value) })) ?? []
            }
          />
        </Form.Item>
        <Form.Item name="visitor" label={t('queue.counter.name')}>
          <Input maxLength={60} />
        </Form.Item>
        <ProblemAlert error={taking.error} />
      </Form>
    </Modal>
  );
}
