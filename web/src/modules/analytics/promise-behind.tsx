import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countsTickets, type PromiseLine } from './api/get-board';
import type { Outcome } from './api/list-tickets-behind';
import { number } from './amounts';
import styles from './board.module.css';

interface BehindProps {
  readonly line: PromiseLine;
  readonly open: (line: PromiseLine, outcome: Outcome) => void;
}

/** The way from a number to what it is made of. */
export function BehindPromise({ line, open }: BehindProps) {
  const { t } = useTranslation('analytics');
  const { source, kinds, entries } = line.behind;
  if (countsTickets(source)) return <Counts line={line} open={open} />;
  if (kinds.includes('first_year_task')) {
    return <Link to="/policy/rollout">{t('rolloutBehind', { count: entries })}</Link>;
  }
  if (source === 'register') {
    return <Link to={`/register?kind=${kinds.join(',')}`}>{t('entriesBehind', { count: entries })}</Link>;
  }
  if (source === 'outlets') return <Link to="/outlets/coverage">{t('outletsBehind')}</Link>;
  if (source === 'customers') return <Link to="/customers">{t('customersBehind')}</Link>;
  if (source === 'policy') return <Link to="/policy">{t('policyBehind')}</Link>;
  return null;
}

function Counts({ line, open }: BehindProps) {
  const { t } = useTranslation('analytics');
  if (line.kept + line.broken === 0) return null;
  return (
    <span className={styles.counts}>
      <Button
        type="link"
        size="small"
        onClick={() => open(line, 'kept')}
        aria-label={t('openKept', { count: line.kept })}
      >
        {number(line.kept)}
      </Button>
      /
      <Button
        type="link"
        size="small"
        danger={line.broken > 0}
        onClick={() => open(line, 'broken')}
        aria-label={t('openBroken', { count: line.broken })}
      >
        {number(line.broken)}
      </Button>
    </span>
  );
}
