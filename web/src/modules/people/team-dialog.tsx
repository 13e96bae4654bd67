import { Button, Form, Input, Modal, Popconfirm, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { addTeam, changeTeam, removeTeam, teamKinds, type Team, type TeamKind } from './api/organisation';
import { loadPeople, useChange } from './api/people';

interface TeamDialogProps {
  /** The one to change; absent for a new one. */
  readonly team?: Team | undefined;
  readonly unit: string;
  readonly close: () => void;
}

interface Given {
  readonly name: string;
  readonly kind: TeamKind;
  readonly lead?: string | null;
}

/** Forms a team in a unit, or changes its name, kind and lead. */
export function TeamDialog({ team, unit, close }: TeamDialogProps) {
  const { t } = useTranslation('people');
  const members = useQuery({
    queryKey: ['people', { team: team?.id }],
    queryFn: ({ signal }) => loadPeople({ team: team?.id }, undefined, signal),
    enabled: team !== undefined,
  });
  const save = useChange((given: Given) =>
    team ? changeTeam({ ...team, ...given, lead: given.lead ?? null }) : addTeam({ ...given, unit }),
  );
  const remove = useChange(removeTeam);
  const [form] = Form.useForm<Given>();
  return (
    <Modal
      open
      title={team ? t('team.change') : t('team.add')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {team && (
            <Popconfirm
              title={t('team.removeHint')}
              onConfirm={() => remove.mutate(team.id, { onSuccess: close })}
            >
              <Button danger style={{ float: 'left' }}>
                {t('remove')}
              </Button>
            </Popconfirm>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={team ?? { kind: 'customer_service' }}
        onFinish={(given) => save.mutate(given, { onSuccess: close })}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item name="kind" label={t('team.kind')}>
          <Select options={teamKinds.map((kind) => ({ value: kind, label: t(`team.kinds.${kind}`) }))} />
        </Form.Item>
        {team && (
          <Form.Item name="lead" label={t('team.lead')}>
            <Select
              allowClear
              loading={members.isPending}
              options={members.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []}
            />
          </Form.Item>
        )}
        <ProblemAlert error={save.error ?? remove.error} />
      </Form>
    </Modal>
  );
}
