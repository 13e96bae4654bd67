import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useCommitments, type Commitment, type CommitmentState } from './api/commitments';
import { CommitmentDialog } from './commitment-dialog';

const colours: Record<CommitmentState, string> = {
  waiting: 'processing',
  made: 'success',
  refused: 'error',
  withdrawn: 'default',
};

/** What was promised to the customer beyond the service, and what waits for somebody who may promise it. */
export function TicketCommitments({ ticket, over }: { readonly ticket: string; readonly over: boolean }) {
  const { t } = useTranslation('work');
  const commitments = useCommitments(ticket);
  const mayPromise = useRight('ticket_reply') && !over;
  const [making, setMaking] = useState(false);
  return (
    <>
      <ProblemAlert error={commitments.error} />
      {commitments.data?.length === 0 && (
        <div style={{ color: 'var(--ant-color-text-tertiary)' }}>{t('commitments.none')}</div>
      )}
      {commitments.data?.map((one) => (
        <Line key={one.id} one={one} />
      ))}
      {mayPromise && (
        <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setMaking(true)}>
          {t('commitments.make')}
        </Button>
      )}
      {making && <CommitmentDialog ticket={ticket} close={() => setMaking(false)} />}
    </>
  );
}

function Line({ one }: { readonly one: Commitment }) {
  const { t } = useTranslation('work');
  const state = <Tag color={colours[one.state]}>{t(`commitments.states.${one.state}`)}</Tag>;
  return (
    <div style={{ marginBottom: 8 }}>
      <div>
        {one.approval ? <Link to={`/approvals/${one.approval}`}>{state}</Link> : state}
        <strong>{t(`commitments.kinds.${one.kind}`, { defaultValue: one.kind })}</strong>
        {one.amount !== null && one.amount !== undefined && (
          <> {t('commitments.money', { amount: one.amount })}</>
        )}
      </div>
      <div>{one.text}</div>
      {one.reason && <div>{one.reason}</div>}
      <div style={{ color: 'var(--ant-color-text-tertiary)' }}>
        {one.madeBy.name} <Time at={one.madeAt} />
      </div>
    </div>
  );
}
