import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { TeamSelect } from '@/ui/person-select';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { moveVisit, planVisit, type SiteVisit, useEngineers, visitsChanged } from './api/site-visits';

interface Fields {
  readonly window: [Dayjs, Dayjs];
  readonly team?: string;
  readonly engineer: string;
  readonly address: string;
  readonly purpose: string;
  readonly materials?: string;
}

interface PlanDialogProps {
  readonly ticket: string;
  /** The one to be moved; without it a new one is planned. */
  readonly visit?: SiteVisit;
  readonly close: () => void;
}

function nextHours(): [Dayjs, Dayjs] {
  const from = wallClock().add(1, 'day').hour(9).startOf('hour');
  return [from, from.add(2, 'hour')];
}

/** Who goes when; whoever is somewhere else then cannot be chosen. */
export function PlanDialog({ ticket, visit, close }: PlanDialogProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Fields>();
  const window = Form.useWatch<[Dayjs, Dayjs] | undefined>('window', form);
  const team = Form.useWatch<string | undefined>('team', form);
  const engineers = useEngineers(ticket, instantOf(window?.[0]), instantOf(window?.[1]), team);
  const saving = useMutation({
    mutationFn: (fields: Fields): Promise<unknown> => {
      const plan = {
        engineer: fields.engineer,
        startsAt: instantOf(fields.window[0]),
        endsAt: instantOf(fields.window[1]),
        address: fields.address,
        purpose: fields.purpose,
        materials: fields.materials,
      };
      return visit ? moveVisit(visit, plan) : planVisit(ticket, plan);
    },
    onSuccess: async () => {
      await visitsChanged();
      close();
    },
    onError: (error) => form.setFields(fieldErrors(error) as Parameters<typeof form.setFields>[0]),
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  return (
    <Modal
      open
      title={t(visit ? 'visit.move' : 'visit.plan')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        initialValues={
          visit
            ? {
                window: [wallClock(visit.startsAt), wallClock(visit.endsAt)],
                engineer: visit.engineer.id,
                address: visit.address,
                purpose: visit.purpose,
                materials: visit.materials ?? undefined,
              }
            : { window: nextHours() }
        }
      >
        <Form.Item name="window" label={t('visit.window')} rules={needed}>
          <DatePicker.RangePicker
            showTime={{ format: 'HH:mm', minuteStep: 15 }}
            format="YYYY-MM-DD HH:mm"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="team" label={t('visit.team')} extra={t('visit.teamHint')}>
          <TeamSelect />
        </Form.Item>
        <Form.Item name="engineer" label={t('visit.engineer')} rules={needed}>
          <Select
            loading={engineers.isFetching}
            showSearch={{ optionFilterProp: 'name' }}
            options={options(engineers.data?.items ?? [], visit)}
            optionRender={({ data }) => (
              <>
                {data.name}{' '}
                {typeof data.level === 'number' && (
                  <Tag color="purple">{t('visit.level', { level: data.level })}</Tag>
                )}
                {data.busy && <Tag color="orange">{t('visit.busy')}</Tag>}
              </>
            )}
          />
        </Form.Item>
        <Form.Item name="address" label={t('visit.address')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="purpose" label={t('visit.purpose')} rules={needed}>
          <Input maxLength={300} placeholder={t('visit.purposeExample')} />
        </Form.Item>
        <Form.Item name="materials" label={t('visit.materials')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={saving.error ?? engineers.error} />
      </Form>
    </Modal>
  );
}

function options(
  engineers: readonly { id: string; name: string; level?: number | null; busy: boolean }[],
  visit: SiteVisit | undefined,
) {
  const found = engineers.map((one) => ({
    value: one.id,
    label: one.name,
    name: one.name,
    level: one.level,
    busy: one.busy && one.id !== visit?.engineer.id,
    disabled: one.busy && one.id !== visit?.engineer.id,
  }));
  const known = visit && !engineers.some((one) => one.id === visit.engineer.id);
  return known
    ? [
        {
          value: visit.engineer.id,
          label: visit.engineer.name,
          name: visit.engineer.name,
          level: undefined,
          busy: false,
          disabled: false,
        },
        ...found,
      ]
    : found;
}
