import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { recipients, usePutChain, type Chain, type KeptChain } from './api/escalations';

/** One way up: when it is tried, and its levels in their order. */
export function ChainDialog({ kept, close }: { kept: KeptChain; close: () => void }) {
  const { t } = useTranslation('sla');
  const [form] = Form.useForm<Chain>();
  const put = usePutChain(kept.version);
  const idle = kept.chain.kind === 'idle';
  const required = [{ required: true, message: t('breaches.missing') }];
  return (
    <Modal
      open
      width={860}
      title={t('chains.title')}
      okText={t('breaches.save')}
      confirmLoading={put.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <Form<Chain>
        form={form}
        layout="vertical"
        initialValues={kept.chain}
        onFinish={(values) =>
          put.mutate(
            { ...kept.chain, ...values, when: { ...kept.chain.when, ...values.when } },
            { onSuccess: close },
          )
        }
      >
        <Flex gap={12} wrap>
          <Form.Item name={['name', 'zh']} label={t('chains.nameZh')} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name={['name', 'en']} label={t('chains.nameEn')} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="rank" label={t('chains.rank')} rules={required}>
            <InputNumber min={1} max={999} />
          </Form.Item>
          <Form.Item name="active" label={t('chains.active')} valuePropName="checked">
            <Switch />
          </Form.Item>
          {idle && (
            <Form.Item name="idleMinutes" label={t('chains.idle')} rules={required}>
              <InputNumber min={5} max={43200} />
            </Form.Item>
          )}
          <Form.Item name={['when', 'priorities']} label={t('escalations.priority')}>
            <Select
              mode="multiple"
              style={{ minWidth: 160 }}
              placeholder={t('chains.all')}
              options={['p1', 'p2', 'p3', 'p4'].map((value) => ({ value, label: value.toUpperCase() }))}
            />
          </Form.Item>
        </Flex>
        <Form.List name="levels">
          {(levels, { add, remove }) => (
            <>
              {levels.map(({ key, name }, place) => (
                <LevelFields
                  key={key}
                  name={name}
                  number={place + 1}
                  idle={idle}
                  remove={levels.length > 1 ? () => remove(name) : undefined}
                />
              ))}
              <Button
                icon={<PlusOutlined />}
                disabled={levels.length >= 8}
                onClick={() =>
                  add({
                    on: idle ? 'idle' : 'broken',
                    afterMinutes: 60,
                    to: ['manager'],
                    mail: true,
                    urgent: false,
                  })
                }
              >
                {t('chains.add')}
              </Button>
            </>
          )}
        </Form.List>
        <div style={{ marginTop: 12 }}>
          <ProblemAlert error={put.error} />
        </div>
      </Form>
    </Modal>
  );
}

interface LevelFieldsProps {
  readonly name: number;
  readonly number: number;
  readonly idle: boolean;
  readonly remove: (() => void) | undefined;
}

function LevelFields({ name, number, idle, remove }: LevelFieldsProps) {
  const { t } = useTranslation('sla');
  const required = [{ required: true, message: t('breaches.missing') }];
  const occasions = idle ? ['idle'] : ['warned', 'broken'];
  return (
    <Flex gap={12} wrap align="end">
      <Form.Item name={[name, 'on']} label={`${number} · ${t('chains.occasion')}`} rules={required}>
        <Select
          style={{ width: 130 }}
          options={occasions.map((value) => ({ value, label: t(`chains.on.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'afterMinutes']} label={t('chains.after')} rules={required}>
        <InputNumber min={0} max={43200} style={{ width: 100 }} />
      </Form.Item>
      <Form.Item name={[name, 'to']} label={t('escalations.told')} rules={required} style={{ flex: 1 }}>
        <Select
          mode="multiple"
          style={{ minWidth: 200 }}
          options={recipients.map((value) => ({ value, label: t(`chains.recipients.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'unansweredMinutes']} label={t('chains.patience')}>
        <InputNumber min={1} max={43200} style={{ width: 100 }} />
      </Form.Item>
      <Form.Item name={[name, 'mail']} valuePropName="checked">
        <Checkbox>{t('chains.mail')}</Checkbox>
      </Form.Item>
      <Form.Item name={[name, 'urgent']} valuePropName="checked">
        <Checkbox>{t('chains.urgent')}</Checkbox>
      </Form.Item>
      <Form.Item>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('chains.remove')}
          disabled={!remove}
          onClick={remove}
        />
      </Form.Item>
    </Flex>
  );
}
