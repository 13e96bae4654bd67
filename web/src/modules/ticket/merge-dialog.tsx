import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useMerge, useMergePreview, type MergePreview, type MergeSide } from './api/merge';
import type { DialogProps } from './dialog-props';
import { TicketSelect } from './ticket-select';

/** Merges this ticket with another; before, it shows which survives and with what. */
export function MergeDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const navigate = useNavigate();
  const [other, choose] = useState<string>();
  const [sure, setSure] = useState(false);
  const [reason, setReason] = useState('');
  const preview = useMergePreview(ticket.id, other);
  const merge = useMerge();
  const seen = preview.data;
  const ready = seen && (seen.sameCustomer || sure);
  return (
    <Modal
      open
      width={640}
      title={t('actions.merge')}
      onCancel={done}
      okText={t('actions.merge')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={merge.isPending}
      onOk={() =>
        seen &&
        merge.mutate(
          { preview: seen, customersMayDiffer: sure, reason: reason.trim() || undefined },
          {
            onSuccess: () => {
              done();
              void navigate(`/tickets/${seen.survivor.id}`);
            },
          },
        )
      }
    >
      <p>{t('explain.merge')}</p>
      <TicketSelect<string> not={ticket.id} customer={ticket.customer?.id} onChange={choose} />
      {seen && <Shown preview={seen} sure={sure} setSure={setSure} />}
      {seen && (
        <Form layout="vertical" style={{ marginTop: 12 }}>
          <Form.Item label={t('reason')}>
            <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </Form.Item>
        </Form>
      )}
      <ProblemAlert error={preview.error ?? merge.error} />
    </Modal>
  );
}

interface ShownProps {
  readonly preview: MergePreview;
  readonly sure: boolean;
  readonly setSure: (sure: boolean) => void;
}

function Shown({ preview: { survivor, merged, sameCustomer, heavier }, sure, setSure }: ShownProps) {
  const { t } = useTranslation('ticket');
  return (
    <div style={{ marginTop: 16 }}>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 24 }}>
        <Side title={t('merge.survives')} side={survivor} />
        <Side title={t('merge.ends')} side={merged} />
      </div>
      <ul style={{ margin: '12px 0', paddingLeft: 18 }}>
        <li>
          {t('merge.messages', { shown: merged.publicMessages, hidden: merged.internalMessages })}
          {merged.files > 0 && t('merge.files', { count: merged.files })}
        </li>
        <li>{t('merge.clocks', { count: merged.clocks.length })}</li>
        {sameCustomer && <li>{t('merge.leads', { number: merged.number })}</li>}
      </ul>
      {heavier && <Alert type="warning" showIcon title={t('merge.heavier')} style={{ marginBottom: 8 }} />}
      {!sameCustomer && (
        <Alert
          type="warning"
          showIcon
          title={t('merge.customersDiffer', { one: survivor.customerName, other: merged.customerName })}
          description={
            <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
              {t('merge.sure')}
            </Checkbox>
          }
        />
      )}
    </div>
  );
}

function Side({ title, side }: { readonly title: string; readonly side: MergeSide }) {
  const { t } = useTranslation('ticket');
  return (
    <section>
      <h3 style={{ margin: '0 0 4px', fontSize: 13 }}>{title}</h3>
      <Pairs
        of={[
          [side.number, side.subject],
          [t('merge.customer'), side.customerName],
          [t('merge.status'), t(`statuses.${side.status}`)],
          [t('priority'), t(`priorities.${side.priority}`)],
          [t('handler'), side.handler?.name],
          [t('merge.opened'), <Time at={side.openedAt} />],
          [t('merge.due'), side.dueAt && <Time at={side.dueAt} />],
        ]}
      />
    </section>
  );
}
