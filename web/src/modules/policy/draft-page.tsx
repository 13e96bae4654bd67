import { App, Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '@/lib/api';
import { useCommands } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAddClause, useBegin, useDraft, type ClauseValue, type Draft } from './api/draft';
import { DraftBar } from './draft-bar';
import { DraftClause } from './draft-clause';
import { DraftSide } from './draft-side';
import { emptyClause, matches, partOf, valueOf } from './draft-values';
import draftStyles from './draft.module.css';
import styles from './policy.module.css';

/** The next version while it is worked on: structure on the left, text in the middle, controls and measures on the right. */
export function DraftPage() {
  const { t } = useTranslation('policy');
  const draft = useDraft();
  const begin = useBegin();
  const mayEdit = useRight('policy_edit');
  if (draft.data && !draft.isError) return <Editor draft={draft.data} />;
  const isNone = draft.error instanceof ApiProblem && draft.error.code === 'no_such_draft';
  return (
    <PageBody>
      <PageHeader title={t('draft')} />
      {isNone ? (
        <EmptyState
          title={t('noDraft')}
          fill={t('noDraftFill')}
          action={
            mayEdit && (
              <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
                {t('beginDraft')}
              </Button>
            )
          }
        />
      ) : draft.error ? (
        <ProblemAlert error={draft.error} retry={() => void draft.refetch()} />
      ) : (
        <Skeleton active />
      )}
      <ProblemAlert error={begin.error} />
    </PageBody>
  );
}

interface Editing {
  readonly number: string;
  readonly part: number;
  readonly value: ClauseValue;
}

function Editor({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const { message } = App.useApp();
  const words = useWords();
  const mayEdit = useRight('policy_edit') && draft.state === 'editing';
  const [{ clause: chosen = '', q = '' }, change] = useUrlState();
  const [editing, edit] = useState<Editing>();
  const add = useAddClause();
  const { chapters } = draft.document;
  const clauses = chapters.flatMap((chapter) => chapter.clauses);
  const shown = clauses.filter((clause) => matches(clause, q));
  const clause = clauses.find(({ number }) => number === chosen) ?? clauses[0];
  const begin = () => {
    if (!clause || !mayEdit || clause.repealed) return;
    edit({
      number: clause.number,
      part: partOf(draft, `clause ${clause.number}`),
      value: valueOf(clause),
    });
  };
  const choose = (number: string) => {
    if (editing && editing.number !== number) {
      void message.info(t('keepFirst'));
      return;
    }
    change({ clause: number });
  };
  const step = (by: number) => {
    const at = shown.findIndex(({ number }) => number === clause?.number);
    const next = shown[at + by];
    if (next) choose(next.number);
  };
  useCommands([
    { id: 'policy-next', title: t('nextClause'), group: t('draft'), keys: 'j', run: () => step(1) },
    { id: 'policy-before', title: t('clauseBefore'), group: t('draft'), keys: 'k', run: () => step(-1) },
    {
      id: 'policy-edit',
      title: t('editClause'),
      group: t('draft'),
      keys: 'e',
      disabled: !mayEdit,
      run: begin,
    },
  ]);
  const addTo = (chapter: string) =>
    add.mutate(
      { chapter, value: emptyClause() },
      { onSuccess: ({ part }) => change({ clause: part.slice('clause '.length) }) },
    );
  return (
    <div className={draftStyles.draft}>
      <DraftBar draft={draft} show={choose} />
      <div className={draftStyles.desk}>
        <nav className={styles.contents} aria-label={t('contents')}>
          <Input.Search
            allowClear
            size="small"
            defaultValue={q}
            placeholder={t('searchText')}
            aria-label={t('searchText')}
            onSearch={(text) => change({ q: text })}
          />
          {chapters.map((chapter) => (
            <div key={chapter.number}>
              <a href={`#chapter-${chapter.number}`}>
                <span className={styles.number}>{chapter.number}</span>
                {words(chapter.title)}
              </a>
              {chapter.clauses
                .filter(
                  (each) => partOf(draft, `clause ${each.number}`) > 0 || (q !== '' && matches(each, q)),
                )
                .map((each) => (
                  <button
                    key={each.number}
                    type="button"
                    className={draftStyles.entry}
                    onClick={() => choose(each.number)}
                  >
                    {partOf(draft, `clause ${each.number}`) > 0 && (
                      <span className={draftStyles.changed} title={t('changedHere')} />
                    )}
                    {each.number} {each.title ? words(each.title) : ''}
                  </button>
                ))}
            </div>
          ))}
        </nav>
        <main className={styles.sheet}>
          <PageHeader
            title={`${t('draft')}：${words(draft.document.title)}`}
            hint={t('draftBasedOn', { number: draft.base })}
            actions={
              <Link to="/policy">
                <Button>{t('readPolicy')}</Button>
              </Link>
            }
          />
          <ProblemAlert error={add.error} />
          {q !== '' && shown.length === 0 && (
            <EmptyState title={t('nothingFound')} fill={t('nothingFoundFill')} />
          )}
          {chapters.map((chapter) => {
            const inside = chapter.clauses.filter((each) => matches(each, q));
            if (inside.length === 0 && q !== '') return null;
            return (
              <section key={chapter.number} aria-labelledby={`chapter-${chapter.number}`}>
                <h2 id={`chapter-${chapter.number}`} className={styles.chapter}>
                  <span className={styles.number}>{chapter.number}</span>
                  {words(chapter.title)}
                </h2>
                {inside.map((each) => (
                  <DraftClause
                    key={each.number}
                    clause={each}
                    isChosen={each.number === clause?.number}
                    isChanged={partOf(draft, `clause ${each.number}`) > 0}
                    choose={() => choose(each.number)}
                    value={editing?.number === each.number ? editing.value : undefined}
                    put={(value) => editing && edit({ ...editing, value })}
                  />
                ))}
                {mayEdit && q === '' && (
                  <Button
                    size="small"
                    type="link"
                    loading={add.isPending && add.variables.chapter === chapter.number}
                    onClick={() => addTo(chapter.number)}
                  >
                    {t('addClause')}
                  </Button>
                )}
              </section>
            );
          })}
        </main>
        <aside className={styles.side} aria-label={t('proof')}>
          {clause && (
            <DraftSide
              key={clause.number}
              draft={draft}
              clause={clause}
              mayEdit={mayEdit}
              begin={begin}
              value={editing?.number === clause.number ? editing.value : undefined}
              part={editing?.part ?? 0}
              put={(value) => editing && edit({ ...editing, value })}
              close={() => edit(undefined)}
            />
          )}
        </aside>
      </div>
    </div>
  );
}
