import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels, tiers } from '@/lib/request-traits';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategories } from './api/choices';
import { usePutChain, type Chain, type KeptChain } from './api/escalations';
import { LevelFields } from './level-fields';

type Values = Omit<Chain, 'quiet'> & { readonly quiet?: { readonly from?: string; readonly to?: string } };

const promises = [
  'general-response',
  'consultation-response',
  'general-request-response',
  'complex-preliminary',
  'complaint-handled',
  'major-feedback',
  'technical-response',
  'technical-solution',
  'reception-response',
  'transfer-accepted',
  'chat-response',
  'mail-response',
  'feedback-handled',
] as const;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** One way up: for which tickets it is tried, its quiet hours, and its levels in their order. */
export function ChainDialog({ kept, close }: { kept: KeptChain; close: () => void }) {
  const { t } = useTranslation('sla');
  const [form] = Form.useForm<Values>();
  const put = usePutChain(kept.version);
  const categories = useCategories();
  const idle = kept.chain.kind === 'idle';
  const required = [{ required: true, message: t('breaches.missing') }];
  const time = [{ pattern: clock, message: t('chains.quietFormat') }];
  return (
    <Modal
      open
      width={920}
      title={t('chains.title')}
      okText={t('breaches.save')}
      confirmLoading={put.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...kept.chain, quiet: short(kept.chain.quiet) }}
        onFinish={({ quiet, ...values }) =>
          put.mutate(
            {
              ...kept.chain,
              ...values,
              when: { ...kept.chain.when, ...values.when },
              quiet: quiet?.from && quiet.to ? { from: quiet.from, to: quiet.to } : null,
            },
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
          <Form.Item label={t('chains.quiet')} extra={t('chains.quietHint')}>
            <Flex gap={4} align="baseline">
              <Form.Item name={['quiet', 'from']} rules={time} noStyle>
                <Input style={{ width: 76 }} placeholder="22:00" aria-label={t('chains.quietFrom')} />
              </Form.Item>
              –
              <Form.Item name={['quiet', 'to']} rules={time} noStyle>
                <Input style={{ width: 76 }} placeholder="07:30" aria-label={t('chains.quietTo')} />
              </Form.Item>
            </Flex>
          </Form.Item>
        </Flex>
        <Flex gap={12} wrap>
          {!idle && (
            <Form.Item name="promises" label={t('chains.promises')} style={{ flex: 2, minWidth: 240 }}>
              <Many options={promises.map((value) => ({ value, label: t(`promises.${value}`) }))} />
            </Form.Item>
          )}
          <Form.Item
            name={['when', 'categories']}
            label={t('chains.categories')}
            style={{ flex: 2, minWidth: 200 }}
          >
            <Many
              options={(categories.data?.items ?? []).flatMap(({ key, name, children }) => [
                { value: key, label: name },
                ...children.map((child) => ({ value: child.key, label: `${name} / ${child.name}` })),
              ])}
            />
          </Form.Item>
          <Form.Item
            name={['when', 'priorities']}
            label={t('escalations.priority')}
            style={{ minWidth: 140 }}
          >
            <Many
              options={['p1', 'p2', 'p3', 'p4'].map((value) => ({ value, label: value.toUpperCase() }))}
            />
          </Form.Item>
          <Form.Item name={['when', 'tiers']} label={t('report.by.tier')} style={{ minWidth: 150 }}>
            <Many options={tiers.map((value) => ({ value, label: t(`report.tiers.${value}`) }))} />
          </Form.Item>
          <Form.Item name={['when', 'channels']} label={t('report.by.channel')} style={{ minWidth: 150 }}>
            <Many options={channels.map((value) => ({ value, label: t(`report.channels.${value}`) }))} />
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

interface ManyProps {
  readonly options: { value: string; label: string }[];
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

function Many(props: ManyProps) {
  const { t } = useTranslation('sla');
  return (
    <Select<string[]>
      mode="multiple"
      maxTagCount="responsive"
      placeholder={t('chains.all')}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
      {...props}
    />
  );
}

/** The server writes seconds, too. */
function short(quiet: Chain['quiet']) {
  return quiet ? { from: quiet.from.slice(0, 5), to: quiet.to.slice(0, 5) } : undefined;
}
