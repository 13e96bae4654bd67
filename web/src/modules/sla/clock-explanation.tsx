import { Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { duration, exact, short } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { useExplanation, type Explanation, type Interval } from './api/get-explanation';
import { ClockBadge } from './clock-badge';
import styles from './clocks.module.css';

/** Every counted and every paused stretch with its cause, so that anybody can add it up by hand. */
export function ClockExplanation({ clock }: { readonly clock: string }) {
  const explanation = useExplanation(clock);
  if (explanation.error) return <ProblemAlert error={explanation.error} />;
  if (!explanation.data) return <Skeleton active />;
  return <Explained explanation={explanation.data} />;
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('sla');
  return (
    <>
      <p className={styles.sum}>
        <ClockBadge clock={explanation} />
        {t('sum', {
          amount: duration(explanation.amount),
          counted: duration(explanation.counted),
          started: exact(explanation.startedAt),
          due: exact(explanation.dueAt),
          calendar: t(`calendars.${explanation.calendar}`, { defaultValue: explanation.calendar }),
        })}
      </p>
      <Table<Interval>
        size="small"
        rowKey="from"
        pagination={false}
        scroll={{ y: 360 }}
        dataSource={[...explanation.intervals]}
        columns={[
          { title: t('from'), render: (_, { from }) => short(from) },
          { title: t('to'), render: (_, { to }) => short(to) },
          { title: t('length'), align: 'right', render: (_, interval) => duration(lengthOf(interval)) },
          {
            title: t('kind'),
            render: (_, { kind, cause }) => (
              <span className={kind === 'counted' ? '' : styles.uncounted}>
                {t(`kinds.${kind}`)}
                {cause && ` · ${t(`causes.${cause}`, { defaultValue: cause })}`}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

const lengthOf = ({ from, to }: Interval) => Date.parse(to) - Date.parse(from);
