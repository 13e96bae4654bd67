import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Procedure, Stage } from './api/procedure';
import { answersOf } from './flow';
import styles from './procedure.module.css';
import { useLimitWords } from './words';

/** What a stage asks for, to read. */
export function StageView({ procedure, stage }: { readonly procedure: Procedure; readonly stage: Stage }) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const limitWords = useLimitWords();
  const department = procedure.departments.find(({ key }) => key === stage.department);
  const asked = procedure.stages
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === stage.onlyIf?.field);
  const condition = stage.onlyIf?.in
    .map((value) =>
      value === 'yes' || value === 'no'
        ? t(value)
        : words(asked?.choices.find((choice) => choice.value === value)?.label) || value,
    )
    .join('、');
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('department'), words(department?.name)],
    [t('phase'), t(`phases.${stage.phase}`)],
    [t('links'), stage.links.map((link) => t(`linkNames.${link}`)).join('、')],
    [t('limit'), limitWords(stage.limit)],
    [t('onlyIf'), condition && `${words(asked?.label)}：${condition}`],
    [t('entry'), words(stage.entry)],
    [t('exit'), words(stage.exit)],
    [t('exitNeeds'), stage.exitNeeds.map((need) => t(`exitNeedNames.${need}`)).join('、')],
    [t('customerSees'), words(stage.customerSees)],
    [t('guide'), words(stage.guide)],
  ];
  return (
    <section className={styles.stageView} aria-label={words(stage.name)}>
      <Typography.Title level={2} className={styles.sideTitle}>
        {words(stage.name) || stage.key} {stage.optional && <Tag>{t('optional')}</Tag>}
      </Typography.Title>
      <dl className={styles.pairs}>
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {stage.fields.length > 0 && (
        <>
          <h3 className={styles.sideHeading}>{t('fields')}</h3>
          <ul className={styles.plain}>
            {stage.fields.map((field) => (
              <li key={field.key}>
                {words(field.label)} <span className={styles.muted}>{t(`fieldTypes.${field.type}`)}</span>
                {field.type === 'choice' && (
                  <span className={styles.muted}>
                    {' '}
                    {answersOf([stage], field.key)
                      .map((value) => words(field.choices.find((choice) => choice.value === value)?.label))
                      .join(' / ')}
                  </span>
                )}
                <div>
                  {field.requiredAt.map((moment) => (
                    <Tag key={moment} color="gold">
                      {t(`moments.${moment}`)}
                    </Tag>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {stage.checklist.length > 0 && (
        <>
          <h3 className={styles.sideHeading}>{t('checklist')}</h3>
          <ul className={styles.plain}>
            {stage.checklist.map((item) => (
              <li key={item.key}>
                ☐ {words(item.name)} {item.optional && <Tag>{t('optional')}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
