import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable, usePages } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { loadDecisions, loadReviews, type Review, reviewKinds, reviewsLive } from './api/reviews';
import { DecisionsTable } from './decisions-table';
import { Places } from './places';
import { ReviewDrawer } from './review-drawer';
import { RhythmsDialog } from './rhythms-dialog';

const views = [...reviewKinds, 'decisions'] as const;
const colours = { planned: 'default', prepared: 'processing', held: 'green' } as const;

/** The quarter's reviews of process and policy, and what they decided. */
export function ReviewsPage() {
  const { t } = useTranslation('improvement');
  const mayEdit = useRight('policy_edit');
  const [url, set] = useUrlState();
  const [setting, setSetting] = useState(false);
  const view = views.find((each) => each === url.view) ?? 'process';
  return (
    <PageBody wide>
      <PageHeader
        title={t('reviews.heading')}
        hint={t('reviews.hint')}
        actions={mayEdit && <Button onClick={() => setSetting(true)}>{t('reviews.rhythms')}</Button>}
      />
      <Places />
      <div>
        <Segmented<string>
          value={view}
          onChange={(value) => set({ view: value })}
          options={views.map((value) => ({ value, label: t(`reviews.views.${value}`) }))}
          style={{ marginBottom: 12 }}
        />
      </div>
      {view === 'decisions' ? (
        <OpenDecisions />
      ) : (
        <PagedTable<Review>
          key={view}
          queryKey={['reviews', 'list', view]}
          load={(cursor, signal) => loadReviews(view, cursor, signal)}
          meta={{ live: reviewsLive }}
          empty={<EmptyState title={t('reviews.none')} fill={t('reviews.fill')} />}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: t('reviews.review'),
              render: (_, row) => (
                <Button
                  type="link"
                  size="small"
                  style={{ padding: 0 }}
                  onClick={() => set({ review: row.id })}
                >
                  {row.title}
                </Button>
              ),
            },
            { title: t('reviews.planned'), render: (_, row) => <Time at={row.plannedAt} as="short" /> },
            { title: t('reviews.chair'), render: (_, row) => row.chair?.name ?? t('checks.editors') },
            {
              title: t('reviews.state'),
              render: (_, row) => (
                <>
                  <Tag color={colours[row.state]}>{t(`reviews.states.${row.state}`)}</Tag>
                  {row.missed && <Tag color="error">{t('reviews.missed')}</Tag>}
                </>
              ),
            },
            { title: t('reviews.heldOn'), dataIndex: 'heldOn' },
          ]}
        />
      )}
      {url.review && <ReviewDrawer id={url.review} close={() => set({ review: undefined })} />}
      {setting && <RhythmsDialog close={() => setSetting(false)} />}
    </PageBody>
  );
}

function OpenDecisions() {
  const { t } = useTranslation('improvement');
  const list = usePages(['reviews', 'decisions'], loadDecisions, { live: reviewsLive });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ProblemAlert error={list.error} />
      <DecisionsTable decisions={rows} withReview />
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{t('moreDecisions')}</Button>}
    </>
  );
}
