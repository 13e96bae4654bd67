import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import type { Work } from './api/work';
import styles from './work.module.css';

/** The stages of the procedure; what is past, present and ahead is told by sign and word, not by colour alone. */
export function StageLine({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const present = work.procedure.stages.findIndex((stage) => stage.key === work.stage);
  const ahead = new Set(work.dues.map((due) => due.stage));
  const shown = work.procedure.stages.filter((stage, place) => place <= present || ahead.has(stage.key));
  return (
    <ol className={styles.stages} aria-label={t('desk.stages')}>
      {shown.map((stage) => {
        const place = work.procedure.stages.indexOf(stage);
        const past = place < present || work.endedAt;
        return (
          <li
            key={stage.key}
            className={past ? styles.past : place === present ? styles.present : ''}
            {...(place === present && { 'aria-current': 'step' as const })}
          >
            {inWords(stage.name)}
          </li>
        );
      })}
    </ol>
  );
}
