import { Table, Tooltip, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '@/lib/words';
import type { PromiseLine } from './api/get-board';
import type { Outcome } from './api/list-tickets-behind';
import { achieved, number, target } from './amounts';
import { difference } from './compare';
import { BehindPromise } from './promise-behind';
import { StateMark } from './state-mark';
import { Trend } from './trend';
import styles from './board.module.css';

interface PromiseTableProps {
  readonly lines: readonly PromiseLine[];
  readonly openTickets: (line: PromiseLine, outcome: Outcome) => void;
  readonly openTrend: (line: PromiseLine) => void;
  readonly loading: boolean;
  /** The same lines of another period or unit, by code. */
  readonly compared?: ReadonlyMap<string, PromiseLine> | undefined;
}

/** The promises, clause by clause. Each number opens the tickets behind it. */
export function PromiseTable({ lines, openTickets, openTrend, loading, compared }: PromiseTableProps) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const columns: TableProps<PromiseLine>['columns'] = [
    {
      title: t('clause'),
      width: 72,
      render: (_, { clause, clauseText }) => (
        <Tooltip title={clauseText && words(clauseText)}>
          {clause ? (
            <Link className={styles.clause ?? ''} to={`/policy?clause=${clause}`}>
              §{clause}
            </Link>
          ) : (
            <span className={styles.clause}>–</span>
          )}
        </Tooltip>
      ),
    },
    {
      title: t('promise'),
      render: (_, { name, formula, code, behind }) => (
        <Tooltip title={`${code} · ${words(formula)}`}>
          <Link
            className={styles.name ?? ''}
            to={behind.source === 'composed' ? '/policy/indicators' : `/policy/indicators?indicator=${code}`}
          >
            {words(name)}
          </Link>
        </Tooltip>
      ),
    },
    {
      title: t('target'),
      width: 132,
      className: styles.number ?? '',
      render: (_, line) => target(line) ?? t('states.no_target'),
    },
    {
      title: t('value'),
      width: 116,
      align: 'right',
      className: styles.number ?? '',
      render: (_, line) => (
        <span className={line.state === 'too_few' ? styles.still : undefined}>{achieved(line)}</span>
      ),
    },
    ...(compared
      ? [
          {
            title: t('compare.column'),
            width: 148,
            align: 'right' as const,
            className: styles.number ?? '',
            render: (_: unknown, line: PromiseLine) => <Other line={line} other={compared.get(line.code)} />,
          },
        ]
      : []),
    {
      title: t('trend'),
      width: 136,
      render: (_, line) =>
        line.trend.length > 0 && (
          <button
            type="button"
            className={styles.trend}
            onClick={() => openTrend(line)}
            aria-label={t('openTrend', { name: words(line.name) })}
          >
            <Trend line={line} />
          </button>
        ),
    },
    { title: t('state'), width: 112, render: (_, { state }) => <StateMark state={state} /> },
    {
      title: t('counts'),
      width: 148,
      align: 'right',
      render: (_, line) => <BehindPromise line={line} open={openTickets} />,
    },
  ];
  return (
    <Table<PromiseLine>
      size="small"
      rowKey="code"
      pagination={false}
      loading={loading}
      scroll={{ x: 880 }}
      dataSource={[...lines]}
      columns={columns}
    />
  );
}

function Other({ line, other }: { readonly line: PromiseLine; readonly other: PromiseLine | undefined }) {
  if (!other) return null;
  const differs = difference(line, other);
  const tone = differs?.better === undefined ? styles.still : differs.better ? styles.kept : styles.broken;
  return (
    <>
      {achieved(other)}{' '}
      {differs && differs.by !== 0 && (
        <span className={tone}>
          {differs.by > 0 ? '↑' : '↓'} {number(Math.abs(differs.by))}
        </span>
      )}
    </>
  );
}
