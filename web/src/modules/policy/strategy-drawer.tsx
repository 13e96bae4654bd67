import { Button, Drawer, Flex, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Draft } from './api/draft';
import { useFollow, useProposal, useStrategies } from './api/strategies';
import { Differences } from './differences';
import styles from './policy.module.css';

/** Strategies to follow: each proposes targets and weights, taken into the draft and in force only when that is published. */
export function StrategyDrawer({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const strategies = useStrategies();
  const [chosen, choose] = useState(draft.document.frame.strategy?.key ?? '');
  const proposal = useProposal(chosen);
  const follow = useFollow();
  return (
    <Drawer
      open
      title={t('strategies')}
      onClose={close}
      size={760}
      loading={strategies.isPending}
      extra={
        <Button
          type="primary"
          disabled={!chosen || draft.state !== 'editing'}
          loading={follow.isPending}
          onClick={() => follow.mutate(chosen, { onSuccess: close })}
        >
          {t('followStrategy')}
        </Button>
      }
    >
      <p>{t('strategiesHint')}</p>
      <Radio.Group value={chosen} onChange={(event) => choose(event.target.value as string)}>
        <Flex vertical gap={12}>
          {(strategies.data?.items ?? []).map((strategy) => (
            <Radio key={strategy.key} value={strategy.key}>
              <b>{words(strategy.name)}</b> {words(strategy.summary)}
              <div className={styles.muted}>
                {t('resourceWeights')} <Weights of={strategy.resources} names="resources" />
              </div>
              <div className={styles.muted}>
                {t('appraisalWeights')} <Weights of={strategy.appraisal} names="appraisal" />
              </div>
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
      <ProblemAlert error={strategies.error ?? proposal.error ?? follow.error} />
      {proposal.data && <Differences parts={proposal.data.changes} indicators={draft.document.indicators} />}
    </Drawer>
  );
}

function Weights({
  of,
  names,
}: {
  readonly of: Readonly<Record<string, number>>;
  readonly names: 'resources' | 'appraisal';
}) {
  const { t } = useTranslation('policy');
  return Object.entries(of)
    .sort(([, one], [, other]) => other - one)
    .map(([key, weight]) => (
      <Tag key={key}>
        {t(`weights.${names}.${key}`, { defaultValue: key })} {weight}%
      </Tag>
    ));
}
