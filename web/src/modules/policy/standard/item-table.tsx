import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../words';
import type { Item, Mark } from './api';

/** The items of a sheet; with what was found, or empty to be ticked on paper. */
export function ItemTable({
  items,
  marks,
}: {
  readonly items: readonly Item[];
  readonly marks?: readonly Mark[];
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const found = (item: Item) => marks?.find((mark) => mark.item === item.key);
  const colors = { yes: 'green', no: 'red', na: 'default' } as const;
  return (
    <Table<Item>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={[...items]}
      columns={[
        {
          title: t('standards.aspect'),
          width: 90,
          render: (_, { aspect }) => aspect && t(`standards.aspects.${aspect}`),
        },
        {
          title: t('standards.item'),
          render: (_, item) => (
            <>
              {words(item.text)} {item.must && <Tag color="volcano">{t('standards.must')}</Tag>}
            </>
          ),
        },
        { title: t('standards.weight'), width: 70, align: 'right', dataIndex: 'weight' },
        {
          title: t('standards.found'),
          width: 150,
          render: (_, item) => {
            const mark = found(item);
            if (!mark)
              return (
                '□ ' + (['yes', 'no', 'na'] as const).map((each) => t(`standards.founds.${each}`)).join(' □ ')
              );
            return <Tag color={colors[mark.found]}>{t(`standards.founds.${mark.found}`)}</Tag>;
          },
        },
        ...(marks
          ? [{ title: t('standards.note'), render: (_: unknown, item: Item) => found(item)?.note }]
          : []),
      ]}
    />
  );
}
