import { Alert, Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, tiers } from '@/lib/request-traits';
import { useCommands } from '@/lib/commands';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useKeepClause, useRestoreClause, type ClauseValue, type Draft, type DraftClause } from './api/draft';
import { Binds } from './binds';
import { DraftTargetView } from './draft-target';
import { partOf } from './draft-values';
import draftStyles from './draft.module.css';
import styles from './policy.module.css';
import { Remarks } from './remarks';
import { RepealDialog } from './repeal-dialog';
import { staleClauses } from './stale-words';

interface DraftSideProps {
  readonly draft: Draft;
  readonly clause: DraftClause;
  readonly mayEdit: boolean;
  readonly begin: () => void;
  readonly value?: ClauseValue | undefined;
  /** The version of the clause that is being changed. */
  readonly part: number;
  readonly put: (value: ClauseValue) => void;
  readonly close: () => void;
}

const ways = ['clock', 'rule', 'form', 'checklist', 'survey', 'indicator', 'review'] as const;

/** Who answers for the clause of the draft, what makes it happen, whom it covers, what it rests on, and what is said about it. */
export function DraftSide({ draft, clause, mayEdit, begin, value, part, put, close }: DraftSideProps) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const keep = useKeepClause();
  const restore = useRestoreClause();
  const [isRepealing, setRepealing] = useState(false);
  const shown = value ?? clause;
  const { document } = draft;
  const save = () =>
    value &&
    keep.mutate(
      { number: clause.number, part, value: { ...value, owner: value.owner.trim() } },
      { onSuccess: close },
    );
  useCommands([
    {
      id: 'policy-save',
      title: t('keepClause'),
      group: t('draft'),
      keys: 'mod+enter',
      disabled: !value,
      run: save,
    },
    {
      id: 'policy-leave',
      title: t('leaveClause'),
      group: t('draft'),
      keys: 'escape',
      disabled: !value,
      run: close,
    },
  ]);
  const posts = [
    ...new Set(document.chapters.flatMap((chapter) => chapter.clauses.map((each) => each.owner))),
  ].filter(Boolean);
  const several = (
    label: string,
    chosen: readonly string[],
    options: readonly { readonly value: string; readonly label: string }[],
    change: (next: string[]) => void,
    none = t('everybody'),
  ) => (
    <label className={styles.field}>
      <span className={styles.muted}>{label}</span>
      {value ? (
        <Select
          mode="multiple"
          allowClear
          value={[...chosen]}
          options={[...options]}
          onChange={change}
          placeholder={none}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
        />
      ) : (
        <div>
          {chosen.map((key) => options.find((option) => option.value === key)?.label ?? key).join('、') ||
            none}
        </div>
      )}
    </label>
  );
  const applies = (change: Partial<ClauseValue['applies']>) =>
    value && put({ ...value, applies: { ...value.applies, ...change } });
  return (
    <>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <h2 className={draftStyles.sideTitle}>{t('clause', { number: clause.number })}</h2>
        {value ? (
          <Flex gap={8}>
            <Button size="small" onClick={close}>
              {t('leaveClause')}
            </Button>
            <Button size="small" type="primary" loading={keep.isPending} onClick={save}>
              {t('keepClause')}
            </Button>
          </Flex>
        ) : (
          mayEdit && (
            <Flex gap={8}>
              {clause.repealed ? (
                <Button
                  size="small"
                  loading={restore.isPending}
                  onClick={() => restore.mutate(clause.number)}
                >
                  {t('restoreClause')}
                </Button>
              ) : (
                <>
                  <Button size="small" danger type="text" onClick={() => setRepealing(true)}>
                    {t('repealClause')}
                  </Button>
                  <Button size="small" type="primary" onClick={begin}>
                    {t('editClause')}
                  </Button>
                </>
              )}
            </Flex>
          )
        )}
      </Flex>
      <ProblemAlert error={keep.error ?? restore.error} />
      {clause.repealed && (
        <p>
          {t('repealed')}：{clause.repealed.reason}
          {clause.repealed.successor && <> → {t('clause', { number: clause.repealed.successor })}</>}
        </p>
      )}
      <label className={styles.field}>
        <span className={styles.muted}>{t('owner')}</span>
        {value ? (
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            value={value.owner || null}
            placeholder={t('ownerNeeded')}
            onChange={(owner) => put({ ...value, owner })}
            options={posts.map((post) => ({
              value: post,
              label: t(`posts.${post}`, { defaultValue: post }),
            }))}
            style={{ width: '100%' }}
          />
        ) : (
          <div>{t(`posts.${shown.owner}`, { defaultValue: shown.owner || '—' })}</div>
        )}
      </label>
      {several(
        t('control'),
        shown.control,
        ways.map((way) => ({ value: way, label: t(`controls.${way}`) })),
        (control) => value && put({ ...value, control }),
        t('nothing'),
      )}
      <Binds value={shown.binds} put={value && ((binds) => put({ ...value, binds }))} />
      {several(
        t('coversTiers'),
        shown.applies.tiers,
        tiers.map((tier) => ({ value: tier, label: t(`tiers.${tier}`) })),
        (next) => applies({ tiers: next }),
      )}
      {several(
        t('coversCategories'),
        shown.applies.categories,
        document.categories.map((category) => ({ value: category.key, label: words(category.name) })),
        (next) => applies({ categories: next }),
      )}
      {several(
        t('coversChannels'),
        shown.applies.channels,
        channels.map((channel) => ({ value: channel, label: t(`channels.${channel}`) })),
        (next) => applies({ channels: next }),
      )}
      {several(
        t('cites'),
        shown.cites,
        document.frame.references.map((paper) => ({ value: paper.key, label: words(paper.title) })),
        (cites) => value && put({ ...value, cites }),
        t('nothing'),
      )}
      {staleClauses(draft).includes(clause.number) && (
        <Alert type="warning" showIcon title={t('staleHere')} style={{ marginBlock: 12 }} />
      )}
      {document.targets
        .filter((target) => target.clause === clause.number)
        .map((target) => (
          <DraftTargetView
            key={target.promise}
            target={target}
            indicator={document.indicators.find(({ code }) => code === target.indicator)}
            basis={document.frame.bases.find(({ promise }) => promise === target.promise)}
            part={partOf(draft, `target ${target.promise}`)}
            mayEdit={mayEdit}
          />
        ))}
      <Remarks clause={clause.number} />
      {isRepealing && (
        <RepealDialog
          number={clause.number}
          others={document.chapters.flatMap((chapter) => chapter.clauses).filter((each) => !each.repealed)}
          close={() => setRepealing(false)}
        />
      )}
    </>
  );
}
