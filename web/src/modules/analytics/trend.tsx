import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseLine } from './api/get-board';
import { number } from './amounts';
import { Chart } from './chart';
import { useChartColours } from './chart-colours';

/** The trend of a line, small: a movement to see, no axis to read. */
export function Trend({ line }: { readonly line: PromiseLine }) {
  const { t } = useTranslation('analytics');
  const colours = useChartColours();
  const option = useMemo(
    () => ({
      animation: false,
      grid: { left: 2, right: 2, top: 3, bottom: 3 },
      xAxis: { type: 'category', show: false, data: line.trend.map((point) => point.day) },
      yAxis: { type: 'value', show: false, scale: true },
      series: [
        {
          type: 'line',
          data: line.trend.map((point) => point.value),
          showSymbol: line.trend.length === 1,
          symbolSize: 5,
          lineStyle: { width: 1.5, color: colours.line },
          itemStyle: { color: colours.line },
        },
      ],
    }),
    [line.trend, colours],
  );
  return (
    <Chart
      option={option}
      width={112}
      height={28}
      label={t('trendOf', {
        values: line.trend.map(({ value }) => (value === null ? '–' : number(value))).join(', '),
      })}
    />
  );
}
