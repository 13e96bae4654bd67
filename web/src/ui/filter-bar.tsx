import { Button, Flex, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly several?: boolean;
}

interface FilterBarProps {
  readonly filters: readonly Filter[];
  /** The name of the search field in the address, if there is one. */
  readonly search?: string;
  readonly extra?: ReactNode;
}

/** Filters above a list; what is chosen lives in the address, so that a link or a reload shows the same. */
export function FilterBar({ filters, search, extra }: FilterBarProps) {
  const { t } = useTranslation('ui');
  const [state, set] = useUrlState();
  const names = [...filters.map((filter) => filter.name), ...(search ? [search] : [])];
  const anySet = names.some((name) => state[name]);
  return (
    <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
      {search && (
        <Input.Search
          key={state[search] ?? ''}
          defaultValue={state[search] ?? ''}
          onSearch={(text) => set({ [search]: text.trim() })}
          placeholder={t('search')}
          allowClear
          style={{ width: 240 }}
        />
      )}
      {filters.map((filter) => (
        <Select<string | string[]>
          key={filter.name}
          aria-label={filter.label}
          placeholder={filter.label}
          value={(filter.several ? state[filter.name]?.split(',') : state[filter.name]) ?? null}
          onChange={(value: string | string[] | undefined) => set({ [filter.name]: value?.toString() })}
          options={[...filter.options]}
          {...(filter.several
            ? {
                mode: 'multiple' as const,
                maxTagCount: 1,
                maxTagPlaceholder: (rest: readonly unknown[]) => `+${rest.length}`,
              }
            : {})}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          style={{ minWidth: 128 }}
        />
      ))}
      {extra}
      {anySet && (
        <Button type="text" onClick={() => set(Object.fromEntries(names.map((name) => [name, undefined])))}>
          {t('clearFilters')}
        </Button>
      )}
    </Flex>
  );
}
