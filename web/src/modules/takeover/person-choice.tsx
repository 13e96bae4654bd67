import { Select } from 'antd';
import { useState } from 'react';
import { usePeople, usePersonNamed } from './api/takeovers';

interface PersonChoiceProps {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (id: string | undefined) => void;
  readonly placeholder?: string;
  readonly label: string;
}

/** A colleague, found by name; also one who comes by the address. */
export function PersonChoice({ label, value, ...props }: PersonChoiceProps) {
  const [q, setQ] = useState('');
  const people = usePeople(q);
  const found = people.data?.items ?? [];
  const missing = value !== undefined && !found.some((person) => person.id === value);
  const chosen = usePersonNamed(missing ? value : undefined);
  const all = missing && chosen.data ? [chosen.data, ...found] : found;
  return (
    <Select
      {...props}
      {...(value ? { value } : {})}
      aria-label={label}
      loading={people.isPending}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      style={{ width: 220 }}
      options={all.map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}
