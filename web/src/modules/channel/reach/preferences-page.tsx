import { useMutation } from '@tanstack/react-query';
import { Button, Form, Select, Skeleton, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import styles from '../portal.module.css';
import { SignInForm } from '../sign-in-form';
import { setPreference, usePreference } from './api';

interface Fields {
  readonly channel?: string;
  readonly quiet?: [Dayjs, Dayjs] | null;
}

/** Where and when the customer wants to hear from us. */
export function PreferencesPage() {
  const { t } = useTranslation('channel');
  const preference = usePreference();
  const saving = useMutation({
    mutationFn: ({ channel, quiet }: Fields) =>
      setPreference({
        channel: channel ?? null,
        quietFrom: quiet?.[0].format('HH:mm') ?? null,
        quietTo: quiet?.[1].format('HH:mm') ?? null,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', 'preferences'] }),
  });
  if (preference.error instanceof ApiProblem && preference.error.status === 401) {
    return (
      <>
        <h1 className={styles.hello}>{t('reach.preferences')}</h1>
        <p className={styles.hint}>{t('reach.signIn')}</p>
        <SignInForm />
      </>
    );
  }
  if (preference.error) return <ProblemAlert error={preference.error} />;
  if (!preference.data) return <Skeleton active />;
  const { channel, quietFrom, quietTo, channels } = preference.data;
  const time = (text: string) => dayjs(`2000-01-01T${text}`);
  return (
    <Form<Fields>
      layout="vertical"
      size="large"
      initialValues={{
        channel: channel ?? undefined,
        quiet: quietFrom && quietTo ? [time(quietFrom), time(quietTo)] : null,
      }}
      onValuesChange={() => saving.reset()}
      onFinish={saving.mutate}
    >
      <h1 className={styles.hello}>{t('reach.preferences')}</h1>
      <p className={styles.hint}>{t('reach.preferencesHint')}</p>
      <Form.Item name="channel" label={t('reach.preferred')}>
        <Select
          allowClear
          placeholder={t('reach.noPreference')}
          options={channels.map((value) => ({ value, label: t(`ticket:channels.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="quiet" label={t('reach.quiet')} extra={t('reach.quietHint')}>
        <TimePicker.RangePicker format="HH:mm" minuteStep={15} order={false} style={{ width: '100%' }} />
      </Form.Item>
      <ProblemAlert error={saving.error} />
      <Button type="primary" htmlType="submit" block loading={saving.isPending}>
        {t(saving.isSuccess ? 'reach.saved' : 'reach.save')}
      </Button>
    </Form>
  );
}
