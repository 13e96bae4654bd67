import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/lib/people';

interface MentionProps {
  readonly value: readonly string[];
  readonly onChange: (people: readonly string[]) => void;
}

/** Colleagues a note calls: they are told, and follow the ticket. */
export function MentionSelect({ value, onChange }: MentionProps) {
  const { t } = useTranslation('ticket');
  const [q, setQ] = useState('');
  const people = usePeople({ q, team: undefined });
  return (
    <Select<string[]>
      mode="multiple"
      size="small"
      variant="borderless"
      style={{ minWidth: 120 }}
      placeholder={t('mention')}
      aria-label={t('mention')}
      value={[...value]}
      onChange={onChange}
      maxCount={20}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={people.data?.items.map((person) => ({ value: person.id, label: `@${person.name}` })) ?? []}
    />
  );
}
