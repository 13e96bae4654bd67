import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact, timeOnly } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { ProblemAlert } from '@/ui/problem-alert';
import { type RosterWeek, type Swap, useDecideSwap } from './api/roster';

/** Swaps that wait for somebody's word. */
export function SwapList({ week }: { readonly week: RosterWeek }) {
  if (week.swaps.length === 0) return null;
  return (
    <Flex vertical gap={8} style={{ marginBottom: 12 }}>
      {week.swaps.map((swap) => (
        <Waiting key={swap.id} swap={swap} week={week} />
      ))}
    </Flex>
  );
}

function Waiting({ swap, week }: { readonly swap: Swap; readonly week: RosterWeek }) {
  const { t } = useTranslation('routing');
  const me = useMe();
  const mayEdit = useRight('roster_edit');
  const decide = useDecideSwap();
  const name = (id: string) => week.people.find((one) => one.id === id)?.name ?? '?';
  const shift = week.shifts.find((one) => one.id === swap.shift);
  const mine = swap.fromPerson === me.id || swap.toPerson === me.id;
  const when = shift ? `${exact(shift.from)}–${timeOnly(shift.to)}` : '';
  return (
    <Alert
      type="info"
      title={t(`swap.${swap.state}`, { from: name(swap.fromPerson), to: name(swap.toPerson), when })}
      description={<ProblemAlert error={decide.error} />}
      action={
        <Flex gap={8}>
          {swap.state === 'asked' && swap.toPerson === me.id && (
            <Button
              size="small"
              type="primary"
              onClick={() => decide.mutate({ swap: swap.id, step: 'agreement' })}
            >
              {t('swap.agree')}
            </Button>
          )}
          {swap.state === 'agreed' && mayEdit && !mine && (
            <Button
              size="small"
              type="primary"
              onClick={() => decide.mutate({ swap: swap.id, step: 'approval' })}
            >
              {t('swap.approve')}
            </Button>
          )}
          {(mine || mayEdit) && (
            <Button size="small" onClick={() => decide.mutate({ swap: swap.id, step: 'refusal' })}>
              {t('swap.refuse')}
            </Button>
          )}
        </Flex>
      }
    />
  );
}
