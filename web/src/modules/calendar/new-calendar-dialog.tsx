import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '@/lib/session';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePutCalendar } from './api/put-calendar';

const office = ['09:00-12:00', '13:30-18:00'];

/** Begins with office hours, Monday to Friday; the editor takes it from there. */
export function NewCalendarDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const { company } = useMe();
  const [form] = Form.useForm<{ key: string; name: string }>();
  const put = usePutCalendar();
  const make = ({ key, name }: { key: string; name: string }) =>
    put.mutate(
      {
        key,
        definition: {
          name,
          zone: company.zone,
          weekly: { MONDAY: office, TUESDAY: office, WEDNESDAY: office, THURSDAY: office, FRIDAY: office },
          exceptions: [],
          holidays: 'CN',
        },
      },
      { onSuccess: () => void navigate(`/calendars/${key}`) },
    );
  return (
    <Modal open title={t('new')} onCancel={close} onOk={() => form.submit()} confirmLoading={put.isPending}>
      <Form form={form} layout="vertical" onFinish={make}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={80} autoFocus />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('key')}
          extra={t('keyHint')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, message: t('keyHint') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <ProblemAlert error={put.error} />
      </Form>
    </Modal>
  );
}
