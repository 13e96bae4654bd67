import { Alert, Button, Drawer, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommands } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { Keys } from '@/ui/keys';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { Time } from '@/ui/time';
import { useApproval, useDecide, type ShownApproval, type Step } from './api/approvals';
import { StateTag } from './state-tag';
import { VoteList } from './vote-list';

/** One request: what is asked, by whom, who has said what, and what the reader may say. */
export function ApprovalDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const shown = useApproval(id);
  return (
    <Drawer open title={shown.data?.approval.title ?? ''} onClose={close} size={520}>
      {shown.data ? (
        <Details shown={shown.data} />
      ) : shown.error ? (
        <ProblemAlert error={shown.error} />
      ) : (
        <Skeleton active />
      )}
    </Drawer>
  );
}

function Details({ shown }: { readonly shown: ShownApproval }) {
  const { t } = useTranslation('approval');
  const mayReadTable = useRight('blueprint_read');
  const { approval, votes, standingFor } = shown;
  return (
    <Flex vertical gap={16}>
      <Pairs
        of={[
          [t('columns.state'), <StateTag key="state" state={approval.state} />],
          [t('columns.kind'), t(`kinds.${approval.kind}`, { defaultValue: approval.kind })],
          [t('columns.askedBy'), approval.askedBy.name],
          [t('columns.askedAt'), <Time key="at" at={approval.askedAt} as="short" />],
          ...inOrder(approval.details).map(
            ([key, value]) =>
              [
                t(`details.${key}`, { defaultValue: key }),
                key === 'power'
                  ? t(`powers.${value}`, { defaultValue: value })
                  : key === 'absence'
                    ? t(`absences.${value}`, { defaultValue: value })
                    : value,
              ] as const,
          ),
          [t('reason'), approval.reason],
        ]}
      />
      {approval.ticket && <Link to={`/tickets/${approval.ticket}`}>{t('openTicket')}</Link>}
      {approval.kind === 'policy_version' && <Link to="/policy/draft">{t('openDraft')}</Link>}
      {approval.kind === 'table_variant' && mayReadTable && (
        <Link to={`/blueprint/${approval.about}?only=marked`}>{t('openTable')}</Link>
      )}
      <VoteList
        byLead={approval.kind === 'leave'}
        votes={votes}
        present={approval.state === 'waiting' ? approval.step : -1}
      />
      {standingFor && <Alert type="info" title={t('standingFor', { name: standingFor.name })} />}
      <Decide shown={shown} />
    </Flex>
  );
}

/** Yes needs no reason; no and not-like-this do. */
function Decide({ shown }: { readonly shown: ShownApproval }) {
  const { t } = useTranslation('approval');
  const decide = useDecide(shown.approval);
  const [asking, setAsking] = useState<Step>();
  const { mayDecide, mayWithdraw } = shown;
  useCommands([
    {
      id: 'approval.approve',
      title: t('approve'),
      group: t('title'),
      keys: 'a',
      disabled: !mayDecide,
      run: () => decide.mutate({ step: 'approval' }),
    },
    {
      id: 'approval.return',
      title: t('sendBack'),
      group: t('title'),
      keys: 'b',
      disabled: !mayDecide,
      run: () => setAsking('return'),
    },
    {
      id: 'approval.reject',
      title: t('reject'),
      group: t('title'),
      keys: 'x',
      disabled: !mayDecide,
      run: () => setAsking('rejection'),
    },
  ]);
  const titles: Partial<Record<Step, string>> = { return: t('sendBack'), rejection: t('reject') };
  return (
    <>
      {mayDecide && (
        <Flex gap={8} wrap>
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ step: 'approval' })}
          >
            {t('approve')} <Keys keys="a" />
          </Button>
          <Button onClick={() => setAsking('return')}>
            {t('sendBack')} <Keys keys="b" />
          </Button>
          <Button danger onClick={() => setAsking('rejection')}>
            {t('reject')} <Keys keys="x" />
          </Button>
        </Flex>
      )}
      {mayWithdraw && (
        <Flex>
          <Button onClick={() => decide.mutate({ step: 'withdrawal' })}>{t('withdraw')}</Button>
        </Flex>
      )}
      {!asking && <ProblemAlert error={decide.error} />}
      <ReasonDialog
        title={(asking && titles[asking]) ?? ''}
        open={asking !== undefined}
        danger={asking === 'rejection'}
        busy={decide.isPending}
        error={decide.error}
        onCancel={() => setAsking(undefined)}
        onConfirm={(reason) =>
          asking && decide.mutate({ step: asking, reason }, { onSuccess: () => setAsking(undefined) })
        }
      />
    </>
  );
}

/** The database keeps no order of details; people read from what it is about to why. */
const order = [
  'number',
  'subject',
  'customer',
  'absence',
  'period',
  'deputy',
  'power',
  'amount',
  'text',
  'risk',
  'measures',
  'steps',
  'responsible',
  'reason',
];

const inOrder = (details: Readonly<Record<string, string>>) =>
  Object.entries(details).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
