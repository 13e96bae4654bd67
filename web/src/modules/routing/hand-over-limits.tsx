import { Button, Flex, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/queues';
import { type HandOverLimit, useHandOverLimits, useSetHandOverLimits } from './api/settings';
import { CategorySelect } from './category-select';
import styles from './routing.module.css';

/** How often a ticket may change hands before a supervisor decides who keeps it. */
export function HandOverLimits() {
  const { t } = useTranslation('routing');
  const decides = useRight('owner_decide');
  const mayEdit = useRight('settings_edit');
  const limits = useHandOverLimits(decides || mayEdit);
  const set = useSetHandOverLimits();
  const categoryName = useCategoryName();
  const [category, setCategory] = useState<string>();
  const [most, setMost] = useState(2);
  if (!decides && !mayEdit) return null;
  const given = limits.data ?? [];
  const put = (one: HandOverLimit) =>
    set.mutate([...given.filter((each) => each.category !== one.category), one]);
  return (
    <>
      <h3>{t('handOvers.title')}</h3>
      <p className={styles.quiet}>{t('handOvers.hint')}</p>
      <ProblemAlert error={limits.error ?? set.error} />
      <Table<HandOverLimit>
        size="small"
        rowKey="category"
        pagination={false}
        loading={limits.isPending}
        dataSource={[...given].sort((one, other) => one.category.localeCompare(other.category))}
        columns={[
          {
            title: t('rule.categories'),
            render: (_, row) => (row.category ? categoryName(row.category) : t('handOvers.company')),
          },
          {
            title: t('handOvers.most'),
            render: (_, row) => (
              <InputNumber
                key={row.most}
                min={0}
                max={50}
                precision={0}
                aria-label={t('handOvers.most')}
                disabled={!mayEdit}
                defaultValue={row.most}
                changeOnWheel={false}
                onBlur={(event) => {
                  const wanted = Number(event.target.value);
                  if (event.target.value !== '' && wanted !== row.most)
                    put({ category: row.category, most: wanted });
                }}
                onPressEnter={(event) => event.currentTarget.blur()}
              />
            ),
          },
          {
            key: 'act',
            align: 'right',
            render: (_, row) =>
              mayEdit &&
              row.category !== '' && (
                <Button
                  size="small"
                  onClick={() => set.mutate(given.filter((one) => one.category !== row.category))}
                >
                  {t('remove')}
                </Button>
              ),
          },
        ]}
      />
      {mayEdit && (
        <Flex gap={8} style={{ marginTop: 12 }} wrap>
          <div style={{ width: 280 }}>
            <CategorySelect
              placeholder={t('rule.categories')}
              {...(category ? { value: category } : {})}
              onChange={(value) => setCategory(value as string)}
            />
          </div>
          <InputNumber
            min={0}
            max={50}
            precision={0}
            aria-label={t('handOvers.most')}
            value={most}
            changeOnWheel={false}
            onChange={(value) => setMost(value ?? 0)}
          />
          <Button
            disabled={!category}
            loading={set.isPending}
            onClick={() => {
              if (!category) return;
              put({ category, most });
              setCategory(undefined);
            }}
          >
            {t('handOvers.add')}
          </Button>
        </Flex>
      )}
    </>
  );
}
