import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, type Page } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { languages, live, type Row, states, useCategories } from './api/articles';
import { StateTag } from './state-tag';

/** Everything the company tells its customers: what waits for publication, what is read, whether it helps. */
export function ArticlesPage() {
  const { t } = useTranslation('knowledge');
  const go = useNavigate();
  const mayWrite = useRight('knowledge_edit');
  const categories = useCategories();
  const [{ state, category, language, search }] = useUrlState();
  const filters = [
    {
      name: 'state',
      label: t('state'),
      options: states.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    { name: 'category', label: t('category'), options: categories.data ?? [] },
    {
      name: 'language',
      label: t('language'),
      options: languages.map((value) => ({ value, label: t(`languages.${value}`) })),
    },
  ];
  const add = mayWrite && (
    <Button type="primary" onClick={() => void go('/knowledge/new')}>
      {t('add')}
    </Button>
  );
  return (
    <PageBody wide>
      <PageHeader title={t('title')} hint={t('hint')} actions={add} />
      <FilterBar filters={filters} search="search" />
      <PagedTable<Row>
        queryKey={['knowledge', 'articles', state, category, language, search]}
        load={(cursor, signal) =>
          api.get<Page<Row>>('/knowledge/articles', {
            query: { state, category, language, search, cursor },
            signal,
          })
        }
        meta={{ live }}
        empty={<EmptyState title={t('none')} fill={t('fill')} action={add} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('articleTitle'),
            width: 360,
            ellipsis: true,
            render: (_, row) => <Link to={`/knowledge/${row.id}`}>{row.title}</Link>,
          },
          { title: t('state'), width: 100, render: (_, row) => <StateTag state={row.state} /> },
          { title: t('category'), dataIndex: 'categoryName', width: 130 },
          { title: t('language'), width: 80, render: (_, row) => t(`languages.${row.language}`) },
          { title: t('questions'), dataIndex: 'questions', width: 70, align: 'right' },
          {
            title: t('helped'),
            width: 90,
            align: 'right',
            render: (_, row) =>
              row.helpful + row.unhelpful === 0 ? (
                <Typography.Text type="secondary">—</Typography.Text>
              ) : (
                t('helpedOf', { helpful: row.helpful, all: row.helpful + row.unhelpful })
              ),
          },
          { title: t('writtenBy'), dataIndex: 'writtenByName', width: 90 },
          { title: t('writtenAt'), width: 110, render: (_, row) => <Time at={row.writtenAt} as="short" /> },
        ]}
      />
    </PageBody>
  );
}
