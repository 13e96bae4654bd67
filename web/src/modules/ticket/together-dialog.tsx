import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useTogether, type Together } from './api/links';
import { Outcomes } from './outcomes';
import type { DialogProps } from './dialog-props';

interface TogetherProps extends DialogProps {
  readonly verb: Together;
  readonly count: number;
}

/** One answer, result or step for every open child; afterwards it tells what became of each. */
export function TogetherDialog({ verb, count, ticket, done }: TogetherProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ body: string; result: string; explanation: string }>();
  const all = useTogether(verb, ticket.id);
  return (
    <Modal
      open
      title={t(`together.${verb}`)}
      onCancel={done}
      {...(all.data ? { footer: null } : {})}
      onOk={() => form.submit()}
      confirmLoading={all.isPending}
    >
      {all.data ? (
        <Outcomes of={all.data.items} />
      ) : (
        <Form form={form} layout="vertical" onFinish={(given) => all.mutate(given)}>
          <p>{t(`together.explain.${verb}`, { count })}</p>
          {verb === 'answer' && <Words name="body" label={t('together.words')} />}
          {verb === 'deliver' && (
            <>
              <Words name="result" label={t('result')} />
              <Words name="explanation" label={t('explanation')} />
            </>
          )}
        </Form>
      )}
      <ProblemAlert error={all.error} />
    </Modal>
  );
}

function Words({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation('ticket');
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: t('together.wordsNeeded') }]}
    >
      <Input.TextArea rows={4} maxLength={20_000} />
    </Form.Item>
  );
}
