import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Item, Mark } from './api';
import styles from './standard.module.css';

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
          width: 210,
          render: (_, item) => {
            const mark = found(item);
            if (!mark) return <Boxes />;
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

/** To be ticked on paper. */
function Boxes() {
  const { t } = useTranslation('policy');
  return (
    <span className={styles.boxes}>
      {(['yes', 'no', 'na'] as const).map((each) => (
        <span key={each}>
          <i className={styles.box} />
          {t(`standards.founds.${each}`)}
        </span>
      ))}
    </span>
  );
}
