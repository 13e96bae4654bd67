import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { useBulk, type BulkVerb } from './api/desk';
import type { Priority } from './api/ticket';
import { Outcomes } from './outcomes';
import { PersonSelect, TeamSelect } from '@/ui/person-select';

interface BulkProps {
  readonly verb: BulkVerb;
  readonly tickets: readonly string[];
  readonly done: (settled: boolean) => void;
}

interface Chosen {
  readonly team?: string;
  readonly person?: string;
  readonly priority?: Priority;
  readonly until?: Dayjs;
  readonly reason?: string;
}

const priorities: readonly Priority[] = ['p1', 'p2', 'p3', 'p4'];

/** Asks what the verb needs, does it for each ticket by itself, and tells what became of each. */
export function BulkDialog({ verb, tickets, done }: BulkProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<Chosen>();
  const team = Form.useWatch('team', form);
  const bulk = useBulk();
  return (
    <Modal
      open
      title={`${t(`actions.${verb}`)} · ${t('bulk.chosen', { count: tickets.length })}`}
      onCancel={() => done(bulk.isSuccess)}
      {...(bulk.data ? { footer: null } : {})}
      onOk={() => form.submit()}
      confirmLoading={bulk.isPending}
    >
      {bulk.data ? (
        <Outcomes of={bulk.data.items} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          onFinish={({ until, ...chosen }) =>
            bulk.mutate({ tickets, verb, ...chosen, until: instantOf(until) })
          }
        >
          {verb === 'assign' && (
            <>
              <Form.Item name="team" label={t('team')}>
                <TeamSelect />
              </Form.Item>
              <Form.Item name="person" label={t('handler')} extra={t('handlerOptional')}>
                <PersonSelect team={team} />
              </Form.Item>
            </>
          )}
          {verb === 'reclassify' && (
            <Form.Item
              name="priority"
              label={t('priority')}
              rules={[{ required: true, message: t('bulk.priorityNeeded') }]}
            >
              <Select options={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))} />
            </Form.Item>
          )}
          {verb === 'snooze' && (
            <Form.Item name="until" label={t('snooze.time')} extra={t('bulk.untilHint')}>
              <DatePicker showTime={{ format: 'HH:mm' }} minDate={wallClock()} style={{ width: '100%' }} />
            </Form.Item>
          )}
          {verb !== 'take' && verb !== 'close' && (
            <Form.Item
              name="reason"
              label={t('reason')}
              rules={verb === 'reclassify' ? [{ required: true, message: t('reasonForClass') }] : []}
            >
              <Input maxLength={500} />
            </Form.Item>
          )}
          <p>{t('bulk.each')}</p>
        </Form>
      )}
      <ProblemAlert error={bulk.error} />
    </Modal>
  );
}
