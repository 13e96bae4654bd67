import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { useTeamChoices, useUnitChoices } from './api/list-teams';

/** With what the board is compared: the period before, the last year, another team. */
export function CompareSelect() {
  const { t } = useTranslation('analytics');
  const [state, set] = useUrlState();
  const choices = useCompareChoices();
  return (
    <Select
      aria-label={t('compare.title')}
      placeholder={t('compare.title')}
      allowClear
      value={state.against ?? null}
      onChange={(against: string | undefined) => set({ against })}
      popupMatchSelectWidth={false}
      style={{ minWidth: 128 }}
      options={choices}
    />
  );
}

export function useCompareChoices(): { value: string; label: string }[] {
  const { t } = useTranslation('analytics');
  const teams = useTeamChoices();
  const units = useUnitChoices();
  return [
    { value: 'before', label: t('compare.before') },
    { value: 'year', label: t('compare.year') },
    ...teams.map((team) => ({
      value: `team:${team.value}`,
      label: t('compare.team', { team: team.label }),
    })),
    ...(units.length > 1 ? units : []).map((unit) => ({
      value: `unit:${unit.value}`,
      label: t('compare.unit', { unit: unit.label }),
    })),
  ];
}
