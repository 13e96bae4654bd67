import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { dial } from './api';

/** Calls a number from my extension: my telephone rings first, unless it is the softphone, which calls at once. */
export function DialDialog({
  bySoftphone,
  close,
}: {
  readonly bySoftphone: boolean;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ number: string }>();
  const calling = useMutation({
    mutationFn: ({ number }: { number: string }) => dial({ number: number.trim() }),
    onSuccess: close,
  });
  return (
    <Modal
      open
      title={t('phone.dial')}
      okText={t('phone.callNow')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={calling.isPending}
    >
      <Form form={form} layout="vertical" onFinish={calling.mutate}>
        <Form.Item
          name="number"
          label={t('phone.number')}
          extra={t(bySoftphone ? 'softphone.dialHint' : 'phone.dialHint')}
          rules={[{ required: true, pattern: /^[+0-9 ()-]{3,40}$/, message: t('phone.numberNeeded') }]}
        >
          <Input autoFocus inputMode="tel" maxLength={40} />
        </Form.Item>
        <ProblemAlert error={calling.error} />
      </Form>
    </Modal>
  );
}
