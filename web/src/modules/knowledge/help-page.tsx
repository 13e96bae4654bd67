import { Button, Flex, Input, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { usePages } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Line, listHelp } from './api/help';
import { useRoots } from './api/roots';
import styles from './help.module.css';

/** Answers without waiting: search, or look through a category. */
export function HelpPage() {
  const { t, i18n } = useTranslation('knowledge');
  const [{ search, category }, set] = useUrlState();
  const roots = useRoots();
  const list = usePages<Line>(['portal', 'help', 'list', search, category, i18n.language], (cursor, signal) =>
    listHelp(
      { ...(search ? { search } : {}), ...(category ? { category } : {}), ...(cursor ? { cursor } : {}) },
      signal,
    ),
  );
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <title>{t('help')}</title>
      <h1 className={styles.hello}>{t('help')}</h1>
      <Input.Search
        size="large"
        key={search ?? ''}
        defaultValue={search ?? ''}
        placeholder={t('helpSearch')}
        maxLength={200}
        allowClear
        onSearch={(text) => set({ search: text.trim(), category: undefined })}
      />
      <div className={styles.chips} role="group" aria-label={t('category')}>
        {roots.data?.map((root) => (
          <Tag.CheckableTag
            key={root.key}
            checked={category === root.key}
            onChange={(checked) => set({ category: checked ? root.key : undefined, search: undefined })}
          >
            {root.name}
          </Tag.CheckableTag>
        ))}
      </div>
      <ProblemAlert error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Skeleton active />}
      {list.isSuccess && lines.length === 0 && (
        <EmptyState
          title={search ? t('helpNotFound') : t('helpNone')}
          fill={t('helpFill')}
          action={
            <Link to="/portal/ask">
              <Button type="primary">{t('helpAsk')}</Button>
            </Link>
          }
        />
      )}
      <div className={styles.lines}>
        {lines.map((line) => (
          <Link key={line.id} to={`/portal/help/${line.id}`} className={styles.line}>
            <span className={styles.title}>{line.title}</span>
            <span className={styles.summary}>{line.summary}</span>
          </Link>
        ))}
      </div>
      {list.hasNextPage && (
        <Flex justify="center" style={{ padding: 12 }}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('helpMore')}
          </Button>
        </Flex>
      )}
    </>
  );
}
