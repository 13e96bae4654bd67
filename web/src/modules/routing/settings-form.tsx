import { Button, Flex, InputNumber, Popconfirm, Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/queues';
import {
  type Demand,
  type Privilege,
  useSetDemand,
  useSetTier,
  useSettings,
  useUnsetDemand,
} from './api/settings';
import { useSkillName, useSkills } from './api/skills';
import { CategorySelect } from './category-select';
import { HandOverLimits } from './hand-over-limits';
import { WeightsForm } from './weights-form';

/** What a tier is entitled to, which qualification a category asks for, what a ticket weighs, how often it may change hands. */
export function SettingsForm() {
  const { t } = useTranslation('routing');
  const settings = useSettings();
  return (
    <>
      <ProblemAlert error={settings.error} />
      <h3>{t('settings.tiers')}</h3>
      <Tiers tiers={settings.data?.tiers ?? []} />
      <h3>{t('settings.demands')}</h3>
      <Demands demands={settings.data?.demands ?? []} />
      <h3>{t('weights.title')}</h3>
      <WeightsForm />
      <HandOverLimits />
    </>
  );
}

function Tiers({ tiers }: { readonly tiers: readonly Privilege[] }) {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('queue_edit');
  const set = useSetTier();
  return (
    <>
      <ProblemAlert error={set.error} />
      <Table<Privilege>
        size="small"
        rowKey="tier"
        pagination={false}
        dataSource={[...tiers]}
        columns={[
          { title: t('rule.tiers'), render: (_, row) => t(`tiers.${row.tier}`) },
          {
            title: t('settings.place'),
            render: (_, row) => (
              <InputNumber
                key={row.version}
                min={1}
                max={10}
                aria-label={t('settings.place')}
                disabled={!mayEdit}
                defaultValue={row.place + 1}
                changeOnWheel={false}
                onChange={(value) => value !== null && set.mutate({ ...row, place: value - 1 })}
              />
            ),
          },
          {
            title: t('settings.dedicated'),
            render: (_, row) => (
              <Switch
                aria-label={t('settings.dedicated')}
                disabled={!mayEdit}
                checked={row.dedicated}
                onChange={(dedicated) => set.mutate({ ...row, dedicated })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function Demands({ demands }: { readonly demands: readonly Demand[] }) {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('skill_edit');
  const skills = useSkills();
  const skillName = useSkillName();
  const categoryName = useCategoryName();
  const set = useSetDemand();
  const unset = useUnsetDemand();
  const [category, setCategory] = useState<string>();
  const [skill, setSkill] = useState<string>();
  const [level, setLevel] = useState(3);
  return (
    <>
      <ProblemAlert error={set.error ?? unset.error} />
      <Table<Demand>
        size="small"
        rowKey="category"
        pagination={false}
        dataSource={[...demands]}
        locale={{
          emptyText: <EmptyState title={t('settings.noDemands')} fill={t('settings.demandsFill')} />,
        }}
        columns={[
          { title: t('rule.categories'), render: (_, row) => categoryName(row.category) },
          { title: t('queue.skill'), render: (_, row) => skillName(row.skill) },
          { title: t('settings.level'), dataIndex: 'level' },
          {
            key: 'act',
            align: 'right',
            render: (_, row) =>
              mayEdit && (
                <Popconfirm title={t('settings.removeSure')} onConfirm={() => unset.mutate(row.category)}>
                  <Button size="small">{t('remove')}</Button>
                </Popconfirm>
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
          <Select
            style={{ width: 200 }}
            placeholder={t('queue.skill')}
            value={skill ?? null}
            onChange={(value: string) => setSkill(value)}
            options={skills.data?.items.map(({ key }) => ({ value: key, label: skillName(key) })) ?? []}
          />
          <InputNumber
            min={1}
            max={5}
            aria-label={t('settings.level')}
            value={level}
            onChange={(value) => setLevel(value ?? 1)}
          />
          <Button
            disabled={!category || !skill}
            onClick={() => category && skill && set.mutate({ category, skill, level })}
          >
            {t('settings.demand')}
          </Button>
        </Flex>
      )}
    </>
  );
}
