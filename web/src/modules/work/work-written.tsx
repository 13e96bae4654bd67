import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { Pairs } from '@/ui/pairs';
import type { FormField } from './api/procedure-document';
import type { Value, Work } from './api/work';
import styles from './work.module.css';

/** What was written down in the stages before this one, and that something was which this department does not see. */
export function WorkWritten({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const place = work.procedure.stages.findIndex((stage) => stage.key === work.stage);
  const filled = work.procedure.stages
    .slice(0, place)
    .flatMap((stage) => stage.fields)
    .filter(({ key }) => work.answers[key] !== undefined || work.withheld.includes(key));
  if (filled.length === 0) return null;
  return (
    <details className={styles.written} open>
      <summary>{t('desk.writtenInStages')}</summary>
      <Pairs of={filled.map((field) => [inWords(field.label), shown(field)] as const)} />
    </details>
  );

  function shown(field: FormField) {
    return work.withheld.includes(field.key) ? (
      <WithheldTag />
    ) : (
      told(work, field, work.answers[field.key], { yes: t('desk.yes'), no: t('desk.no') })
    );
  }
}

/** In the place of a value that the rule of a hand-over left with the department before. */
export function WithheldTag() {
  const { t } = useTranslation('work');
  return (
    <Tooltip title={t('desk.withheldWhy')}>
      <Tag>{t('desk.withheld')}</Tag>
    </Tooltip>
  );
}

/** A value of a form as people read it. */
export function told(
  work: Work,
  field: FormField | undefined,
  value: Value | undefined,
  words: { readonly yes: string; readonly no: string },
): string | undefined {
  if (value === undefined) return undefined;
  switch (field?.type) {
    case 'file':
      return work.files[String(value)];
    case 'person':
      return work.people[String(value)];
    case 'yes_no':
      return value ? words.yes : words.no;
    case 'choice': {
      const choice = field.choices.find((each) => each.value === value);
      return choice ? inWords(choice.label) : String(value);
    }
    default:
      return String(value);
  }
}
