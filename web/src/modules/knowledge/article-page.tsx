import { App, Button, Card, Flex, Skeleton, Table, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { type Edition, type Row, useArticle, usePublish } from './api/articles';
import { ArticleForm } from './article-form';
import { StateTag } from './state-tag';

/** One article: written on the left, as readers see it on the right, its editions below. */
export function ArticlePage() {
  const { t } = useTranslation('knowledge');
  const { id } = useParams();
  const whole = useArticle(id);
  if (id !== undefined && !whole.data) {
    return whole.error ? <ProblemAlert error={whole.error} /> : <Skeleton active />;
  }
  const article = whole.data?.article;
  return (
    <PageBody wide>
      <PageHeader
        title={article?.title ?? t('add')}
        hint={
          article && (
            <Flex gap={8} align="center">
              <StateTag state={article.state} />
              {t('lastWritten', { name: article.writtenByName })}
              <Time at={article.writtenAt} />
            </Flex>
          )
        }
        actions={article && <Publishing article={article} />}
      />
      <ArticleForm key={article?.version ?? 'new'} whole={whole.data} />
      {whole.data && whole.data.editions.length > 0 && <Editions editions={whole.data.editions} />}
    </PageBody>
  );
}

function Publishing({ article }: { readonly article: Row }) {
  const { t } = useTranslation('knowledge');
  const { message } = App.useApp();
  const me = useMe();
  const may = useRight('knowledge_publish');
  const publish = usePublish(article);
  if (!may) return null;
  const own = article.writtenBy === me.id;
  const shown = article.state === 'published' || article.state === 'changed';
  return (
    <>
      <ProblemAlert error={publish.error} />
      {shown && (
        <Button loading={publish.isPending} onClick={() => publish.mutate(false)}>
          {t('withdraw')}
        </Button>
      )}
      {article.state !== 'published' && (
        <Tooltip title={own ? t('notOwn') : undefined}>
          <Button
            type="primary"
            disabled={own}
            loading={publish.isPending}
            onClick={() => publish.mutate(true, { onSuccess: () => void message.success(t('publishedNow')) })}
          >
            {t('publish')}
          </Button>
        </Tooltip>
      )}
    </>
  );
}

function Editions({ editions }: { readonly editions: readonly Edition[] }) {
  const { t } = useTranslation('knowledge');
  return (
    <Card size="small" title={t('editions')} style={{ marginTop: 16 }}>
      <Table<Edition>
        size="small"
        rowKey="edition"
        pagination={false}
        dataSource={[...editions]}
        expandable={{ expandedRowRender: (row) => <div style={{ whiteSpace: 'pre-wrap' }}>{row.body}</div> }}
        columns={[
          { title: t('edition'), width: 90, render: (_, row) => t('editionNumber', { number: row.edition }) },
          { title: t('articleTitle'), dataIndex: 'title', ellipsis: true },
          { title: t('writtenBy'), dataIndex: 'writtenByName', width: 120 },
          { title: t('publishedBy'), dataIndex: 'publishedByName', width: 120 },
          {
            title: t('publishedAt'),
            width: 130,
            render: (_, row) => <Time at={row.publishedAt} as="short" />,
          },
        ]}
      />
    </Card>
  );
}
