import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategories } from './api/choices';
import { useChains, type Chain, type KeptChain, type Level } from './api/escalations';
import { ChainDialog } from './chain-dialog';

/** The company's ways up in the order in which they are tried. */
export function ChainsTable() {
  const { t } = useTranslation('sla');
  const words = useWords();
  const edits = useRight('escalation_edit');
  const chains = useChains();
  const whenOf = useWhen();
  const toldOf = useTold();
  const [changing, setChanging] = useState<KeptChain>();
  if (chains.error) return <ProblemAlert error={chains.error} retry={() => void chains.refetch()} />;
  return (
    <>
      <Table<KeptChain>
        size="small"
        rowKey={({ chain }) => chain.key}
        pagination={false}
        loading={chains.isPending}
        dataSource={[...(chains.data ?? [])]}
        columns={[
          { title: t('chains.rank'), width: 60, render: (_, { chain }) => chain.rank },
          {
            title: t('chains.name'),
            width: 180,
            render: (_, { chain }) => (
              <>
                {words(chain.name)} {!chain.active && <Tag>{t('chains.inactive')}</Tag>}
              </>
            ),
          },
          {
            title: t('escalations.kind'),
            width: 110,
            render: (_, { chain }) => t(`escalations.kinds.${chain.kind}`),
          },
          { title: t('chains.when'), width: 220, render: (_, { chain }) => whenOf(chain) },
          {
            title: t('chains.levels'),
            render: (_, { chain }) => (
              <ol style={{ margin: 0, paddingInlineStart: 18 }}>
                {chain.levels.map((level, place) => (
                  <li key={place}>
                    {t(`chains.on.${level.on}`)}
                    {level.afterMinutes > 0 &&
                      t(level.on === 'before' ? 'chains.beforeTime' : 'chains.afterTime', {
                        time: lasting(level.afterMinutes),
                      })}{' '}
                    → {toldOf(level)}
                    {level.unansweredMinutes
                      ? `；${t('chains.unanswered', { time: lasting(level.unansweredMinutes) })}`
                      : ''}
                  </li>
                ))}
              </ol>
            ),
          },
          {
            width: 80,
            align: 'right',
            render: (_, kept) =>
              edits && (
                <Button type="link" size="small" onClick={() => setChanging(kept)}>
                  {t('chains.change')}
                </Button>
              ),
          },
        ]}
      />
      {changing && <ChainDialog kept={changing} close={() => setChanging(undefined)} />}
    </>
  );
}

function useTold(): (level: Level) => string {
  const { t } = useTranslation('sla');
  return ({ to, people, teams, customer }) =>
    [
      ...to.map((who) => t(`chains.recipients.${who}`)),
      teams?.length ? t('chains.teamsCount', { count: teams.length }) : '',
      people?.length ? t('chains.peopleCount', { count: people.length }) : '',
      customer ? t('chains.theCustomer') : '',
    ]
      .filter(Boolean)
      .join('、');
}

const lasting = (minutes: number) => duration(minutes * 60_000);

function useWhen(): (chain: Chain) => string {
  const { t } = useTranslation('sla');
  const categories = useCategories();
  const all = (categories.data?.items ?? []).flatMap((root) => [root, ...root.children]);
  const categoryName = (key: string) => all.find((each) => each.key === key)?.name ?? key;
  return ({ when, statuses, idleMinutes, promises, quiet }) =>
    [
      promises.map((one) => t(`promises.${one}`, { defaultValue: one })).join('、'),
      when.major ? t('chains.major') : '',
      when.categories?.map(categoryName).join('、'),
      when.priorities?.map((one) => one.toUpperCase()).join('、'),
      statuses.map((one) => t(`chains.statuses.${one}`)).join('、'),
      when.tiers?.map((one) => t(`report.tiers.${one}`)).join('、'),
      when.channels?.map((one) => t(`report.channels.${one}`)).join('、'),
      idleMinutes ? t('chains.idleHours', { count: Math.round(idleMinutes / 6) / 10 }) : '',
      quiet ? t('chains.quietShown', { from: quiet.from.slice(0, 5), to: quiet.to.slice(0, 5) }) : '',
    ]
      .filter(Boolean)
      .join(' · ') || t('chains.always');
}
