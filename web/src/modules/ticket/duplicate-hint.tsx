import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSettled } from '@/ui/use-settled';
import { useDuplicates } from './api/find-duplicates';
import styles from './new-ticket.module.css';

/** Warns while a request is typed that it may be here already. */
export function DuplicateHint({ customer }: { readonly customer: string | undefined }) {
  const { t } = useTranslation('ticket');
  const subject = Form.useWatch<string | undefined>('subject');
  const similar = useDuplicates(useSettled(subject ?? ''), customer).data?.items ?? [];
  if (similar.length === 0) return null;
  return (
    <div className={styles.hint} role="status">
      {t('duplicates', { count: similar.length })}
      <ul>
        {similar.map((each) => (
          <li key={each.id}>
            <Link to={`/tickets/${each.id}`} target="_blank">
              {each.number} {each.subject}
            </Link>{' '}
            · {t(`statuses.${each.status}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
