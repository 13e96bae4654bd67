import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { everyPage } from '@/lib/api';
import { useMe } from '@/lib/session';
import type { Outlet } from './api/outlets';

/** The outlets that run. */
export function useOutlets() {
  return useQuery({
    queryKey: ['outlets', 'running'],
    queryFn: () => everyPage<Outlet>('/outlets', { state: 'running' }),
    staleTime: 60_000,
  });
}

const place = 'chengnuo.outlet';

/** Where somebody at this machine worked last, else the one I am in charge of, else that of my team, else the first there is. */
export function useMyOutlet(): string | undefined {
  const me = useMe();
  const outlets = useOutlets().data;
  const last = localStorage.getItem(place);
  const mine =
    outlets?.find((each) => each.id === last) ??
    outlets?.find((each) => each.details.person === me.id) ??
    outlets?.find((each) => me.teams.some((team) => team.id === each.details.team));
  return (mine ?? outlets?.[0])?.id;
}

export function OutletSelect({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation('channel');
  const outlets = useOutlets();
  return (
    <Select
      {...(value ? { value } : {})}
      onChange={(id) => {
        localStorage.setItem(place, id);
        onChange(id);
      }}
      placeholder={t('outlet.title')}
      loading={outlets.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={outlets.data?.map((each) => ({ value: each.id, label: each.details.name })) ?? []}
      style={{ minWidth: 220 }}
    />
  );
}
