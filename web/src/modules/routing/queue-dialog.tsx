import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Queue, type QueueBody, strategies, usePutQueue, useTeams } from './api/queues';
import { useSkillName, useSkills } from './api/skills';

export function QueueDialog({
  queue,
  close,
}: {
  readonly queue: Queue | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('routing');
  const [form] = Form.useForm<QueueBody>();
  const teams = useTeams();
  const skills = useSkills();
  const skillName = useSkillName();
  const put = usePutQueue(queue);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Modal
      open
      title={queue ? queue.name : t('queue.add')}
      onOk={form.submit}
      onCancel={close}
      confirmLoading={put.isPending}
    >
      <Form<QueueBody>
        form={form}
        layout="vertical"
        initialValues={queue ?? { strategy: 'least_loaded', offerSeconds: 60, patienceMinutes: 30 }}
        onFinish={(body) => put.mutate({ ...body, skill: body.skill ?? null }, { onSuccess: close })}
      >
        <Form.Item name="name" label={t('queue.name')} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="team" label={t('queue.team')} rules={needed}>
          <Select options={teams.data?.items.map((team) => ({ value: team.id, label: team.name })) ?? []} />
        </Form.Item>
        <Form.Item name="strategy" label={t('queue.strategy')} rules={needed}>
          <Select options={strategies.map((value) => ({ value, label: t(`strategies.${value}`) }))} />
        </Form.Item>
        <Form.Item name="skill" label={t('queue.skill')} extra={t('queue.skillHint')}>
          <Select
            allowClear
            options={skills.data?.items.map(({ key }) => ({ value: key, label: skillName(key) })) ?? []}
          />
        </Form.Item>
        <Form.Item name="offerSeconds" label={t('queue.offerSeconds')} rules={needed}>
          <InputNumber min={10} max={3600} />
        </Form.Item>
        <Form.Item
          name="patienceMinutes"
          label={t('queue.patienceMinutes')}
          extra={t('queue.patienceHint')}
          rules={needed}
        >
          <InputNumber min={1} max={10080} />
        </Form.Item>
        <ProblemAlert error={put.error} />
      </Form>
    </Modal>
  );
}
