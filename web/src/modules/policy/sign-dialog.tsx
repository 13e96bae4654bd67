import { Flex, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useSign, type Draft } from './api/draft';

interface Values {
  readonly budget: number;
  readonly posts: number;
  readonly words?: string;
}

/** The sponsor stands for this version with money and posts. */
export function SignDialog({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const [form] = Form.useForm<Values>();
  const sign = useSign();
  const needed = [{ required: true, message: t('valueNeeded') }];
  return (
    <Modal
      open
      title={t('sign')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('sign')}
      confirmLoading={sign.isPending}
    >
      <p>{t('signHint')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={(values) => sign.mutate({ ...values, version: draft.version }, { onSuccess: close })}
      >
        <Flex gap={12}>
          <Form.Item name="budget" label={t('budget')} rules={needed} style={{ flex: 1 }}>
            <InputNumber autoFocus min={0} precision={2} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="posts" label={t('postsCommitted')} rules={needed} style={{ flex: 1 }}>
            <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Flex>
        <Form.Item name="words" label={t('signWords')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={sign.error} />
      </Form>
    </Modal>
  );
}
