import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useDifferences, type Difference } from './api/get-differences';
import styles from './policy.module.css';
import { useLimitWords, useWords } from './words';

/** What a version changed, asked for only when somebody looks. */
export function VersionDifferences({ version }: { readonly version: string }) {
  const { t } = useTranslation('policy');
  const [open, setOpen] = useState(false);
  if (open) return <Differences version={version} />;
  return (
    <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => setOpen(true)}>
      {t('showDifferences')}
    </Button>
  );
}

function Differences({ version }: { readonly version: string }) {
  const { t } = useTranslation('policy');
  const differences = useDifferences(version);
  if (differences.error) return <ProblemAlert error={differences.error} />;
  if (!differences.data) return null;
  if (differences.data.items.length === 0) return <div className={styles.muted}>{t('noDifferences')}</div>;
  return (
    <ul>
      {differences.data.items.map((each) => (
        <li key={`${each.what} ${each.key}`}>
          <One difference={each} />
        </li>
      ))}
    </ul>
  );
}

function One({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const limitWords = useLimitWords();
  const said =
    difference.what === 'clause'
      ? ([difference.before, difference.after] as const).map((clause) => (clause ? words(clause.text) : '—'))
      : ([difference.before, difference.after] as const).map((limit) => (limit ? limitWords(limit) : '—'));
  return (
    <>
      {difference.what === 'clause' ? t('clause', { number: difference.key }) : difference.key}:{' '}
      <span className={styles.before}>{said[0]}</span> → {said[1]}
    </>
  );
}
