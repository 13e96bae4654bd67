import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFollow, useFollowers } from './api/desk';
import styles from './workspace.module.css';

/** Who hears of this ticket beside its handler; oneself with one click. */
export function Followers({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('ticket');
  const followers = useFollowers(ticket);
  const follow = useFollow(ticket);
  if (!followers.data) return null;
  const { items, me } = followers.data;
  return (
    <div className={styles.quiet}>
      {items.length > 0 && `${t('follow.followers')}：${items.map(({ name }) => name).join('、')} `}
      <Button type="link" size="small" loading={follow.isPending} onClick={() => follow.mutate(!me)}>
        {me ? t('follow.stop') : t('follow.start')}
      </Button>
    </div>
  );
}
