import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { answerTask, tasksChanged, type Task, type TaskVerb } from './api/tasks';

interface AnswerDialogProps {
  readonly task: Task;
  readonly verb: Exclude<TaskVerb, 'acceptance'>;
  readonly done: () => void;
}

/** The result of a task, or why it is given or taken back. */
export function TaskAnswerDialog({ task, verb, done }: AnswerDialogProps) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<{ words: string }>();
  const answering = useMutation({
    mutationFn: (words: string) =>
      answerTask(task, verb, verb === 'result' ? { result: words } : { reason: words }),
    onSuccess: async () => {
      await tasksChanged();
      done();
    },
  });
  return (
    <Modal
      open
      title={`${t(`tasks.verbs.${verb}`)} · ${task.title}`}
      okText={t(`tasks.verbs.${verb}`)}
      okButtonProps={{ danger: verb !== 'result' }}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={answering.isPending}
    >
      <Form form={form} layout="vertical" onFinish={({ words }) => answering.mutate(words)}>
        <Form.Item
          name="words"
          label={t(verb === 'result' ? 'tasks.result' : 'tasks.reason')}
          rules={[{ required: true, whitespace: true, message: t('tasks.wordsNeeded') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={verb === 'result' ? 4000 : 500} />
        </Form.Item>
        <ProblemAlert error={answering.error} />
      </Form>
    </Modal>
  );
}
