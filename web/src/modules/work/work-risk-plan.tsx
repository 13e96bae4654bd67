import { Button, Descriptions, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useStep, type Work } from './api/work';
import { PersonSelect } from '@/ui/person-select';
import styles from './work.module.css';

const colours = { asked: 'processing', approved: 'success', rejected: 'error' } as const;

/** How the risks are watched; work begins when somebody else approved it. */
export function WorkRiskPlan({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [writing, write] = useState(false);
  const { riskPlan } = work;
  return (
    <div className={styles.block}>
      <h3>
        {t('risk.title')}{' '}
        {riskPlan && <Tag color={colours[riskPlan.state]}>{t(`risk.states.${riskPlan.state}`)}</Tag>}
      </h3>
      {riskPlan ? (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'points', label: t('risk.points'), children: riskPlan.points },
            { key: 'measures', label: t('risk.measures'), children: riskPlan.measures },
            { key: 'steps', label: t('risk.steps'), children: riskPlan.steps },
            { key: 'responsible', label: t('risk.responsible'), children: work.people[riskPlan.responsible] },
            ...(riskPlan.reason
              ? [{ key: 'reason', label: t('desk.reason'), children: riskPlan.reason }]
              : []),
          ]}
        />
      ) : (
        <p className={styles.quiet}>{t(work.highRisk ? 'risk.wanted' : 'risk.notWanted')}</p>
      )}
      {!work.endedAt && riskPlan?.state !== 'approved' && (
        <Button onClick={() => write(true)}>{t(riskPlan ? 'risk.again' : 'risk.write')}</Button>
      )}
      {writing && <RiskPlanForm work={work} done={() => write(false)} />}
    </div>
  );
}

function RiskPlanForm({ work, done }: { readonly work: Work; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<object>();
  const step = useStep(work);
  const { points, measures, steps, responsible } = work.riskPlan ?? {};
  return (
    <Modal
      open
      title={t('risk.title')}
      onCancel={done}
      onOk={() => form.submit()}
      okText={t('risk.submit')}
      confirmLoading={step.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ points, measures, steps, responsible }}
        onFinish={(body) => step.mutate({ path: 'risk-plan', body }, { onSuccess: done })}
      >
        {(['points', 'measures', 'steps'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`risk.${name}`)}
            rules={[{ required: true, whitespace: true, message: t('desk.wordsNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={4000} placeholder={t(`risk.${name}Hint`)} />
          </Form.Item>
        ))}
        <Form.Item
          name="responsible"
          label={t('risk.responsible')}
          rules={[{ required: true, message: t('plan.responsibleNeeded') }]}
        >
          <PersonSelect />
        </Form.Item>
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}
