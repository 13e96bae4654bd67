import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCategories } from './api/choices';
import {
  priorities,
  problemClasses,
  bindings,
  riskPlans,
  sides,
  type Procedure,
  type Selector,
  type Side,
} from './api/procedure';
import { freeKey, noWords, renamedDepartment, replaced } from './change';
import { LimitInput, Many, WordsInput, type FaultsAt } from './inputs';
import { ItemsEditor, MoveButtons } from './items-editor';
import styles from './procedure.module.css';

interface EditorProps {
  readonly procedure: Procedure;
  readonly change: (procedure: Procedure) => void;
  readonly faults: FaultsAt;
}

/** What holds for the whole procedure: whom it is for, what the customer is told, what must be ready. */
export function GeneralEditor({ procedure, change, faults }: EditorProps) {
  const { t } = useTranslation('procedure');
  const put = (more: Partial<Procedure>) => change({ ...procedure, ...more });
  const { progress } = procedure;
  return (
    <div className={styles.form}>
      <div className={styles.label}>{t('name')}</div>
      <WordsInput label={t('name')} value={procedure.name} onChange={(name) => put({ name })} />
      {faults('name')}
      <div className={styles.label}>{t('summary')}</div>
      <WordsInput
        rows={2}
        label={t('summary')}
        value={procedure.summary}
        onChange={(summary) => put({ summary })}
      />
      {faults('summary')}
      <h3 className={styles.sideHeading}>{t('selects')}</h3>
      <Selectors procedure={procedure} put={put} faults={faults} />
      <div className={styles.words}>
        <div>
          <div className={styles.label}>{t('skill')}</div>
          <Input
            aria-label={t('skill')}
            placeholder={t('noSkill')}
            value={procedure.skill}
            maxLength={60}
            onChange={(event) => put({ skill: event.target.value })}
          />
        </div>
        <div>
          <div className={styles.label}>{t('riskPlan')}</div>
          <Select
            aria-label={t('riskPlan')}
            value={procedure.riskPlan}
            onChange={(riskPlan) => put({ riskPlan })}
            options={riskPlans.map((each) => ({ value: each, label: t(`riskPlans.${each}`) }))}
            style={{ width: '100%' }}
          />
        </div>
        <div>
          <div className={styles.label}>{t('binding')}</div>
          <Select
            aria-label={t('binding')}
            value={procedure.binding}
            onChange={(binding) => put({ binding })}
            options={bindings.map((each) => ({ value: each, label: t(`bindings.${each}`) }))}
            style={{ width: '100%' }}
          />
        </div>
      </div>
      <div className={styles.label}>{t('guidance')}</div>
      <WordsInput
        rows={3}
        label={t('guidance')}
        value={procedure.guidance}
        onChange={(guidance) => put({ guidance })}
      />
      {faults('guidance')}
      <Checkbox
        style={{ marginTop: 10 }}
        checked={Boolean(progress)}
        onChange={(event) =>
          put({
            progress: event.target.checked
              ? { every: { amount: 'P1D', calendar: 'business' }, message: noWords }
              : null,
          })
        }
      >
        {t('progress')}
      </Checkbox>
      {progress && (
        <>
          <div className={styles.label}>{t('progressEvery')}</div>
          <LimitInput
            label={t('progressEvery')}
            value={progress.every}
            onChange={(every) =>
              put({ progress: { ...progress, every: every ?? { ...progress.every, amount: 'PT0H' } } })
            }
          />
          <div className={styles.label}>{t('progressMessage')}</div>
          <WordsInput
            rows={2}
            label={t('progressMessage')}
            value={progress.message}
            onChange={(message) => put({ progress: { ...progress, message } })}
          />
          {faults('progress')}
        </>
      )}
      <h3 className={styles.sideHeading}>{t('departments')}</h3>
      <Departments procedure={procedure} change={change} faults={faults} />
      <h3 className={styles.sideHeading}>{t('preparation')}</h3>
      <ItemsEditor
        items={procedure.preparation}
        change={(preparation) => put({ preparation })}
        path="preparation"
        faults={faults}
        add={t('addItem')}
      />
    </div>
  );
}

function Selectors({
  procedure,
  put,
  faults,
}: {
  readonly procedure: Procedure;
  readonly put: (more: Partial<Procedure>) => void;
  readonly faults: FaultsAt;
}) {
  const { t } = useTranslation('procedure');
  const categories = useCategories();
  const { selects } = procedure;
  const options = (categories.data?.items ?? []).flatMap((root) => [
    { value: root.key, label: root.name },
    ...(root.children ?? []).map(({ key, name }) => ({ value: key, label: `${root.name} / ${name}` })),
  ]);
  return (
    <>
      {selects.map((selector, index) => {
        const set = (more: Partial<Selector>) =>
          put({ selects: replaced(selects, index, { ...selector, ...more }) });
        return (
          <div key={index} className={styles.card}>
            <div className={styles.label} style={{ marginTop: 0 }}>
              {t('categories')}
            </div>
            <Many
              label={t('categories')}
              value={selector.categories}
              onChange={(chosen) => set({ categories: chosen })}
              options={options}
            />
            <div className={styles.words}>
              <div>
                <div className={styles.label}>{t('problemClass')}</div>
                <Many
                  label={t('problemClass')}
                  value={selector.problemClasses}
                  onChange={(chosen) => set({ problemClasses: chosen })}
                  options={problemClasses.map((each) => ({
                    value: each,
                    label: t(`problemClasses.${each}`),
                  }))}
                />
              </div>
              <div>
                <div className={styles.label}>{t('priority')}</div>
                <Many
                  label={t('priority')}
                  value={selector.priorities}
                  onChange={(chosen) => set({ priorities: chosen })}
                  options={priorities.map((each) => ({ value: each, label: each.toUpperCase() }))}
                />
              </div>
            </div>
            <div className={styles.cardHead} style={{ marginTop: 6 }}>
              <Select<Side | 'any'>
                aria-label={t('side')}
                value={selector.side ?? 'any'}
                onChange={(side) => set({ side: side === 'any' ? null : side })}
                options={(['any', ...sides] as const).map((each) => ({
                  value: each,
                  label: t(`sides.${each}`),
                }))}
              />
              <MoveButtons list={selects} index={index} change={(list) => put({ selects: list })} />
            </div>
            {faults(`selects[${index}]`)}
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() =>
          put({ selects: [...selects, { categories: [], problemClasses: [], priorities: [], side: null }] })
        }
      >
        {t('addSelector')}
      </Button>
    </>
  );
}

function Departments({ procedure, change, faults }: EditorProps) {
  const { t } = useTranslation('procedure');
  const { departments } = procedure;
  const put = (list: Procedure['departments']) => change({ ...procedure, departments: list });
  return (
    <>
      {departments.map((department, index) => (
        <div key={index} className={styles.card}>
          <WordsInput
            label={t('name')}
            value={department.name}
            onChange={(name) => put(replaced(departments, index, { ...department, name }))}
          />
          <div className={styles.cardHead} style={{ marginTop: 6 }}>
            <Input
              size="small"
              aria-label={t('key')}
              value={department.key}
              maxLength={40}
              onChange={(event) => change(renamedDepartment(procedure, department.key, event.target.value))}
            />
            <MoveButtons list={departments} index={index} change={put} />
          </div>
          {faults(`departments[${index}]`)}
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() =>
          put([
            ...departments,
            {
              key: freeKey(
                'department',
                departments.map(({ key }) => key),
              ),
              name: noWords,
            },
          ])
        }
      >
        {t('addDepartment')}
      </Button>
    </>
  );
}
