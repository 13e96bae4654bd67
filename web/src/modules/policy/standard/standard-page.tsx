import { Button, Descriptions, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useRevisions, useStandard, type Standard } from './api';
import { ItemTable } from './item-table';
import { ResultWords } from './result-words';
import { SheetsTable } from './sheets-table';
import { StandardDrawer } from './standard-drawer';
import styles from './standard.module.css';

/** One standard: what it asks for, its check sheet, who was checked, and how it came about. */
export function StandardPage() {
  const { id = '' } = useParams();
  const standard = useStandard(id);
  return (
    <PageBody>
      <ProblemAlert error={standard.error} />
      {standard.isPending && <Skeleton active />}
      {standard.data && <One standard={standard.data} />}
    </PageBody>
  );
}

function One({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const mayEdit = useRight('policy_edit');
  const mayCheck = useRight('standard_check');
  const [isEditing, setEditing] = useState(false);
  const { text } = standard;
  const stands = standard.state === 'in_force';
  return (
    <>
      <PageHeader
        title={words(text.title)}
        hint={
          <>
            <Tag>{t(`standards.parts.${standard.part}`)}</Tag>
            <Tag>{t(`standards.kinds.${standard.kind}`)}</Tag>
            {!stands && <Tag color="red">{t('standards.states.retired')}</Tag>}
            {t('standards.revision', { number: standard.revision })}
          </>
        }
        actions={
          <span className={styles.noPrint}>
            <Button onClick={() => window.print()}>{t('standards.print')}</Button>{' '}
            <Link to={`/standards/${standard.id}/review`}>
              <Button>{t('standards.review')}</Button>
            </Link>{' '}
            {mayEdit && stands && <Button onClick={() => setEditing(true)}>{t('standards.revise')}</Button>}{' '}
            {mayCheck && stands && (
              <Link to={`/standards/${standard.id}/fill`}>
                <Button type="primary">{t('standards.fill')}</Button>
              </Link>
            )}
          </span>
        }
      />
      <Descriptions
        size="small"
        column={1}
        bordered
        items={(['staff', 'process', 'result', 'transparency'] as const).map((name) => ({
          key: name,
          label: t(`standards.statements.${name}`),
          children: words(text[name]),
        }))}
      />
      <Descriptions
        size="small"
        column={3}
        style={{ marginTop: 12 }}
        items={[
          {
            key: 'owner',
            label: t('standards.owner'),
            children:
              standard.owner?.name ?? t(`posts.${standard.ownerPost}`, { defaultValue: standard.ownerPost }),
          },
          { key: 'review', label: t('standards.reviewOn'), children: standard.reviewOn },
          {
            key: 'clauses',
            label: t('standards.clauses'),
            children: text.clauses.map((number) => (
              <Link key={number} to={`/policy?clause=${number}`} style={{ marginRight: 8 }}>
                §{number}
              </Link>
            )),
          },
          { key: 'result', label: t('standards.result'), children: <ResultWords result={standard.result} /> },
          {
            key: 'pass',
            label: t('standards.passMark'),
            children: t('standards.passRule', { mark: text.passMark }),
          },
        ]}
      />
      <h2 className={styles.heading}>{t('standards.sheet')}</h2>
      <ItemTable items={text.items} />
      <div className={styles.noPrint}>
        <h2 className={styles.heading}>{t('standards.sheets')}</h2>
        <SheetsTable standard={standard.id} />
        <Revisions id={standard.id} />
      </div>
      {isEditing && <StandardDrawer standard={standard} close={() => setEditing(false)} />}
    </>
  );
}

function Revisions({ id }: { readonly id: string }) {
  const { t } = useTranslation('policy');
  const revisions = useRevisions(id);
  return (
    <>
      <h2 className={styles.heading}>{t('standards.revisions')}</h2>
      {revisions.data?.items.map((each) => (
        <p key={each.revision}>
          {t('standards.revision', { number: each.revision })} · <Time at={each.at} as="short" />
          {each.by && ` · ${each.by.name}`} · {each.reason}
        </p>
      ))}
    </>
  );
}
