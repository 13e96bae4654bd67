import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Drawer, Flex, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { readAllNotices, readNotice, useNotices, type Notice } from './notices';
import styles from './frame.module.css';

/** What the product tells the one who is signed in: a count in the rail, the notices behind it. */
export function NoticeBell() {
  const { t } = useTranslation('app');
  const [shown, setShown] = useState(false);
  const notices = useNotices();
  const unread = notices.data?.pages[0]?.unread ?? 0;
  const name = unread ? `${t('notices.bell')}, ${t('notices.unread', { count: unread })}` : t('notices.bell');
  return (
    <>
      <button type="button" className={styles.place} aria-label={name} onClick={() => setShown(true)}>
        <Badge count={unread} size="small" overflowCount={99} offset={[8, 0]}>
          <BellOutlined />
        </Badge>
        <span>{t('notices.bell')}</span>
      </button>
      <Drawer
        title={t('notices.title')}
        placement="left"
        size={420}
        open={shown}
        onClose={() => setShown(false)}
        styles={{ body: { padding: 0 } }}
        extra={unread > 0 && <ReadAll />}
      >
        <NoticeList notices={notices} close={() => setShown(false)} />
      </Drawer>
    </>
  );
}

function ReadAll() {
  const { t } = useTranslation('app');
  const queries = useQueryClient();
  const readAll = useMutation({
    mutationFn: readAllNotices,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <Button size="small" onClick={() => readAll.mutate()} loading={readAll.isPending}>
      {t('notices.all')}
    </Button>
  );
}

function NoticeList({ notices, close }: { notices: ReturnType<typeof useNotices>; close: () => void }) {
  const { t } = useTranslation('app');
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  if (notices.isPending) return <Spin style={{ display: 'block', padding: 24 }} />;
  if (notices.error) return <ProblemAlert error={notices.error} retry={() => void notices.refetch()} />;
  if (items.length === 0) return <EmptyState title={t('notices.none')} fill={t('notices.noneFill')} />;
  return (
    <>
      <ul className={styles.notices}>
        {items.map((notice) => (
          <li key={notice.id}>
            <NoticeRow notice={notice} close={close} />
          </li>
        ))}
      </ul>
      {notices.hasNextPage && (
        <Flex justify="center" style={{ padding: 12 }}>
          <Button onClick={() => void notices.fetchNextPage()} loading={notices.isFetchingNextPage}>
            {t('notices.more')}
          </Button>
        </Flex>
      )}
    </>
  );
}

function NoticeRow({ notice, close }: { notice: Notice; close: () => void }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: readNotice,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const open = () => {
    if (!notice.readAt) read.mutate(notice.id);
    close();
    void navigate(notice.link);
  };
  return (
    <button type="button" className={`${styles.notice} ${notice.readAt ? '' : styles.unread}`} onClick={open}>
      <span>
        {notice.urgent && <Tag color="error">{t('notices.urgent')}</Tag>}
        {notice.text}
      </span>
      <Time at={notice.toldAt} />
    </button>
  );
}
