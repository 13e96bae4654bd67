import { Button, Checkbox, Flex, Input, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { exitNeeds, links, phases, type Procedure, type Stage } from './api/procedure';
import { moved, replaced, withoutStage } from './change';
import { FieldsEditor } from './fields-editor';
import { questionsBefore } from './flow';
import { LimitInput, Many, WordsInput, type FaultsAt } from './inputs';
import { ItemsEditor } from './items-editor';
import styles from './procedure.module.css';

interface StageEditorProps {
  readonly procedure: Procedure;
  readonly stage: number;
  readonly change: (procedure: Procedure) => void;
  readonly choose: (stage: number) => void;
  readonly faults: FaultsAt;
}

/** The chosen stage: what it is, its form, its checklist. */
export function StageEditor(props: StageEditorProps) {
  const { procedure, stage: at, change, choose, faults } = props;
  const { t } = useTranslation('procedure');
  const stage = procedure.stages[at];
  if (!stage) return <p className={styles.muted}>{t('chooseStage')}</p>;
  const put = (more: Partial<Stage>) =>
    change({ ...procedure, stages: replaced(procedure.stages, at, { ...stage, ...more }) });
  const move = (to: number) => {
    change({ ...procedure, stages: moved(procedure.stages, at, to) });
    choose(to);
  };
  return (
    <>
      <Flex gap={6} style={{ marginBottom: 4 }}>
        <Button size="small" disabled={at === 0} onClick={() => move(at - 1)}>
          {t('earlier')}
        </Button>
        <Button size="small" disabled={at === procedure.stages.length - 1} onClick={() => move(at + 1)}>
          {t('later')}
        </Button>
        <Button size="small" danger onClick={() => change(withoutStage(procedure, at))}>
          {t('removeStage')}
        </Button>
      </Flex>
      <Tabs
        size="small"
        items={[
          {
            key: 'stage',
            label: t('stage'),
            children: <Basics {...props} value={stage} put={put} />,
          },
          {
            key: 'fields',
            label: `${t('fields')} ${stage.fields.length || ''}`,
            children: <FieldsEditor procedure={procedure} stage={at} change={change} faults={faults} />,
          },
          {
            key: 'checklist',
            label: `${t('checklist')} ${stage.checklist.length || ''}`,
            children: (
              <ItemsEditor
                items={stage.checklist}
                change={(checklist) => put({ checklist })}
                path={`stages[${at}].checklist`}
                faults={faults}
                add={t('addItem')}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function Basics({
  procedure,
  stage: at,
  value: stage,
  put,
  faults,
}: StageEditorProps & { readonly value: Stage; readonly put: (more: Partial<Stage>) => void }) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const path = `stages[${at}]`;
  return (
    <div className={styles.form}>
      <div className={styles.label}>{t('name')}</div>
      <WordsInput label={t('name')} value={stage.name} onChange={(name) => put({ name })} />
      {faults(`${path}.name`)}
      <div className={styles.label}>{t('key')}</div>
      <Input
        aria-label={t('key')}
        value={stage.key}
        maxLength={40}
        onChange={(event) => put({ key: event.target.value })}
      />
      {faults(`${path}.key`)}
      <div className={styles.words}>
        <div>
          <div className={styles.label}>{t('phase')}</div>
          <Select
            aria-label={t('phase')}
            value={stage.phase}
            onChange={(phase) => put({ phase })}
            options={phases.map((phase) => ({ value: phase, label: t(`phases.${phase}`) }))}
            style={{ width: '100%' }}
          />
          {faults(`${path}.phase`)}
        </div>
        <div>
          <div className={styles.label}>{t('department')}</div>
          <Select
            aria-label={t('department')}
            value={stage.department}
            onChange={(department) => put({ department })}
            options={procedure.departments.map(({ key, name }) => ({
              value: key,
              label: words(name) || key,
            }))}
            style={{ width: '100%' }}
          />
          {faults(`${path}.department`)}
        </div>
      </div>
      <div className={styles.label}>{t('links')}</div>
      <Many
        label={t('links')}
        value={stage.links}
        onChange={(chosen) => put({ links: chosen })}
        options={links.map((link) => ({ value: link, label: t(`linkNames.${link}`) }))}
      />
      <div className={styles.label}>{t('limit')}</div>
      <LimitInput label={t('limit')} value={stage.limit} onChange={(limit) => put({ limit })} />
      {faults(`${path}.limit`)}
      <Checkbox
        checked={stage.optional}
        onChange={(event) => put({ optional: event.target.checked })}
        style={{ marginTop: 10 }}
      >
        {t('optionalHint')}
      </Checkbox>
      <div className={styles.label}>{t('onlyIf')}</div>
      <Condition procedure={procedure} at={at} stage={stage} put={put} />
      {faults(`${path}.onlyIf`)}
      <div className={styles.label}>{t('exitNeeds')}</div>
      <Many
        label={t('exitNeeds')}
        value={stage.exitNeeds}
        onChange={(chosen) => put({ exitNeeds: chosen })}
        options={exitNeeds.map((need) => ({ value: need, label: t(`exitNeedNames.${need}`) }))}
      />
      {(['entry', 'exit', 'customerSees', 'guide'] as const).map((name) => (
        <div key={name}>
          <div className={styles.label}>{t(name)}</div>
          <WordsInput
            rows={1}
            label={t(name)}
            value={stage[name]}
            onChange={(text) => put({ [name]: text })}
          />
          {faults(`${path}.${name}`)}
        </div>
      ))}
    </div>
  );
}

/** Gone through only when an earlier question was answered so. */
function Condition({
  procedure,
  at,
  stage,
  put,
}: {
  readonly procedure: Procedure;
  readonly at: number;
  readonly stage: Stage;
  readonly put: (more: Partial<Stage>) => void;
}) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const questions = questionsBefore(procedure, at);
  const asked = questions.find(({ key }) => key === stage.onlyIf?.field);
  const answers =
    asked?.type === 'yes_no'
      ? (['yes', 'no'] as const).map((value) => ({ value: value, label: t(value) }))
      : (asked?.choices ?? []).map(({ value, label }) => ({ value, label: words(label) || value }));
  return (
    <div className={styles.words}>
      <Select
        aria-label={t('onlyIf')}
        allowClear
        placeholder={questions.length === 0 ? t('noQuestion') : t('always')}
        disabled={questions.length === 0 && !stage.onlyIf}
        value={stage.onlyIf?.field ?? null}
        onChange={(field: string | null) => put({ onlyIf: field ? { field, in: [] } : null })}
        options={questions.map(({ key, label }) => ({ value: key, label: words(label) || key }))}
      />
      {stage.onlyIf && (
        <Many
          label={t('answers')}
          value={stage.onlyIf.in}
          onChange={(chosen) => put({ onlyIf: { field: stage.onlyIf?.field ?? '', in: chosen } })}
          options={answers}
        />
      )}
    </div>
  );
}
