import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useMakeCommitment, usePowers, type NewCommitment } from './api/commitments';

/** Promises something: at once within one's powers, else after an approval; the person is told which. */
export function CommitmentDialog({ ticket, close }: { readonly ticket: string; readonly close: () => void }) {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const [form] = Form.useForm<NewCommitment>();
  const powers = usePowers();
  const make = useMakeCommitment(ticket);
  const save = (wanted: NewCommitment) =>
    make.mutate(wanted, {
      onSuccess: ({ state }) => {
        void message.info(t(state === 'made' ? 'commitments.isMade' : 'commitments.isAsked'));
        close();
      },
    });
  return (
    <Modal
      open
      title={t('commitments.make')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={make.isPending}
    >
      <p>{t('commitments.hint')}</p>
      <Form<NewCommitment> form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="kind"
          label={t('commitments.kind')}
          rules={[{ required: true, message: t('commitments.needed') }]}
        >
          <Select
            loading={powers.isPending}
            notFoundContent={t('commitments.noPowers')}
            options={(powers.data ?? []).map((value) => ({
              value,
              label: t(`commitments.kinds.${value}`, { defaultValue: value }),
            }))}
          />
        </Form.Item>
        <Form.Item name="amount" label={t('commitments.amount')}>
          <InputNumber min={0} precision={2} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('commitments.text')}
          rules={[{ required: true, whitespace: true, message: t('commitments.needed') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        <ProblemAlert error={make.error ?? powers.error} />
      </Form>
    </Modal>
  );
}
