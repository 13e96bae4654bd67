import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './api/links';

/** What became of each of several tickets; the reasons stand beside those that were refused. */
export function Outcomes({ of }: { readonly of: readonly Outcome[] }) {
  const { t } = useTranslation('ticket');
  const done = of.filter((each) => each.done).length;
  return (
    <div role="status">
      <p>{t('outcomes.summary', { done, count: of.length })}</p>
      <ul style={{ paddingLeft: 0, maxHeight: 280, overflowY: 'auto', listStyle: 'none' }}>
        {of.map((each) => (
          <li key={each.ticket} style={{ padding: '2px 0' }}>
            {each.done ? (
              <CheckCircleFilled style={{ color: 'var(--cn-kept)' }} />
            ) : (
              <CloseCircleFilled style={{ color: 'var(--cn-broken)' }} />
            )}{' '}
            {each.number ?? each.ticket.slice(-8)} {!each.done && each.title?.replace(/[。.]$/, '')}
            {each.errors.length > 0 &&
              `：${each.errors.map(({ field }) => t(`missing.${field}`, { defaultValue: field })).join('、')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
