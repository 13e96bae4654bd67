import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { ResultText } from './rehearsal-line';
import { listReleases, tablesKey, type ReleaseHead } from './api/blueprints';

/** What was published, newest first. */
export function ReleasesDrawer({ table, close }: { readonly table: string; readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  return (
    <Drawer open size={860} onClose={close} title={t('releases')}>
      <PagedTable<ReleaseHead>
        queryKey={[...tablesKey, table, 'releases']}
        load={listReleases(table)}
        meta={{ live: ['TablePublished'] }}
        empty={<EmptyState title={t('noReleases')} fill={t('noReleasesFill')} />}
        columns={[
          { title: t('revision'), width: 80, render: (_, row) => t('release', { number: row.revision }) },
          {
            title: t('publishedAt'),
            width: 120,
            render: (_, row) => <Time at={row.publishedAt} as="short" />,
          },
          { title: t('author'), width: 90, render: (_, row) => row.author?.name ?? '—' },
          { title: t('reason'), render: (_, row) => row.reason },
          {
            title: t('rehearsal'),
            width: 190,
            render: (_, row) => (row.rehearsal ? <ResultText result={row.rehearsal} /> : '—'),
          },
          {
            title: '',
            width: 90,
            render: (_, row) => (
              <a
                href={url(`/blueprints/${table}/document`, { revision: row.revision, format: 'pdf' })}
                download
              >
                {t('pdf')}
              </a>
            ),
          },
          { title: t('policyVersion'), width: 90, render: (_, row) => row.policy },
        ]}
      />
    </Drawer>
  );
}
