import { HistoryOutlined } from '@ant-design/icons';
import { Button, Flex, InputNumber, Select, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { worked } from '@/lib/dates';
import type { PastRule } from '@/lib/parts';
import { ProblemAlert } from '@/ui/problem-alert';
import { useReplay, type Replay } from './api/replay';
import styles from './clocks.module.css';
import { ReplayItems, ReplayTeams } from './replay-tables';

const periods = [30, 90, 180, 365] as const;

/** A rule somebody thinks of, tried on the tickets of the past: what would have been kept, in which teams, and with how many people. */
export function ReplayPast({ rule }: { readonly rule: PastRule }) {
  const { t } = useTranslation('sla');
  const [days, setDays] = useState<number>(90);
  const [minutes, setMinutes] = useState(15);
  const replay = useReplay();
  const run = () =>
    replay.mutate({
      promise: rule.promise,
      amount: rule.amount,
      calendar: rule.calendar,
      from: dayjs().subtract(days, 'day').toISOString(),
      to: dayjs().toISOString(),
      minutesEach: minutes,
    });
  return (
    <section className={styles.preview}>
      <Flex gap={8} align="center" wrap>
        <Select
          size="small"
          aria-label={t('replay.period')}
          value={days}
          onChange={setDays}
          options={periods.map((value) => ({ value, label: t('replay.days', { count: value }) }))}
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
        <Button size="small" icon={<HistoryOutlined />} loading={replay.isPending} onClick={run}>
          {t('replay.run')}
        </Button>
      </Flex>
      <ProblemAlert error={replay.error} />
      {replay.data && <Found replay={replay.data} />}
    </section>
  );
}

function Found({ replay }: { readonly replay: Replay }) {
  const { t } = useTranslation('sla');
  if (replay.cases === 0) return <p className={styles.uncounted}>{t('replay.none')}</p>;
  const { was, would } = replay;
  const share = ({ kept, broken }: Replay['was']) =>
    kept + broken === 0 ? '–' : `${((kept * 100) / (kept + broken)).toFixed(1)}%`;
  const span = (value?: string | null) => (value ? worked(value) : '–');
  const rows = [
    { key: 'share', was: share(was), would: share(would) },
    { key: 'kept', was: was.kept, would: would.kept },
    { key: 'broken', was: was.broken, would: would.broken },
    { key: 'open', was: was.open, would: would.open },
    { key: 'median', was: span(was.median), would: span(would.median) },
    { key: 'ninetieth', was: span(was.ninetieth), would: span(would.ninetieth) },
    {
      key: 'people',
      was: t('replay.atLeast', { count: was.people }),
      would: t('replay.atLeast', { count: would.people }),
    },
  ];
  return (
    <>
      <Table
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          {
            title: t('replay.cases', { count: replay.cases }),
            render: (_, { key }) => t(`replay.rows.${key}`),
          },
          { title: t('replay.was'), align: 'right', dataIndex: 'was' },
          { title: t('replay.would'), align: 'right', dataIndex: 'would' },
        ]}
      />
      <p className={replay.turnedToBroken > 0 ? styles.broken : undefined}>
        {t('replay.turned', { broken: replay.turnedToBroken, kept: replay.turnedToKept })}
      </p>
      {replay.teams.length > 1 && <ReplayTeams teams={replay.teams} />}
      {replay.items.length > 0 && <ReplayItems items={replay.items} />}
    </>
  );
}
