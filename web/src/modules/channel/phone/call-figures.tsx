import { useMutation } from '@tanstack/react-query';
import { Button, Card, Form, InputNumber, Modal, Statistic, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { useSpan } from '../reach/use-span';
import { type CallTargets, callsChanged, putCallTargets, useCallFigures } from './api';
import styles from './phone.module.css';

/** How many callers reach us and how long they wait, against the targets. */
export function CallFigures({ days }: { readonly days: number }) {
  const { t } = useTranslation('channel');
  const span = useSpan();
  const mayEdit = useRight('settings_edit');
  const shown = useCallFigures(days);
  const [editing, setEditing] = useState(false);
  if (shown.error) return <ProblemAlert error={shown.error} />;
  if (!shown.data || shown.data.figures.calls === 0) return null;
  const { figures, targets } = shown.data;
  return (
    <section aria-label={t('phone.figures')}>
      <Typography.Title level={5}>
        {t('phone.figures')}
        {mayEdit && (
          <Button type="link" size="small" onClick={() => setEditing(true)}>
            {t('phone.targets')}
          </Button>
        )}
      </Typography.Title>
      <div className={styles.figures}>
        <Figure
          title={t('phone.connected')}
          value={figures.connected}
          show={(value) => `${value}%`}
          kept={(target, value) => value >= target}
          target={targets.connected}
        />
        <Figure
          title={t('phone.averageWait')}
          value={figures.waited}
          show={span}
          kept={(target, value) => value <= target}
          target={targets.waitSeconds}
        />
        <Figure
          title={t('phone.abandonment')}
          value={figures.abandonment}
          show={(value) => `${value}%`}
          kept={(target, value) => value <= target}
          target={targets.abandoned}
        />
        <Figure title={t('phone.averageTalk')} value={figures.talked} show={span} />
        <Figure title={t('phone.averageWork')} value={figures.worked} show={span} />
        <Card size="small">
          <Statistic title={t('phone.inbound')} value={figures.calls} />
          <Typography.Text type="secondary">
            {t('phone.unanswered', {
              abandoned: figures.abandoned,
              missed: figures.missed,
              voicemail: figures.voicemail,
            })}
          </Typography.Text>
        </Card>
      </div>
      {editing && <TargetsDialog targets={targets} close={() => setEditing(false)} />}
    </section>
  );
}

interface FigureProps {
  readonly title: string;
  readonly value: number | null | undefined;
  readonly show: (value: number) => string;
  readonly target?: number | null | undefined;
  readonly kept?: (target: number, value: number) => boolean;
}

function Figure({ title, value, show, target, kept }: FigureProps) {
  const { t } = useTranslation('channel');
  const known = value !== null && value !== undefined;
  const wanted = target !== null && target !== undefined;
  const broken = known && wanted && kept && !kept(target, value);
  return (
    <Card size="small">
      <Statistic
        title={title}
        value={known ? show(value) : '—'}
        {...(broken ? { styles: { content: { color: 'var(--cn-broken)' } } } : {})}
      />
      <Typography.Text type="secondary">
        {wanted ? t('phone.target', { target: show(target) }) : t('phone.noTarget')}
      </Typography.Text>
    </Card>
  );
}

function TargetsDialog({ targets, close }: { readonly targets: CallTargets; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<CallTargets>();
  const saving = useMutation({
    mutationFn: putCallTargets,
    onSuccess: async () => {
      await callsChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={t('phone.targets')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form form={form} layout="vertical" initialValues={targets} onFinish={saving.mutate}>
        <Form.Item name="connected" label={t('phone.connected')}>
          <InputNumber min={1} max={100} precision={0} suffix="%" />
        </Form.Item>
        <Form.Item name="waitSeconds" label={t('phone.averageWait')}>
          <InputNumber min={1} max={3600} precision={0} suffix={t('reach.secondsUnit')} />
        </Form.Item>
        <Form.Item name="abandoned" label={t('phone.abandonment')}>
          <InputNumber min={1} max={100} precision={0} suffix="%" />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
