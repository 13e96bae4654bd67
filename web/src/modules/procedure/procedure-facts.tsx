import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { useCategories } from './api/choices';
import type { ChecklistItem, Handover, Procedure } from './api/procedure';
import styles from './procedure.module.css';
import { useLimitWords } from './words';

/** What holds for the whole procedure, to read. */
export function ProcedureFacts({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const limitWords = useLimitWords();
  const fields = new Map(
    procedure.stages.flatMap((stage) => stage.fields.map(({ key, label }) => [key, words(label)] as const)),
  );
  const department = (key: string) =>
    words(procedure.departments.find((each) => each.key === key)?.name) || key;
  const named = (keys: readonly string[]) => keys.map((key) => fields.get(key) ?? key).join('、');
  const { delivery, progress } = procedure;
  return (
    <>
      <section className={styles.section}>
        <h2>{t('selects')}</h2>
        <Selects procedure={procedure} />
      </section>
      {procedure.handovers.length > 0 && (
        <section className={styles.section}>
          <h2>{t('handovers')}</h2>
          <Table<Handover>
            size="small"
            rowKey="key"
            pagination={false}
            dataSource={[...procedure.handovers]}
            columns={[
              { title: t('name'), render: (_, rule) => words(rule.name) },
              {
                title: t('fromTo'),
                render: (_, rule) => `${department(rule.from)} → ${department(rule.to)}`,
              },
              { title: t('must'), render: (_, rule) => named(rule.must) },
              { title: t('may'), render: (_, rule) => named(rule.may) || '–' },
              { title: t('handoverLimit'), render: (_, rule) => limitWords(rule.limit) || '–' },
            ]}
          />
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('ready')}</h2>
        <dl className={styles.pairs}>
          <Row name={t('preparation')} value={<Items items={procedure.preparation} />} />
          <Row name={t('skill')} value={procedure.skill || t('noSkill')} />
          <Row name={t('riskPlan')} value={t(`riskPlans.${procedure.riskPlan}`)} />
          <Row name={t('binding')} value={t(`bindings.${procedure.binding}`)} />
          <Row name={t('guidance')} value={words(procedure.guidance)} />
          <Row
            name={t('progress')}
            value={progress ? `${limitWords(progress.every)}：${words(progress.message)}` : '–'}
          />
        </dl>
      </section>
      <section className={styles.section}>
        <h2>{t('delivery')}</h2>
        <dl className={styles.pairs}>
          <Row name={t('deliveryKind')} value={t(`deliveryKinds.${delivery?.kind ?? 'none'}`)} />
          {delivery && (
            <>
              <Row name={t('deliverySteps')} value={<Items items={delivery.steps} />} />
              <Row name={t('deliveryDocuments')} value={<Items items={delivery.documents} />} />
              <Row
                name={t('rules')}
                value={(['agreedFirst', 'secondCheck', 'signed'] as const)
                  .filter((mark) => delivery[mark])
                  .map((mark) => (
                    <Tag key={mark}>{t(mark)}</Tag>
                  ))}
              />
            </>
          )}
          <Row
            name={t('acceptance')}
            value={procedure.acceptance
              .map((item) => `${t(`acceptanceParts.${item.part}`)}：${words(item.name)}`)
              .join('；')}
          />
        </dl>
      </section>
    </>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Items({ items }: { readonly items: readonly ChecklistItem[] }) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  if (items.length === 0) return '–';
  return items.map((item) => (
    <Tag key={item.key}>
      {item.kind !== 'step' && `${t(`itemKinds.${item.kind}`)} · `}
      {words(item.name)}
    </Tag>
  ));
}

function Selects({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useTranslation('procedure');
  const categories = useCategories();
  const names = new Map(
    (categories.data?.items ?? []).flatMap((root) => [
      [root.key, root.name] as const,
      ...(root.children ?? []).map(({ key, name }) => [key, `${root.name} / ${name}`] as const),
    ]),
  );
  if (procedure.selects.length === 0) return <p className={styles.muted}>{t('byHandOnly')}</p>;
  return (
    <ul className={styles.plain}>
      {procedure.selects.map((selector, index) => {
        const parts = [
          selector.categories.map((key) => names.get(key) ?? key).join('、'),
          selector.problemClasses.map((each) => t(`problemClasses.${each as 'technical'}`)).join('、'),
          selector.priorities.map((each) => each.toUpperCase()).join('、'),
          selector.side ? t(`sides.${selector.side}`) : '',
        ].filter(Boolean);
        return <li key={index}>{parts.length === 0 ? t('everything') : parts.join(' · ')}</li>;
      })}
    </ul>
  );
}
