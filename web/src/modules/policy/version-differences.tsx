import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useDifferences, type Difference } from './api/get-differences';
import { useIndicators } from './api/list-indicators';
import styles from './policy.module.css';
import { useAmountWords, useLimitWords, useWords } from './words';

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
  const amountWords = useAmountWords();
  const indicators = useIndicators();
  if (difference.what === 'clause') {
    const [before, after] = [difference.before, difference.after].map((each) =>
      each ? words(each.text) : '—',
    );
    return (
      <>
        {t('clause', { number: difference.key })}: <span className={styles.before}>{before}</span> → {after}
      </>
    );
  }
  if (difference.what === 'pause') {
    const [before, after] = [difference.before, difference.after].map((each) =>
      each
        ? `${t(`pauseRules.pausers.${each.by}`)} · ${each.most ? amountWords(each.most) : t('pauseRules.noLimit')}`
        : '—',
    );
    return (
      <>
        {t(`pauseRules.reasons.${difference.key}`)}: <span className={styles.before}>{before}</span> → {after}
      </>
    );
  }
  const code = (difference.after ?? difference.before)?.indicator;
  const indicator = indicators.data?.items.find((each) => each.code === code);
  const [before, after] = [difference.before, difference.after].map((each) =>
    each ? limitWords(each, indicator) : '—',
  );
  return (
    <>
      {indicator ? words(indicator.name) : difference.key}: <span className={styles.before}>{before}</span> →{' '}
      {after}
    </>
  );
}
