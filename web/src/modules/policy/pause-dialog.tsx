import { App, Flex, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCalendarOptions } from '@/lib/calendars';
import { Part } from '@/lib/parts';
import { useRecount } from '@/lib/recount';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useIndicators } from './api/list-indicators';
import { pausers, useChangePause, type Pauser, type PauseRule } from './api/pauses';
import { amountOf, amountUnits, valuesOf, type LimitValues } from './limit-fields';

interface Wish extends Omit<LimitValues, 'date'> {
  readonly by: Pauser;
  readonly times?: number | null;
  readonly targets: readonly string[];
  readonly open: 'keep' | 'follow';
  readonly reason: string;
}

/** Changes one rule of pauses with its reason; that publishes a version of the policy. */
export function PauseDialog({ rule, close }: { readonly rule: PauseRule; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const { message } = App.useApp();
  const words = useWords();
  const [form] = Form.useForm<Wish>();
  const by = Form.useWatch<Pauser | undefined>('by', form) ?? rule.by;
  const number = Form.useWatch('number', form);
  const targets = Form.useWatch<readonly string[] | undefined>('targets', form);
  const open = Form.useWatch<Wish['open'] | undefined>('open', form);
  const stopsOthers = targets !== undefined && !isSame(targets, rule.targets);
  const change = useChangePause();
  const recount = useRecount();
  const calendars = useCalendarOptions();
  const indicators = useIndicators();
  const clocks = (indicators.data?.items ?? []).flatMap((indicator) =>
    indicator.targets
      .filter(({ starts, amount }) => starts && amount)
      .map(({ promise }) => ({ value: promise, label: words(indicator.name) })),
  );
  const send = ({ number: most, unit, calendar, times, ...wish }: Wish) =>
    change.mutate(
      {
        about: rule.reason,
        by: wish.by,
        targets: wish.targets,
        reason: wish.reason.trim(),
        times: times ?? null,
        most: most ? amountOf(most, unit) : null,
        calendar: most ? (calendar ?? null) : null,
      },
      {
        onSuccess: () => {
          void message.success(t('pauseRules.changed'));
          if (!stopsOthers || wish.open !== 'follow') close();
          else
            recount.mutate(
              { kind: 'pause', key: rule.reason, reason: wish.reason.trim() },
              {
                onSuccess: () => {
                  void message.info(t('recountBegun'));
                  close();
                },
              },
            );
        },
      },
    );
  return (
    <Modal
      open
      title={t('pauseRules.changeTitle', { name: t(`pauseRules.reasons.${rule.reason}`) })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('publish')}
      confirmLoading={change.isPending || recount.isPending}
    >
      <Form<Wish>
        form={form}
        layout="vertical"
        initialValues={{
          ...valuesOf({ amount: rule.most ?? null, calendar: rule.calendar ?? null }),
          by: rule.by,
          times: rule.times,
          targets: rule.targets,
          open: 'keep',
        }}
        onFinish={send}
      >
        <Form.Item name="by" label={t('pauseRules.by')}>
          <Select options={pausers.map((value) => ({ value, label: t(`pauseRules.pausers.${value}`) }))} />
        </Form.Item>
        {by !== 'nobody' && (
          <Flex gap={8}>
            <Form.Item
              name="number"
              label={t('pauseRules.most')}
              extra={t('pauseRules.mostHint')}
              style={{ flex: 1 }}
            >
              <InputNumber min={1} max={10_000} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="unit" label=" " style={{ flex: 1 }}>
              <Select
                aria-label={t('unit')}
                options={amountUnits.map((value) => ({ value, label: t(`amountUnits.${value}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="calendar"
              label={t('calendar')}
              rules={[{ required: Boolean(number), message: t('valueNeeded') }]}
              style={{ flex: 2 }}
            >
              <Select allowClear options={calendars} />
            </Form.Item>
          </Flex>
        )}
        {by !== 'nobody' && (
          <Form.Item name="times" label={t('pauseRules.times')} extra={t('pauseRules.timesHint')}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="targets" label={t('pauseRules.targets')} hidden={by === 'nobody'}>
          <Select
            mode="multiple"
            loading={indicators.isPending}
            options={clocks}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        {stopsOthers && (
          <Form.Item name="open" label={t('openTickets')} extra={t('pauseRules.openHint')}>
            <Radio.Group
              options={[
                { value: 'keep', label: t('openKeep') },
                { value: 'follow', label: t('openFollow') },
              ]}
            />
          </Form.Item>
        )}
        {stopsOthers && open === 'follow' && (
          <Part name="recountPreview" change={{ kind: 'pause', key: rule.reason, targets }} />
        )}
        <Form.Item
          name="reason"
          style={{ marginBottom: 32 }}
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={1000} showCount />
        </Form.Item>
        <ProblemAlert error={change.error ?? recount.error} />
      </Form>
    </Modal>
  );
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));
