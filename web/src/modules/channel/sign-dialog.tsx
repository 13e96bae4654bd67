import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { keep } from './api/files';
import type { Delivery } from './api/requests';
import { signDelivery } from './api/write';
import styles from './sign.module.css';
import { type Drawing, SignaturePad } from './signature-pad';

/** A name, and a signature drawn with the finger if one likes. */
export function SignDialog(props: { number: string; delivery: Delivery; close: () => void }) {
  const { number, delivery, close } = props;
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ name: string }>();
  const drawing = useRef<Drawing>(null);
  const signing = useMutation({
    mutationFn: async ({ name }: { name: string }) => {
      const picture = await drawing.current?.picture();
      const kept = picture ? await keep(picture) : undefined;
      await signDelivery(number, delivery.id, { name: name.trim(), drawing: kept?.id });
    },
    onSuccess: close,
  });
  return (
    <Modal
      open
      title={t('sign.title')}
      okText={t('sign.send')}
      cancelText={t('sign.later')}
      confirmLoading={signing.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <p className={styles.statement}>{t('sign.statement', { number, result: delivery.result })}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={signing.mutate}>
        <Form.Item
          name="name"
          label={t('sign.name')}
          rules={[{ required: true, whitespace: true, message: t('sign.nameMissing') }]}
        >
          <Input maxLength={80} autoComplete="name" />
        </Form.Item>
        <SignaturePad ref={drawing} />
      </Form>
      <ProblemAlert error={signing.error} />
    </Modal>
  );
}
