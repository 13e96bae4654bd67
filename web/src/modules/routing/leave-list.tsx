import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exact } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { useWaitingLeaves } from './api/leave';
import type { RosterWeek } from './api/roster';

/** Leave the team's people ask for in this week; it binds nobody before it is granted. */
export function LeaveList({ week }: { readonly week: RosterWeek }) {
  const { t } = useTranslation('routing');
  const leaves = useWaitingLeaves(week.team, week.week);
  if (leaves.error) return <ProblemAlert error={leaves.error} />;
  if (!leaves.data?.items.length) return null;
  return (
    <Flex vertical gap={8} style={{ marginBottom: 12 }}>
      {leaves.data.items.map((leave) => (
        <Alert
          key={leave.id}
          type="info"
          title={t('leave.waiting', {
            name: leave.name,
            kind: t(`leave.kinds.${leave.kind}`, { defaultValue: leave.kind }),
            from: exact(leave.from),
            to: exact(leave.to),
          })}
          action={
            <Link to={`/approvals/${leave.approval}`}>
              <Button size="small">{t('leave.look')}</Button>
            </Link>
          }
        />
      ))}
    </Flex>
  );
}
