import { Select } from 'antd';
import { useState } from 'react';
import { usePeople } from '@/lib/people';

interface PeopleSelectProps {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (people: string[]) => void;
  /** Names of those chosen before. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
}

/** Several colleagues; a form field. */
export function PeopleSelect({ known, ...props }: PeopleSelectProps) {
  const [q, setQ] = useState('');
  const people = usePeople({ q });
  const found = people.data?.items ?? [];
  const others = known.filter((one) => !found.some((each) => each.id === one.id));
  return (
    <Select<string[]>
      {...props}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={[...others, ...found].map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}
