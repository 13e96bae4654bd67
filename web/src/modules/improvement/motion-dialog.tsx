import { useMutation } from '@tanstack/react-query';
import { Form, Input, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/form-dialog';
import { committeesChanged, moveMotion, rules, type VoteRule } from './api/committees';
import { ClauseSelect } from './clause-select';

interface Fields {
  readonly title: string;
  readonly words: string;
  readonly clause?: string;
  readonly secret?: boolean;
  readonly rule: VoteRule;
}

/** Puts something to the vote. */
export function MotionDialog({ sitting, close }: { readonly sitting: string; readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const moving = useMutation({
    mutationFn: (fields: Fields) => moveMotion(sitting, { ...fields, secret: fields.secret ?? false }),
    onSuccess: async () => {
      await committeesChanged();
      close();
    },
  });
  const words = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDialog title={t('motions.new')} close={close} saving={moving} initialValues={{ rule: 'simple' }}>
      <Form.Item name="title" label={t('motions.title')} rules={words}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="words" label={t('motions.words')} rules={words}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="clause" label={t('motions.clause')} extra={t('motions.clauseHint')}>
        <ClauseSelect />
      </Form.Item>
      <Form.Item name="rule" label={t('motions.rule')}>
        <Radio.Group options={rules.map((value) => ({ value, label: t(`motions.rules.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="secret"
        label={t('motions.secret')}
        valuePropName="checked"
        extra={t('motions.secretHint')}
      >
        <Switch />
      </Form.Item>
    </FormDialog>
  );
}
