import { Segmented, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { PageBody, PageHeader } from '@/ui/page-header';
import { AnswersTable } from './answers-table';
import { CallBackTable } from './call-back-table';
import { Figures } from './figures';
import { FollowUpsTable } from './follow-ups-table';

type State = 'open' | 'done';

/** What customers say, and who looks after the bad marks. */
export function ResultsPage() {
  const { t } = useTranslation('survey');
  const mayCall = useRight('survey_follow_up');
  const [state, setState] = useState<State>('open');
  const options = [
    { value: 'open' as const, label: t('followUps.open') },
    { value: 'done' as const, label: t('followUps.done') },
  ];
  return (
    <PageBody wide>
      <PageHeader title={t('results')} hint={t('resultsHint')} />
      <Figures />
      <Tabs
        items={[
          {
            key: 'follow-ups',
            label: t('followUps.title'),
            children: (
              <>
                <Segmented options={options} value={state} onChange={setState} style={{ marginBottom: 12 }} />
                <FollowUpsTable state={state} />
              </>
            ),
          },
          { key: 'answers', label: t('answers'), children: <AnswersTable /> },
          ...(mayCall ? [{ key: 'call-back', label: t('callBack.tab'), children: <CallBackTable /> }] : []),
        ]}
      />
    </PageBody>
  );
}
