import { Button, DatePicker, Descriptions, Form, Input, Modal, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { agreedHows, useStep, type Work } from './api/work';
import { WorkAskDialog } from './work-ask-dialog';
import styles from './work.module.css';

/** What counts as done, how it is handed over and when; the customer's yes to it. */
export function WorkAgreement({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [asked, ask] = useState<'propose' | 'confirm'>();
  const { agreement } = work;
  return (
    <div className={styles.block}>
      <h3>
        {t('delivery.agreement')}{' '}
        {agreement && (
          <Tag color={agreement.confirmedAt ? 'success' : 'processing'}>
            {t(agreement.confirmedAt ? 'delivery.confirmed' : 'delivery.waits')}
          </Tag>
        )}
      </h3>
      {agreement ? (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'standard', label: t('delivery.standard'), children: agreement.standard },
            { key: 'way', label: t('delivery.way'), children: agreement.way },
            { key: 'at', label: t('delivery.date'), children: <Time at={agreement.deliveryAt} as="short" /> },
          ]}
        />
      ) : (
        <p className={styles.quiet}>{t('delivery.noAgreement')}</p>
      )}
      {!work.endedAt && (
        <>
          <Button onClick={() => ask('propose')} style={{ marginInlineEnd: 8 }}>
            {t(agreement ? 'delivery.proposeAgain' : 'delivery.propose')}
          </Button>
          {agreement && !agreement.confirmedAt && (
            <Button onClick={() => ask('confirm')}>{t('delivery.recordConfirmation')}</Button>
          )}
        </>
      )}
      {asked === 'propose' && <Proposal work={work} done={() => ask(undefined)} />}
      {asked === 'confirm' && (
        <WorkAskDialog
          work={work}
          path="agreement/confirmation"
          title={t('delivery.recordConfirmation')}
          choice={{
            name: 'how',
            label: t('plan.how'),
            options: agreedHows.map((how) => [how, t(`plan.hows.${how}`)]),
          }}
          words={{ name: 'note', label: t('plan.note') }}
          done={() => ask(undefined)}
        />
      )}
    </div>
  );
}

function Proposal({ work, done }: { readonly work: Work; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<{ standard: string; way: string; deliveryAt: Dayjs }>();
  const step = useStep(work);
  const needed = [{ required: true, message: t('desk.wordsNeeded') }];
  return (
    <Modal
      open
      title={t('delivery.agreement')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={step.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ deliveryAt, ...said }) =>
          step.mutate(
            { path: 'agreement', body: { ...said, deliveryAt: instantOf(deliveryAt) } },
            { onSuccess: done },
          )
        }
      >
        <Form.Item name="standard" label={t('delivery.standard')} rules={needed}>
          <Input.TextArea rows={3} maxLength={4000} placeholder={t('delivery.standardHint')} autoFocus />
        </Form.Item>
        <Form.Item name="way" label={t('delivery.way')} rules={needed}>
          <Input maxLength={1000} placeholder={t('delivery.wayHint')} />
        </Form.Item>
        <Form.Item name="deliveryAt" label={t('delivery.date')} rules={needed}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}
