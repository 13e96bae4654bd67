import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allChannels, tiers } from '@/lib/request-traits';
import { useUrlState } from '@/lib/url-state';
import { wallClock } from '@/lib/wall-clock';
import { FilterBar } from '@/ui/filter-bar';
import { useTeamChoices, useUnitChoices } from './api/list-teams';
import type { Board } from './api/get-board';

const day = 'YYYY-MM-DD';

/** What the board is narrowed to; it lives in the address. The period shown is the one the server chose when none is given. */
export function BoardFilters({
  shown,
  extra,
}: {
  readonly shown: Board | undefined;
  readonly extra?: ReactNode;
}) {
  const { t } = useTranslation('analytics');
  const [state, set] = useUrlState();
  const teams = useTeamChoices();
  const units = useUnitChoices();
  const from = state.from ?? shown?.from;
  const to = state.to ?? shown?.to;
  const today = wallClock().startOf('day');
  return (
    <FilterBar
      filters={[
        ...(units.length > 1 ? [{ name: 'unit', label: t('unit'), options: units }] : []),
        { name: 'team', label: t('team'), options: teams },
        {
          name: 'channel',
          label: t('channel'),
          options: words(t, 'channels', allChannels),
        },
        { name: 'tier', label: t('tier'), options: words(t, 'tiers', tiers) },
      ]}
      extra={
        <>
          <DatePicker.RangePicker
            allowClear={false}
            aria-label={t('period')}
            value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
            onChange={(range) => set({ from: range?.[0]?.format(day), to: range?.[1]?.format(day) })}
            presets={[
              { label: t('periods.week'), value: [today.subtract(6, 'day'), today] },
              { label: t('periods.month'), value: [today.subtract(29, 'day'), today] },
              { label: t('periods.quarter'), value: [today.subtract(89, 'day'), today] },
              { label: t('periods.year'), value: [today.subtract(364, 'day'), today] },
            ]}
          />
          <DatePicker
            aria-label={t('onDay')}
            placeholder={t('onDay')}
            value={null}
            maxDate={today}
            onChange={(chosen: dayjs.Dayjs | null) =>
              chosen && set({ from: chosen.subtract(29, 'day').format(day), to: chosen.format(day) })
            }
          />
          {extra}
        </>
      }
    />
  );
}

function words(t: TFunction<'analytics'>, group: string, values: readonly string[]) {
  return values.map((value) => ({ value, label: (t as TFunction)(`${group}.${value}`) }));
}
