import { Button, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePosts, type Post } from './api/posts';
import { PostDrawer } from './post-drawer';

/** Every post with its duties; rights come to people through posts only. */
export function PostsPage() {
  const { t, i18n } = useTranslation('people');
  const posts = usePosts();
  const mayEdit = useRight('people_edit');
  const [shown, setShown] = useState<Post | 'new'>();
  const duties = (post: Post) => (i18n.language === 'zh-CN' ? post.dutiesZh : post.dutiesEn);
  return (
    <PageBody wide>
      <PageHeader
        title={t('posts.title')}
        hint={t('posts.hint')}
        actions={
          <>
            <Link to="/people/authority">
              <Button>{t('authority.title')}</Button>
            </Link>
            <Link to="/people/backups">
              <Button>{t('backups.title')}</Button>
            </Link>
            <Link to="/people">
              <Button>{t('people')}</Button>
            </Link>
            {mayEdit && (
              <Button type="primary" onClick={() => setShown('new')}>
                {t('posts.define')}
              </Button>
            )}
          </>
        }
      />
      <ProblemAlert error={posts.error} />
      <Table<Post>
        size="small"
        rowKey="id"
        pagination={false}
        loading={posts.isPending}
        dataSource={[...(posts.data ?? [])]}
        locale={{ emptyText: <EmptyState title={t('posts.none')} fill={t('posts.noneHint')} /> }}
        onRow={(post) => ({ onClick: () => setShown(post), style: { cursor: 'pointer' } })}
        columns={[
          {
            title: t('posts.name'),
            width: 200,
            render: (_, post) => (
              <Typography.Link onClick={() => setShown(post)}>{post.name}</Typography.Link>
            ),
          },
          { title: t('posts.duties'), render: (_, post) => duties(post), ellipsis: true },
          { title: t('posts.powers'), width: 120, align: 'right', render: (_, post) => post.powers.length },
          {
            title: t('posts.rights'),
            width: 120,
            align: 'right',
            render: (_, post) => Object.keys(post.rights).length,
          },
        ]}
      />
      {shown && (
        <PostDrawer
          key={shown === 'new' ? 'new' : shown.id}
          post={shown === 'new' ? undefined : shown}
          mayEdit={mayEdit}
          close={() => setShown(undefined)}
        />
      )}
    </PageBody>
  );
}
