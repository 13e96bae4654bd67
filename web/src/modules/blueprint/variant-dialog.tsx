import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { useBeginVariant } from './api/sheets';

/** A table for a project or line of business, from the newest release of the company's own. */
export function VariantDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const navigate = useNavigate();
  const [form] = Form.useForm<{ name: string; about: string }>();
  const begin = useBeginVariant();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Modal
      open
      title={t('newVariant')}
      okText={t('save')}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>{t('variantHint')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) =>
          begin.mutate(values, {
            onSuccess: (head) => {
              close();
              void navigate(`/blueprint/${head.id}`);
            },
          })
        }
      >
        <Form.Item name="name" label={t('variantName')} rules={needed}>
          <Input maxLength={80} autoFocus />
        </Form.Item>
        <Form.Item name="about" label={t('variantAbout')} rules={needed}>
          <Input.TextArea maxLength={200} rows={2} />
        </Form.Item>
        <ProblemAlert error={begin.error} />
      </Form>
    </Modal>
  );
}
