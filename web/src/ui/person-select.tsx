import { Select } from 'antd';
import { useState } from 'react';
import { usePeople, useTeams } from '@/lib/people';

interface ChoiceProps {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

export function TeamSelect(props: ChoiceProps) {
  const teams = useTeams();
  return (
    <Select
      {...props}
      loading={teams.isPending}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={teams.data?.items.map((team) => ({ value: team.id, label: team.name })) ?? []}
    />
  );
}

export function PersonSelect({ team, ...props }: ChoiceProps & { readonly team?: string | undefined }) {
  const [q, setQ] = useState('');
  const people = usePeople({ q, team });
  return (
    <Select
      {...props}
      loading={people.isPending}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={people.data?.items.map((person) => ({ value: person.id, label: person.name })) ?? []}
    />
  );
}
