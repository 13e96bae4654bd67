import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import { Time } from '@/ui/time';
import { useStages } from './api/get-stages';
import styles from './timeline.module.css';

/** Each stretch from first contact to the end: when it began, how long it lasted, and what was waited for. */
export function StagesView({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('ticket');
  const stages = useStages(ticket);
  const items = stages.data?.items ?? [];
  const reception = stages.data?.reception;
  if (items.length === 0) return null;
  return (
    <div className={styles.stages}>
      {typeof reception === 'number' && (
        <div>{t('stages.reception', { duration: duration(reception * 1000) })}</div>
      )}
      <ol>
        {items.map((each) => (
          <li key={each.from + each.stage} className={styles[each.stage]}>
            <span>
              {t(`stages.names.${each.stage}`)}
              {each.person && ` · ${each.person.name}`}
            </span>
            <span className={styles.lasted}>
              <Time at={each.from} as="short" /> · {duration(each.seconds * 1000)}
              {!each.to && t('stages.lasts')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
