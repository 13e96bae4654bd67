import { Segmented, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useIndicators, type CatalogueEntry } from './api/list-indicators';
import type { Goal } from './api/policy';
import styles from './policy.module.css';
import { useLimitWords, useWords } from './words';

const goals: readonly Goal[] = ['experience', 'efficiency', 'relationship'];

/** Every indicator with its formula and its target; where none is set it says so. */
export function IndicatorsPage() {
  const { t } = useTranslation('policy');
  const words = useWords();
  const indicators = useIndicators();
  const [{ goal = '' }, change] = useUrlState();
  const shown = (indicators.data?.items ?? []).filter(
    (indicator) => goal === '' || indicator.goals.includes(goal as Goal),
  );
  return (
    <PageBody wide>
      <PageHeader
        title={t('indicators')}
        hint={t('indicatorsHint')}
        actions={
          <Segmented
            value={goal}
            onChange={(chosen) => change({ goal: chosen })}
            options={[
              { value: '', label: t('allGoals') },
              ...goals.map((each) => ({ value: each, label: t(`goalNames.${each}`) })),
            ]}
          />
        }
      />
      <ProblemAlert error={indicators.error} retry={() => void indicators.refetch()} />
      <Table<CatalogueEntry>
        size="small"
        rowKey="code"
        loading={indicators.isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={shown}
        columns={[
          { title: t('indicator'), dataIndex: 'code' },
          { title: t('name'), render: (_, { name }) => words(name) },
          { title: t('target'), render: (_, indicator) => <Targets indicator={indicator} /> },
          { title: t('how'), render: (_, { measured }) => t(`measured.${measured}`) },
          {
            title: t('goals'),
            render: (_, { goals: own }) => own.map((each) => t(`goalNames.${each}`)).join('、'),
          },
          {
            title: t('formula'),
            width: 420,
            render: (_, { formula }) => <span className={styles.muted}>{words(formula)}</span>,
          },
        ]}
      />
    </PageBody>
  );
}

function Targets({ indicator }: { readonly indicator: CatalogueEntry }) {
  const { t } = useTranslation('policy');
  const limitWords = useLimitWords();
  return indicator.targets.map((target) => (
    <div key={target.promise}>
      <span className={target.set ? styles.limit : styles.unset}>{limitWords(target, indicator)}</span>{' '}
      <Link to={`/policy?clause=${target.clause}`}>
        {target.set ? t('clause', { number: target.clause }) : t('setTarget')}
      </Link>
    </div>
  ));
}
