import { Alert, Button, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePreview } from './api/takeovers';
import { LinesTable } from './lines-table';
import { PersonChoice } from './person-choice';
import { TakeDialog } from './take-dialog';
import { TakeoversTable } from './takeovers-table';

/** Somebody is away: see what would pass to whom, then do it in one action. */
export function TakeoverPage() {
  const { t } = useTranslation('takeover');
  return (
    <PageBody wide>
      <PageHeader title={t('title')} hint={t('hint')} />
      <Tabs
        items={[
          { key: 'now', label: t('now'), children: <Now /> },
          { key: 'past', label: t('past'), children: <TakeoversTable /> },
        ]}
      />
    </PageBody>
  );
}

function Now() {
  const { t } = useTranslation('takeover');
  const [state, set] = useUrlState();
  const preview = usePreview(state.person, state.to);
  const [taking, setTaking] = useState(false);
  const { data } = preview;
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
        <PersonChoice
          label={t('person')}
          placeholder={t('person')}
          value={state.person}
          onChange={(person) => set({ person })}
        />
        <PersonChoice
          label={t('to')}
          placeholder={t('byRule')}
          value={state.to}
          onChange={(to) => set({ to })}
        />
        {data && data.total > 0 && (
          <Button type="primary" onClick={() => setTaking(true)}>
            {t('take', { total: data.total - data.left })}
          </Button>
        )}
      </Flex>
      <ProblemAlert error={preview.error} />
      {data && data.left > 0 && (
        <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('left', { left: data.left })} />
      )}
      {state.person ? (
        data && <LinesTable lines={data.lines} />
      ) : (
        <EmptyState title={t('choose')} fill={t('chooseFill')} />
      )}
      {taking && state.person && (
        <TakeDialog person={state.person} to={state.to} close={() => setTaking(false)} />
      )}
    </>
  );
}
