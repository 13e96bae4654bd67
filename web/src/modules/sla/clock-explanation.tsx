import { Alert, Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCalendarName } from '@/lib/calendars';
import { exact, milliseconds, short, worked } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { useExplanation, type Explanation, type Interval } from './api/get-explanation';
import { ClockBadge } from './clock-badge';
import { useAmount } from './amount';
import styles from './clocks.module.css';

/** Every counted and every paused stretch with its cause, so that anybody can add it up by hand. */
export function ClockExplanation({ clock }: { readonly clock: string }) {
  const explanation = useExplanation(clock);
  if (explanation.error) return <ProblemAlert error={explanation.error} />;
  if (!explanation.data) return <Skeleton active />;
  return (
    <>
      <Sum explanation={explanation.data} />
      <Stretches intervals={explanation.data.intervals} />
    </>
  );
}

function Sum({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('sla');
  const words = useWords();
  const { clause, clauseText, stoppedAt } = explanation;
  const amountOf = useAmount();
  const calendar = useCalendarName()(explanation.calendar);
  const { calendarVersion, calendarInForce } = explanation;
  const version =
    calendarVersion > 0 && calendarVersion !== calendarInForce
      ? ` · ${t('calendarVersion', { version: calendarVersion, now: calendarInForce })}`
      : '';
  return (
    <>
      {clauseText && (
        <blockquote className={styles.clauseText}>
          {clause && <Clause number={clause} version={explanation.policyVersion} />}
          {words(clauseText)}
          {explanation.policyNumber && (
            <span className={styles.clause}>
              {' '}
              {t('policyVersion', { version: explanation.policyNumber })}
            </span>
          )}
        </blockquote>
      )}
      <Pairs
        of={[
          [t('state'), <ClockBadge clock={explanation} over={explanation.over} />],
          [t('promised'), `${amountOf(explanation.amount)} · ${calendar}${version}`],
          [t('started'), exact(explanation.startedAt)],
          [t('due'), exact(explanation.dueAt)],
          [t('stopped'), stoppedAt && exact(stoppedAt)],
          [t('countedOf'), t('countedOfAllowed', { counted: worked(explanation.counted), allowed: worked(explanation.allowed) })],
          [t('over'), milliseconds(explanation.over) >= 60_000 && worked(explanation.over)],
          [t('pausedFor'), worked(explanation.paused)],
        ]} // prettier-ignore
      />
      {explanation.recounted && (
        <Alert
          type="info"
          showIcon
          title={t(`recount.explained.${explanation.recounted.kind}`, {
            time: exact(explanation.recounted.at),
            reason: explanation.recounted.reason,
          })}
        />
      )}
      {!explanation.recomputes && <Alert type="warning" showIcon title={t('calendarChanged')} />}
    </>
  );
}

/** As it stood when the ticket began. Whoever may not read the policy sees the number only. */
function Clause({ number, version }: { readonly number: string; readonly version: string }) {
  const mayRead = useRight('policy_read');
  if (!mayRead) return <>§{number} </>;
  return <Link to={`/policy?version=${version}&clause=${number}`}>§{number} </Link>;
}

function Stretches({ intervals }: { readonly intervals: readonly Interval[] }) {
  const { t } = useTranslation('sla');
  return (
    <Table<Interval>
      className={styles.stretches}
      size="small"
      rowKey="from"
      pagination={false}
      scroll={{ y: 320 }}
      dataSource={[...intervals]}
      columns={[
        { title: t('from'), render: (_, { from }) => short(from) },
        { title: t('to'), render: (_, { to }) => short(to) },
        { title: t('working'), align: 'right', render: (_, { working }) => worked(working) },
        {
          title: t('kind'),
          render: (_, { kind, cause, until }) => (
            <span
              className={kind === 'counted' ? '' : kind === 'paused' ? styles.paused : styles.uncounted}
              title={until ? t('pausedUntil', { time: exact(until) }) : undefined}
            >
              {t(`kinds.${kind}`)}
              {cause && ` · ${t(`causes.${cause}`, { defaultValue: cause })}`}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Whole days in a promise are working days of its calendar; everything else is hours and minutes. */
