import { Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useLinkTickets, type Relation } from './api/links';
import { Outcomes } from './outcomes';
import type { DialogProps } from './dialog-props';
import { TicketSelect } from './ticket-select';

const offered: readonly Relation[] = ['child', 'parent', 'related', 'duplicate_of', 'caused_by', 'cause_of'];

/** Links this ticket with others; many children can be attached at once. */
export function LinkDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ relation: Relation; tickets: string[] }>();
  const link = useLinkTickets(ticket.id);
  const refused = link.data?.items.some((each) => !each.done) ?? false;
  return (
    <Modal
      open
      title={t('links.add')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={link.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ relation: 'child' }}
        onFinish={(chosen) =>
          link.mutate(chosen, { onSuccess: (report) => report.items.every((each) => each.done) && done() })
        }
      >
        <Form.Item name="relation" label={t('links.relation')} extra={t('links.relationHint')}>
          <Select options={offered.map((value) => ({ value, label: t(`links.relations.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="tickets"
          label={t('links.tickets')}
          rules={[{ required: true, message: t('links.choose') }]}
        >
          <TicketSelect<string[]> several not={ticket.id} customer={ticket.customer?.id} />
        </Form.Item>
      </Form>
      {refused && <Outcomes of={link.data?.items ?? []} />}
      <ProblemAlert error={link.error} />
    </Modal>
  );
}
