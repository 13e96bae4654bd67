import { useMutation } from '@tanstack/react-query';
import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { short } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Plan } from './api/requests';
import { agreeToPlan, askPlanChange } from './api/write';
import deedCard from './deed-card.module.css';
import styles from './portal.module.css';

/** How we mean to solve it, for the customer to agree to or to have changed. */
export function PlanCard({ number, plan }: { readonly number: string; readonly plan: Plan }) {
  const { t } = useTranslation('channel');
  const [asking, ask] = useState(false);
  const agreeing = useMutation({ mutationFn: () => agreeToPlan(number, plan.offeredAt) });
  return (
    <section className={deedCard.delivery} data-open={plan.open} aria-label={t('plan.title')}>
      <h2>{t('plan.title')}</h2>
      <p>{plan.solution}</p>
      {plan.milestones.length > 0 && (
        <ul className={deedCard.milestones}>
          {plan.milestones.map((one) => (
            <li key={one.title} data-done={Boolean(one.doneAt)}>
              {one.doneAt && <CheckCircleFilled aria-label={t('plan.done')} />} {one.title}
              {(one.doneAt ?? one.dueAt) && <small>{short(one.doneAt ?? one.dueAt ?? '')}</small>}
            </li>
          ))}
        </ul>
      )}
      {plan.agreedAt && (
        <p className={deedCard.confirmed}>{t('plan.agreed', { time: short(plan.agreedAt) })}</p>
      )}
      {plan.changeAskedAt && (
        <p className={styles.hint}>
          {t('plan.changeAsked', { time: short(plan.changeAskedAt) })} {plan.changeWords}
        </p>
      )}
      {plan.open && (
        <>
          <ProblemAlert error={agreeing.error} />
          <Flex gap={8} wrap>
            <Button
              type="primary"
              size="large"
              loading={agreeing.isPending}
              onClick={() => agreeing.mutate()}
            >
              {t('plan.agree')}
            </Button>
            <Button size="large" onClick={() => ask(true)}>
              {t('plan.askChange')}
            </Button>
          </Flex>
        </>
      )}
      {asking && <ChangeDialog number={number} plan={plan} close={() => ask(false)} />}
    </section>
  );
}

function ChangeDialog(props: { number: string; plan: Plan; close: () => void }) {
  const { number, plan, close } = props;
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ words: string }>();
  const asking = useMutation({
    mutationFn: ({ words }: { words: string }) => askPlanChange(number, plan.offeredAt, words.trim()),
    onSuccess: close,
  });
  return (
    <Modal
      open
      title={t('plan.changeTitle')}
      okText={t('plan.send')}
      confirmLoading={asking.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={asking.mutate}>
        <Form.Item
          name="words"
          label={t('plan.changeWords')}
          rules={[{ required: true, whitespace: true, message: t('plan.wordsMissing') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={4000} />
        </Form.Item>
      </Form>
      <ProblemAlert error={asking.error} />
    </Modal>
  );
}
