import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { Pairs } from '@/ui/pairs';
import type { Stage } from './api/procedure-document';
import type { Work } from './api/work';
import { told } from './work-written';
import styles from './work.module.css';

/** What goes to the next department: what must, what may and is there, and that the rest stays behind. Nothing within one department. */
export function WorkHandover({ work, to }: { readonly work: Work; readonly to: Stage }) {
  const { t } = useTranslation('work');
  const from = work.procedure.stages.find((stage) => stage.key === work.stage);
  const rule = work.procedure.handovers.find(
    (each) => each.from === from?.department && each.to === to.department,
  );
  if (!from || !rule || from.department === to.department) return null;
  const department = work.procedure.departments.find((each) => each.key === to.department);
  const fields = work.procedure.stages.flatMap((stage) => stage.fields);
  const words = { yes: t('desk.yes'), no: t('desk.no') };
  const shown = (key: string) => {
    const field = fields.find((each) => each.key === key);
    return [field ? inWords(field.label) : key, told(work, field, work.answers[key], words)] as const;
  };
  const may = rule.may.filter((key) => work.answers[key] !== undefined);
  return (
    <section className={styles.block} aria-label={inWords(rule.name)}>
      <h3>{t('desk.handover', { department: department ? inWords(department.name) : rule.to })}</h3>
      <Pairs of={[...rule.must, ...may].map(shown)} />
      <p className={styles.quiet}>{t('desk.handoverRest')}</p>
    </section>
  );
}
