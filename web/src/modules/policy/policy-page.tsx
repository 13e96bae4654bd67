import { Alert, Button, Dropdown, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { url } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { usePolicy } from './api/get-policy';
import type { Policy, Repeal } from './api/policy';
import { CharterView } from './charter-view';
import { ClauseSide } from './clause-side';
import { ClauseText } from './clause-text';
import { matches } from './draft-values';
import { Papers } from './papers';
import styles from './policy.module.css';
import { PausesDrawer } from './pauses-drawer';
import { VersionsDrawer } from './versions-drawer';

/** The policy to read: chapters on the left, the text in the middle, what proves the chosen clause on the right. */
export function PolicyPage() {
  const [{ version }] = useUrlState();
  const policy = usePolicy(version);
  if (policy.data) return <Reader policy={policy.data} />;
  return (
    <PageBody>
      {policy.error ? (
        <ProblemAlert error={policy.error} retry={() => void policy.refetch()} />
      ) : (
        <Skeleton active />
      )}
    </PageBody>
  );
}

/** The whole policy no longer holds; why, and what stands in its place. */
function Repealed({ repeal }: { readonly repeal: Repeal }) {
  const { t } = useTranslation('policy');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('repealAll.repealed', { on: repeal.on })}
      description={
        <>
          {repeal.reason}
          {repeal.successor && <> → {repeal.successor}</>}
        </>
      }
      style={{ marginTop: 12 }}
    />
  );
}

const formats = [
  ['pdf', 'exportPdf'],
  ['docx', 'exportWord'],
  ['html', 'exportHtml'],
] as const;

function Reader({ policy }: { readonly policy: Policy }) {
  const { t, i18n } = useTranslation('policy');
  const words = useWords();
  const [{ clause: asked, q = '' }, change] = useUrlState();
  const chosen = asked ?? '3.1';
  const mayEdit = useRight('policy_edit');
  const maySeeAdoption = useRight('adoption_read');
  const [isHistory, setHistory] = useState(false);
  const [isPauses, setPauses] = useState(false);
  const { version, chapters } = policy;
  const clause = chapters.flatMap((chapter) => chapter.clauses).find(({ number }) => number === chosen);
  const shown = chapters.filter((chapter) => q === '' || chapter.clauses.some((each) => matches(each, q)));
  return (
    <div className={styles.frame}>
      <nav className={styles.contents} aria-label={t('contents')}>
        <Input.Search
          allowClear
          size="small"
          defaultValue={q}
          placeholder={t('searchText')}
          aria-label={t('searchText')}
          onSearch={(text) => change({ q: text })}
        />
        {chapters.map(({ number, title }) => (
          <a key={number} href={`#chapter-${number}`}>
            <span className={styles.number}>{number}</span>
            {words(title)}
          </a>
        ))}
        {policy.frame.appendices.length > 0 && <a href="#appendices">{t('appendices')}</a>}
        {policy.frame.references.length > 0 && <a href="#references">{t('references')}</a>}
      </nav>
      <main className={styles.sheet}>
        <PageHeader
          title={words(policy.title)}
          hint={
            <>
              {t('version', { number: version.number })} · {t(`states.${version.state}`)} ·{' '}
              {t('effectiveFrom')} <Time at={version.effectiveFrom} as="short" />
            </>
          }
          actions={
            <>
              <Link to="/policy/indicators">
                <Button>{t('indicators')}</Button>
              </Link>
              <Button onClick={() => setPauses(true)}>{t('pauseRules.title')}</Button>
              <Dropdown
                menu={{
                  items: formats.map(([format, label]) => ({
                    key: format,
                    label: (
                      <a
                        href={url(`/policies/versions/${version.id}/document`, {
                          format,
                          language: i18n.language,
                        })}
                        download
                      >
                        {t(label)}
                      </a>
                    ),
                  })),
                }}
              >
                <Button>{t('exportAs')}</Button>
              </Dropdown>
              <Link to="/policy/controls">
                <Button>{t('controlReport')}</Button>
              </Link>
              <Link to={maySeeAdoption ? '/policy/readings' : '/standards'}>
                <Button>{t('adoption.title')}</Button>
              </Link>
              <Button onClick={() => setHistory(true)}>{t('versions')}</Button>
              {mayEdit && (
                <Link to="/policy/draft">
                  <Button type="primary">{t('editPolicy')}</Button>
                </Link>
              )}
            </>
          }
        />
        {policy.frame.repealed && <Repealed repeal={policy.frame.repealed} />}
        {q === '' && <CharterView policy={policy} />}
        {shown.length === 0 && <EmptyState title={t('nothingFound')} fill={t('nothingFoundFill')} />}
        {shown.map((chapter) => (
          <section key={chapter.number} aria-labelledby={`chapter-${chapter.number}`}>
            <h2 id={`chapter-${chapter.number}`} className={styles.chapter}>
              <span className={styles.number}>{chapter.number}</span>
              {words(chapter.title)}
            </h2>
            {chapter.clauses
              .filter((each) => matches(each, q))
              .map((each) => (
                <ClauseText
                  key={each.number}
                  clause={each}
                  isChosen={each.number === chosen}
                  isAsked={asked !== undefined}
                  choose={() => change({ clause: each.number })}
                />
              ))}
          </section>
        ))}
        {q === '' && <Papers policy={policy} />}
      </main>
      <aside className={styles.side} aria-label={t('proof')}>
        {clause && (
          <ClauseSide clause={clause} frame={policy.frame} mayChange={version.state === 'in_force'} />
        )}
      </aside>
      {isPauses && <PausesDrawer close={() => setPauses(false)} />}
      {isHistory && <VersionsDrawer close={() => setHistory(false)} shown={version.id} />}
    </div>
  );
}
