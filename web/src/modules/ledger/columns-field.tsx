import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { columns } from './columns';

interface ColumnsFieldProps {
  readonly value: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** Columns of the ledger as a form field, kept in the ledger's own order. */
export function ColumnsField({ value, onChange }: ColumnsFieldProps) {
  const { t } = useTranslation('ledger');
  return (
    <Select
      mode="multiple"
      allowClear
      aria-label={t('chooseColumns')}
      placeholder={t('usualVariant')}
      value={[...value]}
      onChange={(keys: string[]) =>
        onChange(columns.map((column) => column.key).filter((key) => keys.includes(key)))
      }
      options={columns.map(({ key }) => ({ value: key, label: t(`columns.${key}`) }))}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
