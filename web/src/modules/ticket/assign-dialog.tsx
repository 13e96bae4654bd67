import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePeople, useTeams } from '@/lib/people';
import { useVerb } from './api/ticket-verbs';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import type { DialogProps } from './dialog-props';

interface Assignment {
  readonly team?: string;
  readonly person?: string;
}

/** Gives the work to a team, to a person, or to a person of that team. */
export function AssignDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<Assignment>();
  const team = Form.useWatch('team', form);
  const teams = useTeams();
  const people = usePeople({ team });
  const assign = useVerb('assign', ticket);
  const named = ({ team, person }: Assignment) => ({
    team: teams.data?.items.find((each) => each.id === team),
    person: people.data?.items.find((each) => each.id === person),
  });
  return (
    <Modal
      open
      title={t('actions.assign')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={assign.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ team: ticket.team?.id }}
        onFinish={(chosen) => assign.mutate(named(chosen), { onSuccess: done })}
      >
        <Form.Item name="team" label={t('team')} rules={[{ required: true, message: t('chooseTeam') }]}>
          <TeamSelect />
        </Form.Item>
        <Form.Item name="person" label={t('handler')} extra={t('handlerOptional')}>
          <PersonSelect team={team} autoFocus />
        </Form.Item>
        <ProblemAlert error={assign.error} />
      </Form>
    </Modal>
  );
}
