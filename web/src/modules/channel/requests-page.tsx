import { RightOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { short } from '@/lib/dates';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useFront } from '@/lib/front';
import { type Line, useRequests } from './api/requests';
import { leave } from './api/session';
import styles from './portal.module.css';
import { SignInForm } from './sign-in-form';

/** Everything this customer asked for, the newest first. */
export function RequestsPage() {
  const { t } = useTranslation('channel');
  const front = useFront();
  const signedIn = front.data?.signedIn ?? false;
  const requests = useRequests(signedIn);
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.hello}>{t('requests.title')}</h1>
        {signedIn && (
          <Button type="text" onClick={() => void leave()}>
            {t('signIn.leave')}
          </Button>
        )}
      </div>
      <ProblemAlert error={front.error ?? requests.error} />
      {front.isPending || (signedIn && requests.isPending) ? <Skeleton active /> : null}
      {front.data && !signedIn && <SignInForm />}
      {signedIn && requests.data?.items.length === 0 && (
        <EmptyState title={t('requests.none')} fill={t('requests.fill')} />
      )}
      <div className={styles.rows}>
        {signedIn && requests.data?.items.map((line) => <RequestRow key={line.number} line={line} />)}
      </div>
    </>
  );
}

function RequestRow({ line }: { line: Line }) {
  const { t } = useTranslation('channel');
  return (
    <Link to={`/portal/requests/${line.number}`} className={styles.row}>
      <span className={styles.rowText}>
        <strong>{line.subject}</strong>
        <small>
          {line.number} · {short(line.openedAt)}
        </small>
      </span>
      <Tag color={line.next.what.startsWith('your') ? 'warning' : 'default'}>
        {t(`status.${line.status}`)}
      </Tag>
      <RightOutlined />
    </Link>
  );
}
