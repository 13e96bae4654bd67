import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Table } from './api/blueprints';
import { useBeginRehearsal, usePastTickets, type Wish } from './api/rehearsals';
import { flowsOf } from './node-flow';
import { cellOf } from './words';

interface Values {
  readonly name: string;
  readonly begins: Dayjs;
  readonly own: readonly { readonly subject: string; readonly flow: string }[];
  readonly past?: readonly string[];
}

/** Samples of one's own, each along a flow, and tickets of the past that run as they really went. */
export function BeginRehearsal({ table, close }: { readonly table: Table; readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const begin = useBeginRehearsal(table.head.id);
  const past = usePastTickets(table.head.id);
  const flows = flowsOf(table.nodes).map(({ key, rows }) => ({
    value: key,
    label: rows[0]?.procedure
      ? words(cellOf(rows[0], 'stage').shown)
      : t(`parts.${rows[0]?.part ?? 'service'}`),
  }));
  const submit = ({ name, begins, own, past: numbers = [] }: Values) => {
    const samples: Wish[] = [...own, ...numbers.map((number) => ({ number }))];
    begin.mutate(
      { name, begins: instantOf(begins), samples },
      { onSuccess: ({ id }) => void navigate(`/blueprint/${table.head.id}/rehearsals/${id}`) },
    );
  };
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Modal
      open
      width={640}
      title={t('beginRehearsal')}
      okText={t('begin')}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ name: t('rehearsal'), begins: wallClock().hour(10).minute(0).second(0), own: [{}] }}
        onFinish={submit}
      >
        <Flex gap={12}>
          <Form.Item name="name" label={t('rehearsalName')} rules={needed} style={{ flex: 1 }}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="begins" label={t('clockBegins')} rules={needed}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
        </Flex>
        <Form.List name="own">
          {(fields, { add, remove }) => (
            <Form.Item label={t('ownSamples')}>
              {fields.map((field) => (
                <Flex key={field.key} gap={8} style={{ marginBottom: 8 }}>
                  <Form.Item name={[field.name, 'subject']} rules={needed} noStyle>
                    <Input placeholder={t('sampleSubject')} maxLength={200} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'flow']} rules={needed} noStyle>
                    <Select placeholder={t('flow')} options={flows} style={{ width: 200 }} />
                  </Form.Item>
                  <Button
                    aria-label={t('delete')}
                    icon={<DeleteOutlined />}
                    onClick={() => remove(field.name)}
                  />
                </Flex>
              ))}
              <Button
                size="small"
                icon={<PlusOutlined />}
                onClick={() => add({})}
                disabled={fields.length >= 10}
              >
                {t('addSample')}
              </Button>
            </Form.Item>
          )}
        </Form.List>
        <Form.Item name="past" label={t('pastSamples')} extra={t('pastHint')}>
          <Select
            mode="multiple"
            maxCount={10}
            loading={past.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={(past.data?.items ?? []).map(({ number, subject }) => ({
              value: number,
              label: `${number} ${subject}`,
            }))}
          />
        </Form.Item>
        <ProblemAlert error={begin.error} />
      </Form>
    </Modal>
  );
}
