import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Form, Input, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { careChanged, type CustomerVisit, reportCustomerVisit } from './api/customer-visits';

interface Fields {
  readonly met: string;
  readonly report: string;
  readonly agreed?: readonly { readonly what: string; readonly person: string; readonly dueOn: Dayjs }[];
}

/** Whom one met, what was said, and who does what until when. */
export function VisitReportForm({
  visit,
  close,
}: {
  readonly visit: CustomerVisit;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const saving = useMutation({
    mutationFn: (fields: Fields) =>
      reportCustomerVisit(visit, {
        met: fields.met,
        report: fields.report,
        agreed: (fields.agreed ?? []).map((one) => ({ ...one, dueOn: one.dueOn.format('YYYY-MM-DD') })),
      }),
    onSuccess: async () => {
      await careChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  return (
    <Form<Fields> layout="vertical" onFinish={saving.mutate} style={{ width: '100%' }}>
      <Form.Item name="met" label={t('care.met')} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="report" label={t('care.report')} rules={needed}>
        <Input.TextArea rows={5} maxLength={10000} />
      </Form.Item>
      <Form.List name="agreed">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <Flex key={field.key} gap={8} align="start">
                <Form.Item name={[field.name, 'what']} rules={needed} style={{ flex: 1 }}>
                  <Input maxLength={300} placeholder={t('care.what')} />
                </Form.Item>
                <Form.Item name={[field.name, 'person']} rules={needed} style={{ width: 120 }}>
                  <PersonSelect placeholder={t('care.by')} />
                </Form.Item>
                <Form.Item name={[field.name, 'dueOn']} rules={needed}>
                  <DatePicker placeholder={t('care.due')} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<MinusCircleOutlined />}
                  aria-label={t('care.removeAgreed')}
                  onClick={() => remove(field.name)}
                />
              </Flex>
            ))}
            <Button
              type="dashed"
              block
              icon={<PlusOutlined />}
              onClick={() => add()}
              style={{ marginBottom: 16 }}
            >
              {t('care.addAgreed')}
            </Button>
          </>
        )}
      </Form.List>
      <ProblemAlert error={saving.error} />
      <Space>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('care.saveReport')}
        </Button>
        <Button onClick={close}>{t('care.back')}</Button>
      </Space>
    </Form>
  );
}
