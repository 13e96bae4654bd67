import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, type Page } from '@/lib/api';
import type { Person } from './api/people';

interface ColleagueSelectProps {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  /** Somebody who is not to be chosen. */
  readonly without?: string;
}

/** A colleague, found by name. */
export function ColleagueSelect({ without, ...props }: ColleagueSelectProps) {
  const [q, setQ] = useState('');
  const people = useQuery({
    queryKey: ['people', 'colleagues', q],
    queryFn: () => api.get<Page<Person>>('/people', { query: { q } }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });
  return (
    <Select
      {...props}
      loading={people.isPending}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={
        people.data?.items
          .filter((person) => person.id !== without)
          .map((person) => ({ value: person.id, label: person.name })) ?? []
      }
    />
  );
}
