import { Button, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { duration, exact } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time, useNow } from '@/ui/time';
import { InviteDialog } from './invite-dialog';
import { useSiteVisitors, type SiteVisitor, type Standing } from './site-visitors-api';
import styles from './site-visitors.module.css';

const colours: Partial<Record<Standing, string>> = {
  accepted: 'green',
  in_chat: 'blue',
  sent: 'gold',
  shown: 'gold',
};

/** Who only looks at pages: where, for how long, and whether he may be asked to talk. */
export function SiteVisitors() {
  const { t } = useTranslation('channel');
  const found = useSiteVisitors();
  const [invites, setInvites] = useState<SiteVisitor | null>(null);
  const last = found.data?.pages.at(-1);
  const first = found.data?.pages[0];
  if (!first || !last) return found.error ? <ProblemAlert error={found.error} /> : <Skeleton active />;
  const visitors = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label={t('chat.site.tab')}>
      {first.sent.length > 0 && (
        <Flex gap={6} wrap align="center" className={styles.sent}>
          <Typography.Text type="secondary">{t('chat.site.sent')}</Typography.Text>
          {first.sent.map(({ id, page, state, at, chat }) => (
            <Tag key={id} {...(colours[state] && { color: colours[state] })}>
              {page} · {t(`chat.site.standings.${state}`)} · <Time at={at} />
              {chat && (
                <>
                  {' '}
                  · <Link to={`/chats?chat=${chat}`}>{t('chat.site.toChat')}</Link>
                </>
              )}
            </Tag>
          ))}
        </Flex>
      )}
      {visitors.length === 0 ? (
        <Nobody watched={first.watched} />
      ) : (
        <>
          <Typography.Text type="secondary">{t('chat.site.now', { count: last.total })}</Typography.Text>
          <ul className={styles.visitors}>
            {visitors.map((visitor) => (
              <Row key={visitor.id} visitor={visitor} invite={() => setInvites(visitor)} />
            ))}
          </ul>
          {found.hasNextPage && (
            <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
              {t('chat.site.more')}
            </Button>
          )}
        </>
      )}
      {invites && <InviteDialog visitor={invites} close={() => setInvites(null)} />}
    </section>
  );
}

function Row({ visitor, invite }: { readonly visitor: SiteVisitor; readonly invite: () => void }) {
  const { t } = useTranslation('channel');
  const { standing, known, name, customer } = visitor;
  const free = standing === 'browsing' || standing === 'not_seen';
  return (
    <li>
      <div className={styles.page}>
        <strong title={visitor.title}>{visitor.title || visitor.path}</strong>
        <Typography.Text type="secondary" ellipsis title={visitor.path}>
          {visitor.site} · {visitor.path}
        </Typography.Text>
      </div>
      <div className={styles.who}>
        <span>
          {customer ? <Link to={`/customers/${customer}`}>{name ?? t('chat.site.known')}</Link> : name}
          {!customer && !name && t(known ? 'chat.site.known' : 'chat.site.visitor')}
        </span>
        <Typography.Text type="secondary">
          {t(`chat.site.${visitor.language}`)} · {t('chat.site.pages', { count: visitor.pages })}
        </Typography.Text>
      </div>
      <div className={styles.times}>
        <Stay since={visitor.since} text="chat.site.stays" />
        <Stay since={visitor.pageSince} text="chat.site.here" />
      </div>
      <div className={styles.standing}>
        {standing !== 'browsing' && (
          <Tag
            {...(colours[standing] && { color: colours[standing] })}
            {...(visitor.invitedBy && { title: t('chat.site.by', { name: visitor.invitedBy }) })}
          >
            {t(`chat.site.standings.${standing}`)}
          </Tag>
        )}
        {free && (
          <Button size="small" onClick={invite}>
            {t('chat.site.invite')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** For how long he is there; since when, on hover. */
function Stay({ since, text }: { readonly since: string; readonly text: string }) {
  const { t } = useTranslation('channel');
  const span = Math.max(0, useNow() - Date.parse(since));
  const time = span < 60_000 ? t('chat.site.moment') : duration(Math.floor(span / 60_000) * 60_000);
  return <span title={exact(since)}>{t(text, { time })}</span>;
}

function Nobody({ watched }: { readonly watched: boolean }) {
  const { t } = useTranslation('channel');
  const sets = useRight('settings_edit');
  if (watched) return <EmptyState title={t('chat.site.none')} fill={t('chat.site.noneHint')} />;
  return (
    <EmptyState
      title={t('chat.site.off')}
      fill={t(sets ? 'chat.site.offHint' : 'chat.site.offAsk')}
      action={
        sets && (
          <Link to="/connectors">
            <Button>{t('chat.site.toChannels')}</Button>
          </Link>
        )
      }
    />
  );
}
