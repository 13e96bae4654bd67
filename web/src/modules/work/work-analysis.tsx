import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { analysisMeans, useStep, type Work } from './api/work';
import styles from './work.module.css';

interface Found {
  readonly wanted: string;
  readonly outside: string;
  readonly means: string[];
}

/** What is wanted, what is not, and how that was learnt. */
export function WorkAnalysis({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const step = useStep(work);
  const [form] = Form.useForm<Found>();
  return (
    <div className={styles.block}>
      <h3>{t('desk.analysis')}</h3>
      <Form
        form={form}
        layout="vertical"
        size="small"
        disabled={Boolean(work.endedAt)}
        initialValues={work.analysis ?? { means: ['customer_words'] }}
        onFinish={(body) => step.mutate({ path: 'analysis', body })}
      >
        <Form.Item
          name="wanted"
          label={t('desk.wanted')}
          rules={[{ required: true, whitespace: true, message: t('desk.wantedNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={10_000} />
        </Form.Item>
        <Form.Item
          name="outside"
          label={t('desk.outside')}
          rules={[{ required: true, whitespace: true, message: t('desk.outsideNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={10_000} placeholder={t('desk.outsideHint')} />
        </Form.Item>
        <Form.Item
          name="means"
          label={t('desk.analysisMeans')}
          rules={[{ required: true, message: t('desk.meansNeeded') }]}
        >
          <Checkbox.Group
            options={analysisMeans.map((value) => ({ value, label: t(`desk.analyses.${value}`) }))}
          />
        </Form.Item>
        <ProblemAlert error={step.error} />
        {!work.endedAt && (
          <Button htmlType="submit" loading={step.isPending}>
            {t('desk.save')}
          </Button>
        )}
      </Form>
    </div>
  );
}
