import { HistoryOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, InputNumber, Statistic, Table, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastPolicy } from '@/lib/parts';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAmount } from './amount';
import { useReplayPolicy, type PolicyReplay, type ReplayPromise, type ReplaySide } from './api/replay';
import styles from './clocks.module.css';
import { usePromiseName } from './promise-name';
import { ReplayItems, ReplayTeams } from './replay-tables';

/** The next version of the policy, or other working hours, tried on the tickets of a past period, promise by promise. */
export function ReplayPolicy({ what }: { readonly what: PastPolicy }) {
  const { t } = useTranslation('sla');
  const [period, setPeriod] = useState<readonly [Dayjs, Dayjs]>(() => [
    wallClock().subtract(89, 'day'),
    wallClock(),
  ]);
  const [minutes, setMinutes] = useState(15);
  const replay = useReplayPolicy();
  const run = () =>
    replay.mutate({
      draft: what.draft,
      calendars: what.calendars,
      from: instantOf(period[0].startOf('day')),
      to: instantOf(period[1].add(1, 'day').startOf('day')),
      minutesEach: minutes,
    });
  return (
    <section className={styles.preview}>
      <Flex gap={8} align="center" wrap>
        <DatePicker.RangePicker
          size="small"
          aria-label={t('replay.period')}
          allowClear={false}
          value={[period[0], period[1]]}
          maxDate={wallClock()}
          presets={([30, 90, 180, 365] as const).map((days) => ({
            label: t('replay.days', { count: days }),
            value: [wallClock().subtract(days - 1, 'day'), wallClock()],
          }))}
          onChange={(days) => days?.[0] && days[1] && setPeriod([days[0], days[1]])}
        />
        <InputNumber
          size="small"
          aria-label={t('replay.minutesEach')}
          min={1}
          max={10_000}
          precision={0}
          value={minutes}
          onChange={(value) => setMinutes(value ?? 15)}
          prefix={t('replay.each')}
          suffix={t('replay.minutes')}
          style={{ width: 170 }}
        />
        <Button
          size="small"
          type="primary"
          icon={<HistoryOutlined />}
          loading={replay.isPending}
          onClick={run}
        >
          {t('replay.run')}
        </Button>
      </Flex>
      <ProblemAlert error={replay.error} />
      {replay.data && <Found replay={replay.data} />}
    </section>
  );
}

function Found({ replay }: { readonly replay: PolicyReplay }) {
  const { t } = useTranslation('sla');
  if (replay.promises.length === 0)
    return <EmptyState title={t('replay.nothingChanged')} fill={t('replay.nothingChangedFill')} />;
  return (
    <>
      <Flex gap={32} wrap style={{ margin: '12px 0' }}>
        <Statistic title={t('replay.tickets')} value={replay.tickets} />
        <Statistic title={t('replay.brokenNow')} value={replay.brokenNow} />
        <Statistic title={t('replay.brokenDraft')} value={replay.brokenThen} />
      </Flex>
      <Promises promises={replay.promises} />
    </>
  );
}

function Promises({ promises }: { readonly promises: readonly ReplayPromise[] }) {
  const { t } = useTranslation('sla');
  const named = usePromiseName();
  const words = useAmount();
  const limit = (amount?: string | null) => (amount ? words(amount) : t('replay.outcomes.none'));
  return (
    <Table<ReplayPromise>
      size="small"
      rowKey="promise"
      pagination={false}
      dataSource={[...promises]}
      expandable={{
        expandedRowRender: (one) => <Behind promise={one} />,
        rowExpandable: ({ cases }) => cases > 0,
        defaultExpandedRowKeys: promises.length === 1 ? [promises[0]?.promise ?? ''] : [],
      }}
      columns={[
        {
          title: t('replay.promise'),
          render: (_, { promise, limitNow, limitThen, choosesAnew }) => (
            <>
              {named(promise)} {choosesAnew && <Tag>{t('replay.choosesAnew')}</Tag>}
              {limitNow && limitThen && limitNow.calendar !== limitThen.calendar && (
                <Tag>{t('replay.otherHours')}</Tag>
              )}
              <div className={styles.uncounted}>
                {limit(limitNow?.amount)} → {limit(limitThen?.amount)}
              </div>
            </>
          ),
        },
        { title: t('replay.count'), align: 'right', dataIndex: 'cases' },
        {
          title: t('replay.rows.share'),
          align: 'right',
          render: (_, { was, would }) => `${share(was)} → ${share(would)}`,
        },
        {
          title: t('replay.rows.broken'),
          align: 'right',
          render: (_, { was, would }) => (
            <span className={(would?.broken ?? 0) > (was?.broken ?? 0) ? styles.broken : undefined}>
              {was?.broken ?? '–'} → {would?.broken ?? '–'}
            </span>
          ),
        },
        {
          title: t('replay.rows.people'),
          align: 'right',
          render: (_, { was, would }) => `${was?.people ?? '–'} → ${would?.people ?? '–'}`,
        },
      ]}
    />
  );
}

function share(side?: ReplaySide | null): string {
  const judged = (side?.kept ?? 0) + (side?.broken ?? 0);
  return side && judged > 0 ? `${((side.kept * 100) / judged).toFixed(1)}%` : '–';
}

function Behind({ promise }: { readonly promise: ReplayPromise }) {
  const { t } = useTranslation('sla');
  const { turnedToBroken, turnedToKept, gained, lost } = promise;
  return (
    <>
      <p className={turnedToBroken > 0 ? styles.broken : undefined}>
        {t('replay.turned', { broken: turnedToBroken, kept: turnedToKept })}
        {gained + lost > 0 && <> {t('replay.moved', { gained, lost })}</>}
      </p>
      {promise.teams.length > 0 && <ReplayTeams teams={promise.teams} />}
      {promise.items.length > 0 && <ReplayItems items={promise.items} />}
    </>
  );
}
