import { Modal, Table, Tabs } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { countsTickets, type BoardFilter, type Point, type PromiseLine, type Step } from './api/get-board';
import { inUnit, number, target } from './amounts';
import { Chart } from './chart';
import { useChartColours } from './chart-colours';
import { PartsTable } from './parts-table';
import styles from './board.module.css';

interface TrendDialogProps {
  readonly line: PromiseLine;
  readonly step: Step;
  readonly filter: BoardFilter;
  readonly onClose: () => void;
}

/** A line's trend in full: the picture against the target, the percentiles, and the numbers as a table. */
export function TrendDialog({ line, step, filter, onClose }: TrendDialogProps) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const option = useOption(line);
  const cases = countsTickets(line.behind.source);
  return (
    <Modal open onCancel={onClose} footer={null} width={860} title={words(line.name)}>
      <p className={styles.still}>{words(line.formula)}</p>
      <p className={styles.number}>
        {[
          [t('target'), target(line) ?? t('states.no_target')],
          ...(
            [
              ['p50', line.p50],
              ['p90', line.p90],
              ['worst', line.worst],
            ] as const
          ).map(([name, value]) => [t(name), value === null ? null : inUnit(value, line.unit)]),
          [t('mean'), line.mean === null ? null : number(line.mean)],
        ]
          .filter(([, value]) => value !== null)
          .map(([name, value]) => `${name} ${value}`)
          .join(' · ')}
      </p>
      <Tabs
        items={[
          { key: 'trend', label: t('trend'), children: <Course line={line} step={step} option={option} /> },
          ...(cases
            ? [
                {
                  key: 'parts',
                  label: t('parts.title'),
                  children: <PartsTable line={line} filter={filter} />,
                },
              ]
            : []),
        ]}
      />
    </Modal>
  );
}

interface CourseProps {
  readonly line: PromiseLine;
  readonly step: Step;
  readonly option: ReturnType<typeof useOption>;
}

function Course({ line, step, option }: CourseProps) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  return (
    <>
      <Chart option={option} width="100%" height={240} label={words(line.name)} />
      <Table<Point>
        size="small"
        rowKey="day"
        pagination={false}
        scroll={{ y: 240 }}
        dataSource={[...line.trend].reverse()}
        columns={[
          { title: t(`steps.${step}`), dataIndex: 'day', className: styles.number ?? '' },
          {
            title: t('value'),
            align: 'right',
            render: (_, { value }) => (value === null ? '–' : inUnit(value, line.unit)),
          },
          { title: t('keptCount'), dataIndex: 'kept', align: 'right' },
          { title: t('brokenCount'), dataIndex: 'broken', align: 'right' },
        ]}
      />
    </>
  );
}

function useOption(line: PromiseLine) {
  const colours = useChartColours();
  return useMemo(
    () => ({
      animation: false,
      grid: { left: 48, right: 16, top: 16, bottom: 28 },
      tooltip: {
        trigger: 'axis',
        backgroundColor: colours.ground,
        borderColor: colours.rule,
        textStyle: { color: colours.text },
        valueFormatter: (value: unknown) => (typeof value === 'number' ? inUnit(value, line.unit) : '–'),
      },
      xAxis: {
        type: 'category',
        data: line.trend.map((point) => point.day),
        axisLabel: { color: colours.text },
        axisLine: { lineStyle: { color: colours.rule } },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: colours.text },
        splitLine: { lineStyle: { color: colours.rule } },
      },
      series: [
        {
          type: 'line',
          data: line.trend.map((point) => point.value),
          showSymbol: line.trend.length < 40,
          lineStyle: { color: colours.line },
          itemStyle: { color: colours.line },
          markLine:
            line.target === null
              ? {}
              : {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: colours.target, type: 'dashed' },
                  label: { formatter: target(line) ?? '', position: 'insideEndTop', color: colours.text },
                  data: [{ yAxis: line.target }],
                },
        },
      ],
    }),
    [line, colours],
  );
}
