import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { WorkHandover } from './work-handover';
import { reworkCauses, useStep, type Work } from './api/work';

interface MoveProps {
  readonly work: Work;
  readonly way: 'on' | 'back';
  readonly done: () => void;
}

interface Said {
  readonly stage?: string;
  readonly cause?: string;
  readonly reason?: string;
  readonly content?: string;
}

/** On to the next stage with a word about what was done, or back to an earlier one with the reason. */
export function WorkMove({ work, way, done }: MoveProps) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Said>();
  const step = useStep(work);
  const place = work.procedure.stages.findIndex((stage) => stage.key === work.stage);
  const earlier = work.procedure.stages.slice(0, place);
  const next = work.procedure.stages.find((stage) => stage.key === work.missing.next);
  const title = way === 'on' && next ? t('desk.goOn', { stage: inWords(next.name) }) : t('desk.goBack');
  return (
    <Modal
      open
      title={title}
      onCancel={done}
      onOk={() => form.submit()}
      okText={title}
      confirmLoading={step.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ stage: way === 'on' ? next?.key : earlier.at(-1)?.key }}
        onFinish={(said) =>
          step.mutate(
            { path: 'stage', body: { ...said, stage: said.stage ?? next?.key } },
            { onSuccess: done },
          )
        }
      >
        {way === 'back' && (
          <>
            <Form.Item name="stage" label={t('desk.backTo')}>
              <Select options={earlier.map((stage) => ({ value: stage.key, label: inWords(stage.name) }))} />
            </Form.Item>
            <Form.Item
              name="cause"
              label={t('desk.cause')}
              rules={[{ required: true, message: t('desk.causeNeeded') }]}
            >
              <Select
                options={reworkCauses.map((cause) => ({ value: cause, label: t(`desk.causes.${cause}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="reason"
              label={t('desk.reason')}
              rules={[{ required: true, whitespace: true, message: t('desk.reasonNeeded') }]}
            >
              <Input.TextArea rows={3} maxLength={2000} autoFocus />
            </Form.Item>
          </>
        )}
        {way === 'on' && (
          <Form.Item name="content" label={t('desk.content')} extra={t('desk.contentHint')}>
            <Input.TextArea rows={3} maxLength={4000} autoFocus />
          </Form.Item>
        )}
        {way === 'on' && next && <WorkHandover work={work} to={next} />}
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}
