import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { FormDialog } from '@/ui/form-dialog';
import { evaluationsChanged, openEvaluation } from './api/evaluations';
import { PersonList } from './person-list';

interface Fields {
  readonly title: string;
  readonly anonymous: boolean;
  readonly questions?: string[];
  readonly people?: string[];
  readonly closesOn: Dayjs;
}

/** Asks staff what they think of the policy in force. */
export function EvaluationDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const opening = useMutation({
    mutationFn: ({ closesOn, ...fields }: Fields) =>
      openEvaluation({ ...fields, closesOn: closesOn.format('YYYY-MM-DD') }),
    onSuccess: async () => {
      await evaluationsChanged();
      close();
    },
  });
  return (
    <FormDialog
      title={t('evaluations.new')}
      close={close}
      saving={opening}
      initialValues={{ anonymous: true, closesOn: wallClock().add(14, 'day') }}
    >
      <Form.Item
        name="title"
        label={t('evaluations.evaluation')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="questions" label={t('evaluations.questions')} extra={t('evaluations.questionsHint')}>
        <Select mode="tags" maxCount={10} open={false} />
      </Form.Item>
      <Form.Item name="people" label={t('evaluations.people')} extra={t('evaluations.peopleHint')}>
        <PersonList />
      </Form.Item>
      <Form.Item name="anonymous" label={t('evaluations.anonymous')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item
        name="closesOn"
        label={t('evaluations.closesOn')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <DatePicker minDate={wallClock()} />
      </Form.Item>
    </FormDialog>
  );
}
