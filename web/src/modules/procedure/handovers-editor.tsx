import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Handover, Procedure } from './api/procedure';
import { newHandover, replaced } from './change';
import { LimitInput, Many, WordsInput, type FaultsAt } from './inputs';
import { MoveButtons } from './items-editor';
import styles from './procedure.module.css';

/** For each hand-over between departments: which fields must, which may be passed on. */
export function HandoversEditor({
  procedure,
  change,
  faults,
}: {
  readonly procedure: Procedure;
  readonly change: (procedure: Procedure) => void;
  readonly faults: FaultsAt;
}) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const { handovers } = procedure;
  const put = (list: readonly Handover[]) => change({ ...procedure, handovers: list });
  const departments = procedure.departments.map(({ key, name }) => ({
    value: key,
    label: words(name) || key,
  }));
  const fields = procedure.stages.flatMap((stage) =>
    stage.fields.map(({ key, label }) => ({ value: key, label: words(label) || key })),
  );
  return (
    <div className={styles.form}>
      <p className={styles.muted}>{t('handoversHint')}</p>
      {handovers.map((rule, index) => {
        const set = (more: Partial<Handover>) => put(replaced(handovers, index, { ...rule, ...more }));
        return (
          <div key={index} className={styles.card}>
            <WordsInput label={t('name')} value={rule.name} onChange={(name) => set({ name })} />
            <div className={styles.words}>
              <div>
                <div className={styles.label}>{t('from')}</div>
                <Select
                  aria-label={t('from')}
                  value={rule.from}
                  onChange={(from) => set({ from })}
                  options={departments}
                  style={{ width: '100%' }}
                />
              </div>
              <div>
                <div className={styles.label}>{t('to')}</div>
                <Select
                  aria-label={t('to')}
                  value={rule.to}
                  onChange={(to) => set({ to })}
                  options={departments}
                  style={{ width: '100%' }}
                />
              </div>
            </div>
            <div className={styles.label}>{t('must')}</div>
            <Many
              label={t('must')}
              value={rule.must}
              onChange={(must) => set({ must, may: rule.may.filter((key) => !must.includes(key)) })}
              options={fields}
            />
            <div className={styles.label}>{t('may')}</div>
            <Many
              label={t('may')}
              value={rule.may}
              onChange={(may) => set({ may })}
              options={fields.filter(({ value }) => !rule.must.includes(value))}
            />
            <div className={styles.label}>{t('handoverLimit')}</div>
            <LimitInput label={t('handoverLimit')} value={rule.limit} onChange={(limit) => set({ limit })} />
            <div className={styles.cardHead} style={{ marginTop: 6 }}>
              <span />
              <MoveButtons list={handovers} index={index} change={put} />
            </div>
            {faults(`handovers[${index}]`)}
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={procedure.departments.length < 2}
        onClick={() => put([...handovers, newHandover(procedure)])}
      >
        {t('addHandover')}
      </Button>
    </div>
  );
}
