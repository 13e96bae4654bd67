import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { useClauses } from './api/common';

interface ClauseSelectProps {
  readonly id?: string;
  readonly value?: string[] | string;
  readonly onChange?: (value: string[] | string | undefined) => void;
  readonly several?: boolean;
}

/** Clauses of the policy by number or words; a form field. */
export function ClauseSelect({ id, value, onChange, several = false }: ClauseSelectProps) {
  const { t } = useTranslation('improvement');
  const words = useWords();
  const [q, setQ] = useState('');
  const found = useClauses(q.trim());
  return (
    <Select<string[] | string>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      {...(several ? { mode: 'multiple' as const } : {})}
      onChange={(chosen) => onChange?.(chosen)}
      allowClear
      placeholder={t('chooseClause')}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={
        found.data?.items.map((clause) => ({
          value: clause.number,
          label: `${clause.number} ${clause.title ? words(clause.title) : words(clause.text).slice(0, 30)}`,
        })) ?? []
      }
    />
  );
}
