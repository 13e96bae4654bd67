import { Alert, Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels, tiers } from '@/lib/request-traits';
import { ProblemAlert } from '@/ui/problem-alert';
import { priorities, problemClasses } from './api/queues';
import { type Trial, useTrial } from './api/rules';
import { CategorySelect } from './category-select';
import { Explanation } from './explanation';

/** Where would such a case go now, to whom, and why. Nothing is changed. */
export function TrialBox() {
  const { t } = useTranslation('routing');
  const trial = useTrial();
  const needed = [{ required: true, message: t('needed') }];
  const named = (values: readonly string[], texts: string) =>
    values.map((value) => ({ value, label: t(`${texts}.${value}`) }));
  const outcome = trial.data;
  return (
    <>
      <Form<Trial>
        layout="inline"
        initialValues={{ priority: 'p3', tier: 'middle', channel: 'portal' }}
        onFinish={(body) => trial.mutate(body)}
        style={{ rowGap: 12, marginBottom: 16 }}
      >
        <Form.Item name="category" label={t('rule.categories')} rules={needed} style={{ minWidth: 320 }}>
          <CategorySelect />
        </Form.Item>
        <Form.Item name="problemClass" label={t('rule.problemClasses')}>
          <Select allowClear style={{ width: 128 }} options={named(problemClasses, 'problemClasses')} />
        </Form.Item>
        <Form.Item name="priority" label={t('rule.priorities')}>
          <Select
            style={{ width: 80 }}
            options={priorities.map((value) => ({ value, label: value.toUpperCase() }))}
          />
        </Form.Item>
        <Form.Item name="tier" label={t('rule.tiers')}>
          <Select style={{ width: 112 }} options={named(tiers, 'tiers')} />
        </Form.Item>
        <Form.Item name="channel" label={t('rule.channels')}>
          <Select style={{ width: 112 }} options={named(channels, 'channels')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={trial.isPending}>
          {t('trial.go')}
        </Button>
      </Form>
      <ProblemAlert error={trial.error} />
      {outcome && !outcome.queue && <Alert type="warning" showIcon title={t('trial.nowhere')} />}
      {outcome?.queue && (
        <>
          <p>{t('trial.goes', { queue: outcome.queueName, rule: outcome.ruleName ?? '–' })}</p>
          {outcome.choice && <Explanation of={outcome.choice} />}
        </>
      )}
    </>
  );
}
