import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Variant } from './api/variants';
import { columns, usual } from './columns';

interface ColumnChoiceProps {
  readonly chosen: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
  /** Tables of the reader's own service teams. */
  readonly variants: readonly Variant[];
}

export function ColumnChoice({ chosen, choose, variants }: ColumnChoiceProps) {
  const { t } = useTranslation('ledger');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('chooseColumns')}
      content={
        <>
          <Checkbox.Group
            value={[...chosen]}
            onChange={(keys) => choose(keys)}
            style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 6 }}
            options={columns.map(({ key }) => ({
              value: key,
              label: t(`columns.${key}`),
              disabled: key === 'number',
            }))}
          />
          <Button type="link" size="small" style={{ paddingLeft: 0 }} onClick={() => choose(usual)}>
            {t('usualColumns')}
          </Button>
          {variants.map((variant) => (
            <Button key={variant.customer} type="link" size="small" onClick={() => choose(variant.columns)}>
              {t('variant', { name: variant.name })}
            </Button>
          ))}
        </>
      }
    >
      <Button icon={<SettingOutlined />}>{t('columnsButton')}</Button>
    </Popover>
  );
}
