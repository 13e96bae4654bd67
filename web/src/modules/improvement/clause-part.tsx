import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Time } from '@/ui/time';
import { useOfClause } from './api/supervision';

/** On the side of a clause: when it was last checked and what came of it. */
export function ClauseChecks({ clause }: { readonly clause: string }) {
  const { t } = useTranslation('improvement');
  const { data } = useOfClause(clause);
  if (!data || (!data.next && !data.last)) return null;
  return (
    <section aria-label={t('supervision.heading')}>
      <h3>{t('supervision.heading')}</h3>
      {data.last && (
        <div>
          <Link to={`/supervision?check=${data.last.id}&state=done`}>{data.last.title}</Link>{' '}
          {data.found && (
            <Tag color={data.found.kind === 'not_followed' ? 'error' : 'green'}>
              {t(`kinds.${data.found.kind}`)}
            </Tag>
          )}
          {data.last.doneAt && <Time at={data.last.doneAt} />}
        </div>
      )}
      {data.open > 0 && (
        <div>
          <Link to={`/supervision?view=findings&state=open&clause=${clause}`}>
            {t('findings.openCount', { count: data.open })}
          </Link>
        </div>
      )}
      {data.next && (
        <div>
          <Link to={`/supervision?check=${data.next.id}`}>
            {t('checks.nextBy', { day: data.next.dueOn })}
          </Link>{' '}
          {data.next.overdue && <Tag color="error">{t('overdue')}</Tag>}
        </div>
      )}
    </section>
  );
}
