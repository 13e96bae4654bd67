import { Alert, App, DatePicker, Form, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { useRecount } from '@/lib/recount';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useChangeTarget } from './api/change-target';
import type { Limit, Target } from './api/policy';
import { LimitFields, limitOf, valuesOf, type LimitValues } from './limit-fields';
import { useLimitWords } from './words';

interface Wish extends LimitValues {
  readonly from: 'now' | 'later';
  readonly effectiveFrom?: Dayjs;
  readonly open: 'keep' | 'follow';
  readonly reason: string;
  readonly basis?: string;
}

/** Another number for a promise, with its reason and its first day. Requests received before keep the old one. */
export function ChangeTargetDialog({
  target,
  close,
}: {
  readonly target: Target;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const { message } = App.useApp();
  const words = useWords();
  const limitWords = useLimitWords();
  const [form] = Form.useForm<Wish>();
  const from = Form.useWatch('from', form);
  const wish = Form.useWatch([], form) as Partial<Wish> | undefined;
  const mayFollow = Boolean(target.starts) && from === 'now';
  const change = useChangeTarget();
  const recount = useRecount();
  const send = (wish: Wish) =>
    change.mutate(
      {
        promise: target.promise,
        ...limitOf(wish, target),
        reason: wish.reason.trim(),
        basis: wish.basis?.trim() ? wish.basis.trim() : undefined,
        effectiveFrom: wish.from === 'later' ? instantOf(wish.effectiveFrom) : undefined,
      },
      {
        onSuccess: (changed: Limit) => {
          void message.success(t('changed', { limit: limitWords(changed, target.indicator) }));
          if (!mayFollow || wish.open !== 'follow') close();
          else
            recount.mutate(
              { kind: 'target', key: target.promise, reason: wish.reason.trim() },
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
      title={t('changeTitle', { name: words(target.indicator.name) })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('publish')}
      confirmLoading={change.isPending || recount.isPending}
    >
      <p>{t('changeExplained', { number: target.clause, limit: limitWords(target, target.indicator) })}</p>
      {!target.worded && <Alert type="warning" showIcon title={t('wordsStay', { number: target.clause })} />}
      <Form<Wish>
        form={form}
        layout="vertical"
        initialValues={{ ...valuesOf(target), from: 'now', open: 'keep' }}
        onFinish={send}
      >
        <LimitFields target={target} />
        {target.starts && wish?.number && wish.calendar && (
          <Part name="replayPast" rule={{ promise: target.promise, ...limitOf(wish, target) }} />
        )}
        <Form.Item name="from" label={t('from')}>
          <Radio.Group
            options={[
              { value: 'now', label: t('fromNow') },
              { value: 'later', label: t('fromLater') },
            ]}
          />
        </Form.Item>
        {from === 'later' && (
          <Form.Item
            name="effectiveFrom"
            label={t('effectiveFrom')}
            rules={[{ required: true, message: t('dateNeeded') }]}
          >
            <DatePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              minDate={wallClock()}
              style={{ width: '100%' }}
            />
          </Form.Item>
        )}
        {mayFollow && (
          <Form.Item name="open" label={t('openTickets')}>
            <Radio.Group
              options={[
                { value: 'keep', label: t('openKeep') },
                { value: 'follow', label: t('openFollow') },
              ]}
            />
          </Form.Item>
        )}
        {mayFollow && wish?.open === 'follow' && wish.number && wish.calendar && (
          <Part
            name="recountPreview"
            change={{ kind: 'target', key: target.promise, ...limitOf(wish, target) }}
          />
        )}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="basis" label={t('basisAsked')} extra={t('basisHint')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={change.error ?? recount.error} />
      </Form>
    </Modal>
  );
}
